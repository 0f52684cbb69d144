import HTTPTransfer
import OpinionCore

/// The report on one feed among many: one line.
struct CheckLine: Sendable {
    let checked: Checked
    let moment: Moment
    /// How wide the names are.
    let width: Int

    private var language: Language { moment.language }

    func line(on terminal: Terminal) -> String {
        let target = checked.result.target
        let name = (target.feed?.id ?? target.address).harmless
        let isGood = checked.result.fault == nil
        let mark = terminal.paint(
            isGood ? (hasWarning ? "!" : "✓") : "✗",
            isGood ? (hasWarning ? .warning : .good) : .alarm
        )
        let text = (checked.result.fault?.text ?? facts.joined(separator: " · ")).harmless
        let line = name.shortened(to: width).padded(to: width) + "  " + text
        return mark + " " + line.shortened(to: max(20, (terminal.width ?? Int.max) - 2))
    }

    private var hasWarning: Bool { !warnings.isEmpty }

    private var facts: [String] {
        let count = checked.items.count
        let matches = checked.items.count { !$0.matches.isEmpty }
        let hits = Phrase("命中 \(matches) 條", "命中 \(matches) 条", "\(matches) matched")
        return [
            Phrase("\(count) 條", "\(count) 条", "\(count) items")[language],
            checked.rhythm.map { Phrase("最新 ", "最新 ", "newest ")[language] + moment.time($0.newest) },
            checked.rhythm?.medianGap.map {
                Phrase("約 \($0.spoken(language))一條", "约 \($0.spoken(language))一条", "every \($0.spoken(language))")[
                    language
                ]
            },
            isSparing ? "304" : nil, matches > 0 ? hits[language] : nil,
            checked.result.response.map { DurationText.text($0.timings.total) },
        ].compactMap(\.self) + warnings
    }

    private var isSparing: Bool {
        if case .honoured = checked.result.revalidation { true } else { false }
    }

    /// What works, and should be looked at.
    private var warnings: [String] {
        let days = CertificateFacts(checked.result.tls).flatMap {
            $0.endsSoon(moment.now) ? $0.daysLeft(moment.now) : nil
        }
        return [
            checked.result.response?.isPermanentlyMoved == true ? Self.moved[language] : nil,
            days.map { Phrase("證書剩 \($0) 天", "证书剩 \($0) 天", "certificate ends in \($0) days")[language] },
            checked.result.fault == nil && checked.rhythm == nil ? Self.undated[language] : nil,
        ].compactMap(\.self)
    }

    private static let moved = Phrase("已永久遷移", "已永久迁移", "moved for good")
    private static let undated = Phrase("沒有可信的日期", "没有可信的日期", "no date to believe")
}
