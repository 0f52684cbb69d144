import ControlAPI
import OpinionCore

// How the feeds do: what cannot be read, and what is silent.

extension StatusMaking {
    /// Feeds on which nothing new was seen for longer than ever.
    func quiet(_ feeds: [Feed], _ states: [FeedID: FeedState], zone: LocalZone) -> [(feed: Feed, since: Instant)] {
        feeds.compactMap { feed in
            let since = states[feed.id].flatMap { FeedSilence.since(feed, $0, now: now, zone: zone) }
            return since.map { (feed, $0) }
        }
    }

    func quietNotices(_ quiet: [(feed: Feed, since: Instant)]) -> [StatusReport.Notice] {
        guard let longest = quiet.min(by: { $0.since < $1.since }) else { return [] }
        let (count, id) = (quiet.count, longest.feed.id)
        let text = Phrase(
            "\(count) 個來源久無新內容，最久的是 \(id)：opinionctl feeds list",
            "\(count) 个来源久无新内容，最久的是 \(id)：opinionctl feeds list",
            "\(count) feeds without news for long, the longest \(id): opinionctl feeds list"
        )
        return [StatusReport.Notice(kind: "feeds_quiet", text: text[language], since: longest.since)]
    }

    func networkProblems(_ since: Instant?) -> [StatusReport.Problem] {
        guard let since else { return [] }
        return [problem("network_down", AuditFault.networkDown(since: since).phrase(now: now), since: since)]
    }

    func feedProblems(_ failing: [Feed], _ states: [FeedID: FeedState]) -> [StatusReport.Problem] {
        guard let first = failing.first, let state = states[first.id] else { return [] }
        let since = failing.compactMap { states[$0.id]?.failingSince }.min() ?? now
        let (id, cause) = (first.id, state.fault?.text ?? "")
        let text = Phrase(
            "\(failing.count) 個來源讀取失敗，例如 \(id)：\(cause)",
            "\(failing.count) 个来源读取失败，例如 \(id)：\(cause)",
            "\(failing.count) feeds cannot be read, for example \(id): \(cause)"
        )
        return [problem("feeds_failing", text, since: since)]
    }
}
