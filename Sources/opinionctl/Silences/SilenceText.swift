import ControlAPI
import OpinionCore

/// Silences as people read them.
struct SilenceText: Sendable {
    let moment: Moment

    private var language: Language { moment.language }

    var none: String { Phrase("沒有生效的靜默", "没有生效的静默", "no silence is in force")[language] }

    /// Prints what became of an order.
    static func report(_ body: [UInt8], _ options: ControlOptions, json: Bool) throws {
        if json { return try Output.document(body) }
        let answer = try options.client.decode(SilenceAnswer.self, body)
        try Output.line("✓ " + answer.text.harmless)
    }

    /// The state, what is silent and why, and how much is held.
    func lines(_ silence: SilenceView, on terminal: Terminal) -> [String] {
        let head = terminal.paint("#\(silence.id) " + state(silence), silence.state == .active ? .warning : .dim)
        return [
            head + "  " + (silence.match.isEmpty ? Self.everything[language] : fields(silence)) + deadlines(silence),
            "   " + silence.reason.harmless + order(silence),
        ] + [held(silence), end(silence)].compactMap { $0.map { "   " + $0 } }
    }

    private func state(_ silence: SilenceView) -> String {
        switch silence.state {
        case .active:
            let until = moment.time(silence.until)
            return Phrase("生效至 \(until)", "生效至 \(until)", "until \(until)")[language]
        case .ended: return Phrase("已到期", "已到期", "ended")[language]
        case .expired: return Phrase("已提前結束", "已提前结束", "ended early")[language]
        }
    }

    private func fields(_ silence: SilenceView) -> String {
        silence.match.sorted { $0.key < $1.key }
            .map { "\($0.key)=" + $0.value.map(\.harmless).joined(separator: "|") }.joined(separator: "  ")
    }

    private func deadlines(_ silence: SilenceView) -> String {
        silence.deadlines ? Phrase("  連同時限", "  连同时限", "  deadlines, too")[language] : ""
    }

    private func order(_ silence: SilenceView) -> String {
        let from = moment.time(silence.from)
        let by = silence.by.harmless
        return Phrase("（\(by)，\(from) 設）", "（\(by)，\(from) 设）", " (\(by), \(from))")[language]
    }

    private func held(_ silence: SilenceView) -> String? {
        guard silence.state == .active else { return nil }
        let numbers = silence.incidents.map { "#\($0)" }.joined(separator: " ")
        let matched = numbers.isEmpty ? "" : Phrase("；符合的事件：", "；符合的事件：", "; incidents: ")[language] + numbers
        return Phrase("暫緩 \(silence.held) 條", "暂缓 \(silence.held) 条", "\(silence.held) held")[language] + matched
    }

    private func end(_ silence: SilenceView) -> String? {
        guard let ended = silence.ended else { return nil }
        let by = ended.by.map { " " + $0.harmless } ?? ""
        let why = ended.reason.map { " · " + $0.harmless } ?? ""
        return Phrase("結束於 ", "结束于 ", "ended ")[language] + moment.time(ended.at) + by + why
    }

    private static let everything = Phrase("全部", "全部", "everything")
}
