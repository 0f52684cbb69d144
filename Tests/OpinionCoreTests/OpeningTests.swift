import OpinionCore
import Testing

@Suite struct OpeningTests {
    private func opened(_ item: Item, _ rule: Rule, now: Instant = t0) throws -> Incident {
        let levels = ResponsePolicy.standard.levels
        let hit = try #require(AreaHit.group([.sample(rule)], levels: levels).first)
        return Opening.byRule(hit, item: item, number: 127, policy: .standard, zone: .shanghai, now: now)
    }

    @Test(arguments: [
        ("特別重大", false, [ClockKind.release, .press], [5, 24], true), ("重大", false, [.release, .press], [5, 24], true),
        ("較大", false, [.reply], [48], true), ("一般", false, [.reply], [48], false),
        ("一般", true, [.release, .press], [5, 24], true), ("較大", true, [.release, .press], [5, 24], true),
        ("四級", false, [.release, .press], [5, 24], true),
    ])
    func theLevelDecidesWhichClocksRunAndWhoIsTold(
        _ level: LevelName,
        _ isSudden: Bool,
        _ kinds: [ClockKind],
        _ hours: [Int],
        _ isEscalated: Bool
    ) throws {
        let byRule = try opened(.sample(), .sample(level: level, isSudden: isSudden))
        for incident in [byRule, .sample(level, isSudden: isSudden)] {
            #expect(incident.clocks.map(\.kind) == kinds)
            #expect(incident.clocks.map(\.due) == hours.map { t0 + .hours($0) })
            #expect(incident.clocks.allSatisfy { $0.revision == 1 && $0.isRunning })
            #expect(incident.escalation == (isEscalated ? Escalation(start: t0, stepsSent: 1) : nil))
        }
    }

    @Test func aRuleOpensAProposal() throws {
        let item = Item.sample(published: PublishedTime(at: t0 - .minutes(10)))
        let incident = try opened(item, .sample(concern: .majorPolicy), now: t0 + .seconds(3))
        #expect(incident.title == item.title && incident.number == 127 && incident.rule == "steel")
        #expect(incident.area == "淘汰落後產能" && incident.department == "產業發展科" && incident.concern == .majorPolicy)
        #expect(incident.isProposed && incident.state == .open && !incident.isDrill)
        #expect(incident.times.detected == .init(at: t0, by: "opiniond"))
        #expect(incident.times.published == .init(at: t0 - .minutes(10), by: "河源日報"))
        #expect(incident.clocks.map(\.start) == [t0 - .minutes(10)])
        #expect(incident.clocks.map(\.startSource) == [.published])
        #expect(incident.opened == t0 + .seconds(3) && incident.lastAct == t0 + .seconds(3))
        #expect(incident.heat == Heat(outlets: 1, items: 1, tiers: ["市級"]))
        #expect(incident.policy == .standard)
    }

    @Test func aDateWithoutATimeStartsNoClock() throws {
        let published = PublishedTime(at: t0 - .hours(10), isDateOnly: true)
        let incident = try opened(.sample(published: published), .sample())
        #expect(incident.times.isPublishedDateOnly)
        #expect(incident.clocks.map(\.startSource) == [.detected])
        #expect(incident.clocks.map(\.start) == [t0])
    }

    @Test func anOfficerOpensWhatIsSettled() {
        let report = Opening.Report(
            title: "電話: 民爆倉庫起火",
            area: nil,
            department: "技術創新與質量科",
            level: "重大",
            occurred: t0 - .hours(1),
            reportedBy: "東源縣工信局",
            isDrill: true
        )
        let incident = Opening.byHand(
            report,
            number: 9,
            by: officer,
            policy: .standard,
            zone: .shanghai,
            now: t0
        )
        #expect(!incident.isProposed && incident.isDrill && incident.rule == nil && incident.area == nil)
        #expect(incident.times.occurred == .init(at: t0 - .hours(1), by: "李值班"))
        #expect(incident.times.reported == .init(at: t0, by: "東源縣工信局"))
        #expect(incident.times.detected == .init(at: t0, by: "李值班"))
        #expect(incident.clock(.release)?.due == t0 + .hours(4))
        #expect(incident.clock(.release)?.startSource == .occurred)
        #expect(incident.heat == Heat())
    }

    @Test func aPolicyWithoutADurationHasNoSuchClock() {
        var policy = ResponsePolicy.standard
        policy.durations[.press] = nil
        let report = Opening.Report(title: "題", area: nil, department: "綜合科", level: "重大")
        let incident = Opening.byHand(report, number: 1, by: officer, policy: policy, zone: .shanghai, now: t0)
        #expect(incident.clocks.map(\.kind) == [.release])
    }
}
