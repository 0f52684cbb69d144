import OpinionCore

/// Times and what is left of them, as an officer reads them.
struct Moment: Sendable {
    let now: Instant
    let zone: LocalZone
    let language: Language

    /// Now, on this machine.
    static func current(_ language: Language) -> Moment {
        Moment(now: Environment.now, zone: Environment.zone, language: language)
    }

    /// `11-22 14:30`
    func time(_ instant: Instant) -> String { zone.short(instant, now: now) }

    /// `11-22 14:30`, or `–` for a time that is not known.
    func time(_ instant: Instant?) -> String { instant.map { time($0) } ?? "–" }

    /// 「剩 4 小時 10 分」 or 「逾期 12 分」
    func remaining(until due: Instant) -> String {
        let isOver = now >= due
        let span = (isOver ? now - due : due - now).spoken(language)
        let words = isOver ? Self.overdue[language] : Self.left[language]
        return language == .english ? "\(span) \(words)" : "\(words) \(span)"
    }

    /// 「3 分前」
    func ago(_ instant: Instant) -> String {
        let span = (now - instant).spoken(language)
        return language == .english ? "\(span) ago" : "\(span)前"
    }

    /// `11-25 24:00`: a deadline at midnight belongs to the day that it ends.
    func deadline(_ due: Instant) -> String { zone.deadline(due, now: now) }

    /// 「（李值班）」, ` (Li)`
    func bracketed(_ text: String) -> String { language == .english ? " (\(text))" : "（\(text)）" }

    var colon: String { language == .english ? ": " : "：" }

    private static let left = Phrase("剩", "剩", "left")
    private static let overdue = Phrase("逾期", "逾期", "overdue")
}
