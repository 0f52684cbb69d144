import OpinionCore
import Testing

@Suite struct GrowthTests {
    /// A report of `outlet`, found so many minutes after `t0`.
    typealias Report = (outlet: String, minute: Int)
    private let incident = Incident.sample("較大").with { $0.heat = Heat(outlets: 1, items: 1, tiers: ["市級"]) }
    private let spreading = [
        Raise(to: "重大", condition: .outlets(3, of: [], within: .hours(2))),
        Raise(to: "特別重大", condition: .outlets(5, of: [], within: .hours(2))),
    ]

    private func growth(
        level: LevelName = "較大",
        tier: String = "市級",
        isSameArticle: Bool = false,
        raises: [Raise] = [],
        others: [Rule] = [],
        reports: [Report] = [],
        in incident: Incident? = nil,
        at minute: Int = 60
    ) throws -> Growth {
        let rule = try Rule.sample(level: level, raises: raises)
        let levels = ResponsePolicy.standard.levels
        let hit = try #require(AreaHit.group([.sample(rule)], levels: levels).first)
        return Growth.of(
            .sample(tier: tier),
            hit: hit,
            incident: incident ?? self.incident,
            isSameArticle: isSameArticle,
            rules: [rule] + others,
            reports: reports.map {
                ReportFact(outlet: $0.outlet, tier: tiers[$0.outlet] ?? "市級", found: t0 + .minutes($0.minute))
            },
            now: t0 + .minutes(minute)
        )
    }

    private let tiers = ["央視": "央媒", "新華": "央媒", "省報": "省級"]

    @Test(
        arguments: [
            (["央視"], 1, "重大"), (["甲", "省報"], 1, nil), (["央視", "新華"], 2, "重大"), (["央視", "甲", "省報"], 2, nil),
        ] as [([String], Int, String?)]
    )
    func onlyOutletsOfTheNamedTiersRaise(_ outlets: [String], _ count: Int, _ level: LevelName?) throws {
        let raises = [Raise(to: "重大", condition: .outlets(count, of: ["央媒"], within: .hours(2)))]
        let grown = try growth(raises: raises, reports: outlets.map { (outlet: $0, minute: 30) })
        #expect(grown.raise?.to == level)
        guard let raise = grown.raise else { return }
        #expect(raise.why == .tiers(count, of: ["央媒"], within: .hours(2)))
    }

    private func isQuiet(_ growth: Growth) -> Bool { growth.raise == nil && growth.newTier == nil }

    @Test func aFurtherReportOfAKnownTierIsQuiet() throws {
        #expect(isQuiet(try growth()))
        #expect(isQuiet(try growth(level: "一般")))
    }

    @Test func aNewTierIsHeard() throws {
        #expect(try growth(tier: "央媒").newTier == "央媒")
        #expect(try growth(tier: "央媒").raise == nil)
    }

    @Test func theFirstReportOfAnIncidentOpenedByHandIsNoNewTier() throws {
        #expect(try growth(tier: "央媒", in: .sample("較大")).newTier == nil)
    }

    @Test func theSameArticleIsQuiet() throws {
        let many = ["甲", "乙", "丙", "丁", "戊"].map { (outlet: $0, minute: 30) }
        #expect(isQuiet(try growth(tier: "央媒", isSameArticle: true, raises: spreading, reports: many)))
    }

    @Test(arguments: [IncidentState.closed, .dismissed, .merged])
    func anEndedIncidentIsQuiet(_ state: IncidentState) throws {
        let ended = incident.with { $0.state = state }
        #expect(isQuiet(try growth(level: "特別重大", tier: "央媒", in: ended)))
    }

    @Test func aRuleOfAHigherLevelRaises() throws {
        let raise = try #require(try growth(level: "重大").raise)
        #expect(raise.to == "重大")
        #expect(raise.why == .rule(title: "規則 steel", words: ["地條鋼"]))
    }

