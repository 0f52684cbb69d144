import ControlAPI
import OpinionCore
import OpinionStore

extension StatusMaking {
    /// Every silence in force, with how much it holds: nobody should take it for calm.
    func silenceNotices() async throws -> [StatusReport.Notice] {
        let held = try await desk.store.read { view in
            try view.openSilences().map { ($0, try view.heldAlerts(by: $0.holder).count) }
        }
        return held.map { silence, count in notice(silence, count) }
    }

    private func notice(_ silence: Silence, _ count: Int) -> StatusReport.Notice {
        let until = desk.deployments.current.zone.short(silence.until, now: now)
        let by = silence.by.displayName
        let deadlines = silence.holdsDeadlines ? Self.withDeadlines[language] : ""
        let text = Phrase(
            "靜默 \(silence.id) 生效至 \(until)\(deadlines)，已暫緩 \(count) 條：\(silence.reason)（\(by)）",
            "静默 \(silence.id) 生效至 \(until)\(deadlines)，已暂缓 \(count) 条：\(silence.reason)（\(by)）",
            "silence \(silence.id) is in force until \(until)\(deadlines), \(count) held: \(silence.reason) (\(by))"
        )
        return StatusReport.Notice(kind: "silence", text: text[language], since: silence.from)
    }

    private static let withDeadlines = Phrase("（連同時限）", "（连同时限）", " (deadlines, too)")
}
