import GRDB
import OpinionCore
import Testing

@testable import OpinionStore

@Suite("Hits by clock hour")
struct HitHourTests {
    let folder: StoreFolder
    let store: OpinionStore

    init() throws {
        folder = try StoreFolder()
        store = try folder.open()
    }

    private func hits(_ hours: [Instant], since: Instant = t0) async throws -> [Int] {
        try await store.read { try $0.hits(.rule("a"), hours: hours, feedsSince: since) }
    }

    @Test func everyHourHasItsCount() async throws {
        try await store.write { transaction in
            for feed in ["甲", "甲", "乙"] { try transaction.countHit(.rule("a"), hour: t0, feed: feed) }
            try transaction.countHit(.rule("b"), hour: t0, feed: "甲")
            try transaction.countHit(.desk("a"), hour: t0, feed: "甲")
        }
        #expect(try await hits([t0 - .hours(1), t0, t0 + .hours(1)]) == [0, 3, 0])
    }

    @Test func oneFeedIsHeardThreeTimesAnHour() async throws {
        try await store.write { transaction in
            for _ in 0..<9 { try transaction.countHit(.rule("a"), hour: t0, feed: "甲") }
        }
        #expect(try await hits([t0]) == [3])
    }

    @Test func feedsThatCameLaterAreLeftOut() async throws {
        try await store.write { transaction in
            for (feed, first) in [("甲", t0 - .days(70)), ("乙", t0 - .days(3))] {
                var state = FeedState(id: feed, url: "https://\(feed).example/")
                state.firstSuccess = first
                try transaction.save(state)
                try transaction.countHit(.rule("a"), hour: t0, feed: feed)
            }
        }
        #expect(try await hits([t0], since: t0 - .days(56)) == [1])
        #expect(try await hits([t0], since: t0) == [2])
    }

    @Test func nineWeeksAreRemembered() async throws {
        try await store.write { transaction in
            for day in [70, 64, 63, 62, 0] {
                try transaction.countHit(.rule("a"), hour: t0 - .days(day), feed: "甲")
            }
        }
        #expect(try await store.read { try $0.hitsSince(.rule("a")) } == t0 - .days(63))
    }

    @Test func ruleThatCameLaterCountsFromThenOn() async throws {
        try await store.write { transaction in
            try transaction.countHit(.rule("a"), hour: t0 - .days(30), feed: "甲")
            try transaction.remember(rules: ["a"], feeds: [], now: t0 - .days(2))
        }
        #expect(try await store.read { try $0.hitsSince(.rule("a")) } == t0 - .days(2))
        #expect(try await store.read { try $0.hitsSince(.rule("b")) } == nil)
    }

    /// The work for a hit is bounded by the keys that it seeks, whatever lies beside them.
    @Test func hoursAreSoughtByTheKeyOfTheTable() async throws {
        let plan = try await store.read { view in
            try Row.fetchAll(
                view.db,
                sql: "EXPLAIN QUERY PLAN " + StoreSnapshot.hitsOfHours,
                arguments: ["series": "", "hours": "[]", "since": 0, "most": 0]
            ).map { $0["detail"] as String }
        }
        #expect(plan.contains { $0.contains("SEARCH hit_hours USING PRIMARY KEY (series=? AND hour=?)") })
    }
}
