import OpinionCore
import Testing

@Suite("Silence that is not calm")
struct RuleWatchTests {
    private static let now = utc("2026-08-28T02:00:00Z")

    private func activity(since: Int, last: Int?, hits: Int = 0, incidents: Int = 0) -> RuleActivity {
        RuleActivity(
            rule: "steel",
            title: "地條鋼",
            since: Self.now - .days(since),
            lastHit: last.map { Self.now - .days($0) },
            hits: hits,
            incidents: incidents
        )
    }

    private func kinds(_ rule: RuleActivity, items: (silence: Int, recent: Int)) -> [String] {
        RuleWatch().findings([rule], silenceItems: items.silence, recentItems: items.recent, now: Self.now)
            .map { "\($0.kind.rawValue) since \(($0.since - Self.now).milliseconds / -86_400_000) d of \($0.items)" }
    }

    /// Days in the rule book, days since the last hit, items archived in 90 days, what is said.
    @Test(arguments: [
        (90, nil as Int?, 1_000, ["silent since 90 d of 1000"]), (89, nil, 1_000, []), (365, nil, 999, []),
        (365, 90, 5_000, ["silent since 90 d of 5000"]), (365, 89, 5_000, []), (365, 0, 5_000, []),
        // It came back: what it had found before says nothing.
        (90, 200, 5_000, ["silent since 90 d of 5000"]), (30, 200, 5_000, []),
    ])
    func silenceNeedsTimeAndItems(since: Int, last: Int?, items: Int, said: [String]) {
        #expect(kinds(activity(since: since, last: last), items: (items, items)) == said)
    }

    /// Hits, incidents and items of the last seven days.
    @Test(arguments: [
        (21, 0, 100, ["loud since 7 d of 100"]), (20, 0, 100, []), (99, 0, 99, []),
        (0, 51, 100, ["loud since 7 d of 100"]),
        (0, 50, 100, []), (60, 51, 99, []), (2_001, 3, 10_000, ["loud since 7 d of 10000"]), (2_000, 3, 10_000, []),
    ])
    func noiseIsAShareOrManyIncidents(hits: Int, incidents: Int, items: Int, said: [String]) {
        let rule = activity(since: 300, last: 0, hits: hits, incidents: incidents)
        #expect(kinds(rule, items: (items * 10, items)) == said)
    }

    @Test func shareIsRounded() {
        func share(_ hits: Int, of items: Int) -> Int {
            RuleFinding(
                kind: .loud,
                rule: "a",
                title: "",
                since: Self.now,
                lastHit: nil,
                days: 7,
                hits: hits,
                incidents: 0,
                items: items
            ).share
        }
        #expect(
            [share(1, of: 3), share(2, of: 3), share(1, of: 200), share(0, of: 0), share(5, of: 5)] == [
                33, 67, 1, 0, 100,
            ]
        )
    }
}

@Suite("The daily notice about rules")
struct DailyRuleNoticeTests {
    private let told = ToldRuleNotice(day: "2026-08-28", names: ["silent a"])

    /// Shanghai: 08:47 is 00:47 in UTC.
    @Test(arguments: [
        ("2026-08-28T00:46:59Z", nil as String?, "wait 2026-08-28T00:47:00Z"),
        ("2026-08-28T00:47:00Z", nil, "2026-08-28"),
        ("2026-08-28T15:59:59Z", "2026-08-27", "2026-08-28"),
        ("2026-08-28T01:00:00Z", "2026-08-28", "wait 2026-08-29T00:47:00Z"),
        ("2026-08-28T16:00:00Z", "2026-08-28", "wait 2026-08-29T00:47:00Z"),
        ("2026-08-31T01:00:00Z", "2026-08-31", "wait 2026-09-01T00:47:00Z"),
        // A clock that had been a year ahead does not silence the year.
        ("2026-08-28T01:00:00Z", "2027-08-28", "2026-08-28"),
    ])
    func dueOnceADay(now: String, day: String?, expected: String) {
        let told = day.map { ToldRuleNotice(day: $0, names: []) }
        let text =
            switch DailyRuleNotice.decide(told: told, now: utc(now), zone: .shanghai) {
            case .wait(let until): "wait \(until)"
            case .consider(let day): day
            }
        #expect(text == expected)
    }

    @Test func onlyOtherNamesAreNews() {
        func finding(_ rule: RuleID, _ kind: RuleFinding.Kind = .silent, hits: Int = 0) -> RuleFinding {
            let at = utc("2026-08-28T02:00:00Z")
            return RuleFinding(
                kind: kind,
                rule: rule,
                title: rule,
                since: at,
                lastHit: nil,
                days: 7,
                hits: hits,
                incidents: 0,
                items: 1_000
            )
        }
        #expect(DailyRuleNotice.isNews([finding("a")], told: nil))
        #expect(!DailyRuleNotice.isNews([finding("a", hits: 7)], told: told))
        #expect(DailyRuleNotice.isNews([finding("a", .loud)], told: told))
        #expect(DailyRuleNotice.isNews([finding("b"), finding("a")], told: told))
        #expect(!DailyRuleNotice.isNews([], told: told))
        #expect(!DailyRuleNotice.isNews([], told: nil))
    }
}
