import ControlAPI
import OpinionCore

/// How the ledger puts its values into words.
struct LedgerWords: Sendable {
    let moment: Moment
    /// The bureau's, as the daemon names it.
    let timezone: String

    var language: Language { moment.language }

    /// `2026-08-20 14:30:05`
    func time(_ instant: Instant) -> String { moment.zone.long(instant) }

    /// `2026-08-20 14:30:05（中國新聞網）`
    func said(_ known: KnownTimes.Known?) -> [String] { known.map { ["\(time($0.at))（\($0.by)）"] } ?? [] }

    /// `中國新聞網 · 2026-08-20 14:30:05 · sha256:…` for each version of a page that was kept.
    func evidence(_ source: LedgerEntry.Source) -> [String] {
        (source.evidence ?? []).map { "\(source.outlet) · \(time($0.at)) · sha256:\($0.sha256)" }
    }

    func response(_ response: RecordView.ResponseView) -> String {
        let late = response.late.map { isLate in
            isLate ? Phrase("逾期", "逾期", "late")[language] : Phrase("按時", "按时", "on time")[language]
        }
        let parts = [
            response.kind.name[language], time(response.at), late, response.to?.joined(separator: "、"), response.place,
            response.speaker, response.url, response.text, response.attachment.map { "\($0.name) sha256:\($0.sha256)" },
            recorded(by: response.by, response.recorded),
        ]
        return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    func instruction(_ order: RecordView.InstructionView) -> String {
        "\(order.from) · \(time(order.at)) · \(order.text) · \(recorded(by: order.by, order.recorded))"
    }

    func regrade(_ change: RecordView.RegradeView) -> String {
        "\(time(change.at)) · \(change.words[language]) · \(change.by) · \(change.reason)"
    }

    func approval(_ approval: RecordView.ApprovalView) -> String {
        let moved = approval.until.map { "→ \(time($0))" }
        let approver = approval.approver.map { Phrase("批准 \($0)", "批准 \($0)", "approved by \($0)")[language] }
        let parts = [
            approval.clock.name[language], time(approval.at), moved, approval.by, approver, approval.reason,
        ]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }

    /// 「權威發布 · 截止 … · 按時完成 …（提前 1 小時）」
    func clock(_ clock: ClockView) -> String {
        let start = Phrase("起 ", "起 ", "from ")[language] + "\(clock.startSource.name[language]) \(time(clock.start))"
        let due = Phrase("截止 ", "截止 ", "due ")[language] + time(clock.due)
        let met = clock.met.map { at in
            let span = (at > clock.due ? at - clock.due : clock.due - at).spoken(language)
            let words =
                at > clock.due
                ? Phrase("晚 \(span)", "晚 \(span)", "\(span) late") : Phrase("早 \(span)", "早 \(span)", "\(span) early")
            return "\(time(at))（\(words[language])）"
        }
        let parts = [clock.kind.name[language], start, due, clock.state.name[language], met]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }

    private func recorded(by name: String, _ at: Instant) -> String {
        Phrase("\(name) \(time(at)) 登記", "\(name) \(time(at)) 登记", "recorded by \(name) \(time(at))")[language]
    }
}
