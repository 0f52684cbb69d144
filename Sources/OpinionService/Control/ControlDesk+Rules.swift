import ControlAPI
import OpinionCore
import OpinionStore

// How the rules do, and the archive that they can be tried on.

extension ControlDesk {
    /// Three calendar months, the current one last, unless `since` says otherwise.
    func ruleStatistics(_ query: RequestQuery, _ caller: Caller) async throws -> RuleStatistics {
        let deployment = deployments.current
        let counting = RuleCounting(store: store, book: deployment.book, zone: deployment.zone, now: caller.now)
        let since = try time(query["since"], caller) ?? CivilMonth.start(of: caller.now, back: 2, zone: deployment.zone)
        let statistics = try await counting.statistics(since: since, rule: query["rule"])
        if let rule = query["rule"], statistics.rules.isEmpty {
            throw ErrorResponse(code: "not_found", text: ControlTexts.noSuchRule(rule)[caller.language])
        }
        return statistics
    }

    /// A page of archived items behind `after`, found in [`since`, `until`); or the items with the address `url`, the
    /// last found first.
    func archive(_ query: RequestQuery, _ caller: Caller) async throws -> ArchivePage {
        if let url = query["url"] {
            return ArchivePage(items: try await store.read { try $0.archivedItems(url: url, limit: 10) })
        }
        let since = try time(query["since"], caller) ?? Instant(milliseconds: 0)
        let until = try time(query["until"], caller) ?? Instant(milliseconds: .max)
        let limit = min(max(try query.integer("limit", caller.language) ?? Self.usualPage, 1), Self.longestPage)
        let start = try cursor(query["after"], caller) ?? ArchiveCursor(since: since)
        let after = max(start, ArchiveCursor(since: since))
        return ArchivePage(
            items: try await store.read { try $0.archivedItems(after: after, until: until, limit: limit) }
        )
    }

    private static let usualPage = 500
    private static let longestPage = 2_000

    private func cursor(_ text: String?, _ caller: Caller) throws -> ArchiveCursor? {
        guard let text else { return nil }
        guard let cursor = ArchiveCursor(text) else {
            throw ErrorResponse(code: "usage", text: ControlTexts.badCursor(text)[caller.language])
        }
        return cursor
    }

    private func time(_ text: String?, _ caller: Caller) throws -> Instant? {
        guard let text else { return nil }
        guard let at = PastTime.parse(text, now: caller.now, zone: deployments.current.zone) else {
            throw ErrorResponse(code: "usage", text: ControlTexts.badPeriod(text)[caller.language])
        }
        return at
    }
}

extension ControlTexts {
    static func noSuchRule(_ id: String) -> Phrase {
        Phrase(
            "沒有規則 \(id)，期間也沒有它的命中：opinionctl rules stats 查看全部",
            "没有规则 \(id)，期间也没有它的命中：opinionctl rules stats 查看全部",
            "there is no rule \(id), and it had no hit in the period: `opinionctl rules stats` shows them all"
        )
    }

    static func badPeriod(_ text: String) -> Phrase {
        Phrase(
            "看不懂時間「\(text)」：請寫 20:00、8h 或 90d（此前多久）、2026-08、2026-08-20、2026-08-20 20:00 或 RFC 3339",
            "看不懂时间「\(text)」：请写 20:00、8h 或 90d（此前多久）、2026-08、2026-08-20、2026-08-20 20:00 或 RFC 3339",
            "cannot read the time “\(text)”: write 20:00, 8h or 90d (so long ago), 2026-08, 2026-08-20, 2026-08-20 20:00, or RFC 3339"
        )
    }

    static func badCursor(_ text: String) -> Phrase {
        Phrase(
            "after=\(text) 不是本程序給出的位置：請用上一頁的 next",
            "after=\(text) 不是本程序给出的位置：请用上一页的 next",
            "after=\(text) is no place that this program gave: use `next` of the page before"
        )
    }
}
