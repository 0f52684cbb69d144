import OpinionCore
import Testing

@Suite struct StartChoiceTests {
    /// What is known, relative to the moment of detection in seconds, and what is chosen.
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        var occurred: Int?
        var published: Int?
        var isDateOnly = false
        let source: StartSource
        let at: Int
        var rejected: [String] = []
        var testDescription: String { name }
    }

    static let week = 7 * 86_400
    static let rows = [
        Row(name: "detected alone", source: .detected, at: 0),
        Row(name: "published before", published: -600, source: .published, at: -600),
        Row(name: "published at the moment of detection", published: 0, source: .detected, at: 0),
        Row(name: "published in the future", published: 1, source: .detected, at: 0, rejected: ["published inFuture"]),
        Row(name: "published seven days ago", published: -week, source: .published, at: -week),
        Row(
            name: "published longer ago",
            published: -week - 1,
            source: .detected,
            at: 0,
            rejected: ["published tooOld"]
        ),
        Row(
            name: "date without time",
            published: -600,
            isDateOnly: true,
            source: .detected,
            at: 0,
            rejected: ["published dateOnly"]
        ),
        Row(name: "local midnight", published: -36_000, source: .detected, at: 0, rejected: ["published dateOnly"]),
        Row(name: "one second after local midnight", published: -35_999, source: .published, at: -35_999),
        Row(name: "midnight in UTC is a time here", published: -7_200, source: .published, at: -7_200),
        Row(name: "occurred before all", occurred: -7_000, published: -600, source: .occurred, at: -7_000),
        Row(
            name: "published before it occurred, as the officer says",
            occurred: -300,
            published: -600,
            source: .occurred,
            at: -300,
            rejected: ["published beforeOccurred"]
        ),
        Row(
            name: "occurred long ago is the officer's word",
            occurred: -30 * 86_400,
            source: .occurred,
            at: -30 * 86_400
        ),
        Row(name: "occurred at local midnight", occurred: -36_000, source: .occurred, at: -36_000),
        Row(name: "occurred after detection", occurred: 60, source: .detected, at: 0, rejected: ["occurred inFuture"]),
        Row(
            name: "occurred and published in the future",
            occurred: 60,
            published: 60,
            source: .detected,
            at: 0,
            rejected: ["occurred inFuture", "published inFuture"]
        ),
        Row(
            name: "occurred with an old date",
            occurred: -60,
            published: -week - 1,
            source: .occurred,
            at: -60,
            rejected: ["published tooOld"]
        ),
    ]

    @Test(arguments: rows)
    func theEarliestTrustworthyTimeStartsTheClock(_ row: Row) {
        let start = StartChoice.choose(
            occurred: row.occurred.map { t0 + .seconds($0) },
            published: row.published.map { PublishedTime(at: t0 + .seconds($0), isDateOnly: row.isDateOnly) },
            detected: t0,
            notOlderThan: .days(7),
            zone: .shanghai
        )
        #expect(start.source == row.source)
        #expect(start.at == t0 + .seconds(row.at))
        #expect(start.rejected.map { "\($0.source.rawValue) \($0.reason.rawValue)" } == row.rejected)
    }

    @Test func aRejectedTimeIsShownAsItWasGiven() {
        let published = PublishedTime(at: t0 + .hours(3))
        let start = StartChoice.choose(
            occurred: nil,
            published: published,
            detected: t0,
            notOlderThan: .days(7),
            zone: .shanghai
        )
        #expect(start.rejected.map(\.at) == [t0 + .hours(3)])
    }
}
