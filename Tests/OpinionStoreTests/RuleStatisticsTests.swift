import Foundation
import GRDB
import OpinionCore
import Testing

@testable import OpinionStore

@Suite("What became of every rule")
struct RuleStatisticsTests {
    let folder: StoreFolder
    let store: OpinionStore
    /// July and August, as Shanghai counts them.
    static let months = [
        utc("2026-06-30T16:00:00Z")..<utc("2026-07-31T16:00:00Z"),
        utc("2026-07-31T16:00:00Z")..<utc("2026-08-31T16:00:00Z"),
    ]

    init() throws {
        folder = try StoreFolder()
        store = try folder.open()
    }

    private func put(_ key: String, found: Instant, rules: [RuleID]) async throws {
        try await store.write { transaction in
            guard case .new(let id) = try transaction.archive(.sample(key: key, found: found)) else { return }
            try transaction.save(rules.map { try Match.sample($0) }, item: id)
        }
    }

    private func open(
        _ number: Int,
        rule: RuleID?,
        at opened: Instant,
        state: IncidentState = .open,
        dismissal: DismissalKind? = nil
    ) async throws {
        let hit = try AreaHit.group([Match.sample(rule ?? "none")], levels: ResponsePolicy.standard.levels)[0]
        var incident =
            rule == nil
            ? Incident.sample(number: number, opened: opened)
            : Opening.byRule(hit, item: .sample(), number: number, policy: .standard, zone: .shanghai, now: opened)
        (incident.state, incident.dismissal) = (state, dismissal)
        let saved = incident
        try await store.write { try $0.save(saved) }
    }

    private func tallies(_ rule: RuleID? = nil) async throws -> [String] {
        try await store.read { try $0.ruleTallies(Self.months, rule: rule) }.map { each in
            let tally = each.tally
            return "\(each.rule) \(each.period): \(tally.hits) \(tally.incidents) \(tally.falseAlarms)"
        }.sorted()
    }

    @Test func hitsAreCountedPerRuleAndMonthOfTheZone() async throws {
        try await put("1", found: utc("2026-07-31T15:59:59Z"), rules: ["fire", "steel"])
        try await put("2", found: utc("2026-07-31T16:00:00Z"), rules: ["steel"])
        try await put("3", found: utc("2026-08-02T00:00:00Z"), rules: ["steel"])
        try await put("4", found: utc("2026-09-02T00:00:00Z"), rules: ["steel", "later"])
        #expect(try await tallies() == ["fire 0: 1 0 0", "steel 0: 1 0 0", "steel 1: 2 0 0"])
        #expect(try await tallies("fire") == ["fire 0: 1 0 0"])
        #expect(try await tallies("none") == [])
        let last = try await store.read { try $0.ruleTallies(Self.months, rule: "steel") }.map(\.tally.lastHit)
        #expect(last.compactMap { $0 }.max() == utc("2026-08-02T00:00:00Z"))
    }

    @Test func anItemThatChangesIsOneHit() async throws {
        try await put("1", found: t0, rules: ["steel"])
        try await store.write { transaction in
            _ = try transaction.archive(.sample(text: "更新", found: t0 + .days(40)))
            try transaction.save([.sample("steel"), .sample("fire")], item: 1)
        }
        #expect(try await tallies() == ["fire 1: 1 0 0", "steel 1: 1 0 0"])
    }

    @Test func forgottenItemsTakeTheirHitsAlong() async throws {
        try await put("1", found: t0, rules: ["steel"])
        try await store.write { _ = try $0.forget(itemsBefore: t0 + .days(1), deliveriesBefore: t0, limit: 10) }
        #expect(try await tallies() == [])
    }

    /// One row a state that an incident may be in; only a dismissal as false alarm is one, and only while it stands.
    @Test(arguments: [
        (IncidentState.open, nil as DismissalKind?, 0), (.acknowledged, nil, 0), (.responding, nil, 0),
        (.closed, nil, 0), (.merged, nil, 0), (.dismissed, nil, 1), (.dismissed, .falseAlarm, 1),
        (.dismissed, .duplicate, 0), (.dismissed, .elsewhere, 0),
    ])
    func onlyAStandingDismissalIsAFalseAlarm(state: IncidentState, kind: DismissalKind?, falseAlarms: Int) async throws
    {
        try await open(1, rule: "steel", at: t0, state: state, dismissal: kind)
        #expect(try await tallies() == ["steel 1: 0 1 \(falseAlarms)"])
    }

    @Test func whatAnOfficerOpensIsNoRules() async throws {
        try await open(1, rule: nil, at: t0, state: .dismissed)
        #expect(try await tallies() == [])
    }