    @Test(
        arguments: [
            (["甲", "乙"], nil), (["甲", "乙", "丙"], "重大"), (["甲", "乙", "甲", "乙"], nil),
            (["甲", "乙", "丙", "丁", "戊"], "特別重大"),
        ] as [([String], String?)]
    )
    func distinctOutletsRaise(_ outlets: [String], _ level: LevelName?) throws {
        let reports = outlets.map { (outlet: $0, minute: 30) }
        let grown = try growth(raises: spreading, reports: reports)
        #expect(grown.raise?.to == level)
        guard let raise = grown.raise else { return }
        #expect(raise.why == .outlets(Set(outlets).count, within: .hours(2)))
    }

    @Test func spreadOfEveryRuleThatMatchesCounts() throws {
        let other = try Rule.sample(level: "較大", raises: spreading)
        let reports: [Report] = [("甲", 30), ("乙", 30), ("丙", 30)]
        #expect(try growth(others: [other], reports: reports).raise?.to == "重大")
        #expect(try growth(reports: reports).raise == nil)
    }

    @Test(arguments: [(120, "重大"), (121, nil)] as [(Int, String?)])
    func onlyOutletsWithinTheTimeCount(_ minute: Int, _ level: LevelName?) throws {
        let reports: [Report] = [("甲", 0), ("乙", 100), ("丙", 110)]
        #expect(try growth(raises: spreading, reports: reports, at: minute).raise?.to == level)
    }

    @Test func theHighestOfTwoCausesWins() throws {
        let reports: [Report] = [("甲", 30), ("乙", 30), ("丙", 30)]
        #expect(try growth(level: "特別重大", raises: spreading, reports: reports).raise?.to == "特別重大")
        let many = ["甲", "乙", "丙", "丁", "戊"].map { (outlet: $0, minute: 30) }
        #expect(try growth(level: "重大", raises: spreading, reports: many).raise?.to == "特別重大")
    }

    @Test func whatHasRisenDoesNotRiseAgain() throws {
        let risen = incident.with { $0.level = "特別重大" }
        let reports: [Report] = ["甲", "乙", "丙", "丁", "戊", "己"].map { (outlet: $0, minute: 30) }
        #expect(try growth(level: "特別重大", raises: spreading, reports: reports, in: risen).raise == nil)
    }

    @Test func aSuddenReportMakesTheIncidentSudden() throws {
        let rule = try Rule.sample(level: "較大", isSudden: true)
        let hit = try #require(AreaHit.group([.sample(rule)], levels: ResponsePolicy.standard.levels).first)
        let growth = Growth.of(
            .sample(tier: "市級"),
            hit: hit,
            incident: incident,
            isSameArticle: true,
            rules: [rule],
            reports: [],
            now: t0
        )
        #expect(growth.becomesSudden)
        #expect(growth.raise?.to == "較大")
    }

    @Test func whatSaysMoreThanAnEndedIncidentIsNoEcho() throws {
        let scale = ResponsePolicy.standard.levels
        let dismissed = incident.with { $0.state = .dismissed }
        for (level, isSudden, outgrows) in [("較大", false, false), ("重大", false, true), ("較大", true, true)] {
            let rule = try Rule.sample(level: level, isSudden: isSudden)
            let hit = try #require(AreaHit.group([.sample(rule)], levels: scale).first)
            #expect(Growth.outgrows(hit, ended: dismissed) == outgrows)
            #expect(!Growth.outgrows(hit, ended: incident))
        }
    }

    @Test(arguments: [(3, 0, true), (2, 0, false), (2, 4, false), (3, 4, true)])
    func stormAfterTheEndIsHeard(_ after: Int, _ before: Int, _ isHeard: Bool) throws {
        let ended = incident.with { ($0.state, $0.lastAct) = (.closed, t0) }
        let reports =
            (0..<before).map { ReportFact(outlet: "前\($0)", tier: "市級", found: t0 - .minutes(5)) }
            + (0..<after).map { ReportFact(outlet: "後\($0)", tier: "市級", found: t0 + .minutes(5)) }
        let rules = [try Rule.sample(raises: spreading)]
        #expect(Growth.spreads(after: ended, rules: rules, reports: reports, now: t0 + .minutes(10)) == isHeard)
        #expect(!Growth.spreads(after: incident, rules: rules, reports: reports, now: t0 + .minutes(10)))
    }
}
