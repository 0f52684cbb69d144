import OpinionCore

/// The language, zone and moment in which a message is put into words.
struct Wording: Sendable {
    let settings: MessageSettings
    let now: Instant

    var language: Language { settings.language }

    /// The text in the channel's language.
    func say(_ traditional: Line, _ simplified: Line, _ english: Line) -> Line {
        switch language {
        case .traditional: traditional
        case .simplified: simplified
        case .english: english
        }
    }

    func word(_ phrase: Phrase) -> Line { Line(runs: [.own(phrase[language])]) }
    func time(_ instant: Instant) -> Line { Line(runs: [.own(settings.zone.short(instant, now: now))]) }

    /// A deadline: one at midnight as the end of its day, `11-25 24:00`.
    func deadline(_ due: Instant) -> Line { Line(runs: [.own(settings.zone.deadline(due, now: now))]) }

    /// In hours and minutes up to three days, since deadlines are counted in hours: `47 小時 59 分`.
    func span(_ span: TimeSpan) -> Line {
        let minutes = abs(span.milliseconds) / 60_000
        guard minutes >= 24 * 60, minutes < 72 * 60 else { return Line(runs: [.own(span.spoken(language))]) }
        let hours = TimeSpan.hours(1).spoken(language).dropFirst()
        let rest = TimeSpan.minutes(Int(minutes % 60))
        return Line(runs: [.own("\(minutes / 60)\(hours)" + (rest == .zero ? "" : " " + rest.spoken(language)))])
    }

    /// `A、B` or `A, B`.
    func list(_ values: [String]) -> Line { values.map { "\($0)" as Line }.joined(separator: comma) }

    var comma: String { language == .english ? ", " : "、" }
    var semicolon: String { language == .english ? "; " : "；" }

    /// `；理由` where there is one.
    func because(_ reason: String?) -> Line {
        guard let reason, !reason.isEmpty else { return "" }
        let clause = reason.clause
        return say("；理由：\(clause)", "；理由：\(clause)", "; reason: \(clause)")
    }
}