    @Test func reopenedIncidentIsNoFalseAlarmAnyMore() async throws {
        try await open(1, rule: "steel", at: t0)
        for act in [Act.dismiss(reason: "片名"), .reopen(message: nil), .dismiss(reason: "片名"), .reopen(message: nil)] {
            let incident = try #require(try await store.read { try $0.incident(1) })
            let next = try Acting.apply(act, to: incident, by: officer, zone: .shanghai, now: t0).incident
            try await store.write { try $0.save(next) }
            let isDismissed = next.state == .dismissed
            #expect(try await tallies() == ["steel 1: 0 1 \(isDismissed ? 1 : 0)"])
            #expect(try await store.read { try $0.incident(1)?.dismissal } == (isDismissed ? .falseAlarm : nil))
        }
    }

    @Test func countsComeFromTheIndicesAlone() async throws {
        let plans = try await store.read { view in
            try [StoreSnapshot.hitsPerPeriod, StoreSnapshot.incidentsPerPeriod].map { sql in
                let arguments: StatementArguments = ["periods": "[[0,1]]", "rule": nil]
                return try Row.fetchAll(view.db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments)
                    .map { $0["detail"] as String }
            }
        }
        let tables = plans.joined().filter { $0.contains("matches") || $0.contains("incidents") }
        #expect(!tables.isEmpty)
        for step in tables { #expect(step.contains("USING COVERING INDEX"), "\(step)") }
        #expect(!plans[0].contains { $0.hasPrefix("SCAN matches") })
    }

    // MARK: The rule book over time

    @Test func ruleIsKnownSinceItCameAndAnewWhenItCameBack() async throws {
        func remember(_ rules: [RuleID], at now: Instant) async throws -> [Instant?] {
            try await store.write { try $0.remember(rules: rules, feeds: [], now: now) }
            return try await store.read { try $0.records(of: ["a", "b"], recent: t0..<t0).map(\.since) }
        }
        #expect(try await remember(["a"], at: t0) == [t0, nil])
        #expect(try await remember(["a", "b"], at: t0 + .days(1)) == [t0, t0 + .days(1)])
        #expect(try await remember(["b"], at: t0 + .days(2)) == [nil, t0 + .days(1)])
        #expect(try await remember(["a", "b"], at: t0 + .days(3)) == [t0 + .days(3), t0 + .days(1)])
    }

    @Test func recordTellsTheLastHitAndTheLastDays() async throws {
        try await put("1", found: t0 - .days(30), rules: ["steel"])
        try await put("2", found: t0 - .days(3), rules: ["steel"])
        try await open(1, rule: "steel", at: t0 - .days(3))
        try await open(2, rule: "steel", at: t0 - .days(30))
        let records = try await store.read { try $0.records(of: ["steel", "fire"], recent: (t0 - .days(7))..<t0) }
        #expect(
            records == [
                RuleRecord(rule: "steel", since: nil, lastHit: t0 - .days(3), hits: 1, incidents: 1),
                RuleRecord(rule: "fire", since: nil, lastHit: nil, hits: 0, incidents: 0),
            ]
        )
    }

    @Test func toldNoticeComesBack() async throws {
        #expect(try await store.read { try $0.toldRuleNotice() } == nil)
        let notice = ToldRuleNotice(day: "2026-08-20", names: ["silent steel"])
        try await store.write { try $0.save(notice) }
        #expect(try await store.read { try $0.toldRuleNotice() } == notice)
    }

    // MARK: The upgrade

    @Test func databaseOfTheSecondVersionKeepsItsHistory() async throws {
        let other = try StoreFolder()
        let old = try DatabaseQueue(path: other.file)
        try Schema.migrator.migrate(old, upTo: "2")
        try await old.write { db in
            try db.execute(
                sql: """
                    INSERT INTO items (feed, key, text_hash, outlet, tier, url, title, summary, content_text, authors, tags,
                        published_date_only, found)
                        VALUES ('city', '1', 0, '報', '市級', NULL, '題', '', '', '', '', 0, \(t0.milliseconds));
                    INSERT INTO matches VALUES (1, 'steel', 'd', 'risk', '較大', '{"rule":"steel","words":["鋼"]}');
                    INSERT INTO incidents VALUES (1, 'd', 'dismissed', \(t0.milliseconds), '題', NULL, '科', '較大', 1, 1,
                        '{"rule":"steel"}');
                    """
            )
        }
        try old.close()
        let store = try other.open()
        let tallies = try await store.read { try $0.ruleTallies(Self.months) }
        let tally = RuleTally(hits: 1, lastHit: t0, incidents: 1, falseAlarms: 1)
        #expect(tallies == [RulePeriod(rule: "steel", period: 1, tally: tally)])
        let records = try await store.read { try $0.records(of: ["steel"], recent: t0..<t0) }
        #expect(records.map(\.since) == [t0])
    }
}
