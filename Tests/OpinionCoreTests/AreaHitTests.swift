import OpinionCore
import Testing

@Suite struct AreaHitTests {
    private func group(_ rules: [Rule]) -> [AreaHit] {
        AreaHit.group(rules.map { .sample($0) }, levels: ResponsePolicy.standard.levels)
    }

    @Test func eachAreaIsOneHit() throws {
        let hits = group([
            try .sample("a", area: "智能製造"), try .sample("b", area: "4K 產業"), try .sample("c", area: "智能製造"),
        ])
        #expect(hits.map(\.area) == ["智能製造", "4K 產業"])
        #expect(hits.map { $0.matches.map(\.rule) } == [["a", "c"], ["b"]])
        #expect(hits.map(\.desk) == ["智能製造", "4K 產業"])
    }

    @Test func topicsOpenNothing() throws {
        #expect(group([try .sample("a", kind: .topic)]).isEmpty)
        let hits = group([try .sample("a", level: "特別重大", isSudden: true, kind: .topic), try .sample("b")])
        #expect(hits.map(\.rule) == ["b"])
        #expect(hits.map(\.level) == ["較大"] && hits.allSatisfy { !$0.isSudden })
        #expect(group([]).isEmpty)
    }

    @Test(arguments: [
        (["一般", "重大", "較大"], "1", "重大"), (["較大", "較大"], "0", "較大"), (["四級", "一般"], "1", "一般"),
        (["特別重大", "重大"], "0", "特別重大"),
    ])
    func theHighestLevelWinsAndTheFirstAmongEquals(_ levels: [LevelName], _ rule: RuleID, _ level: LevelName) throws {
        let rules = try levels.enumerated().map { try Rule.sample("\($0)", level: $1) }
        #expect(group(rules).map(\.rule) == [rule])
        #expect(group(rules).map(\.level) == [level])
    }

    @Test func oneSuddenRuleMakesTheHitSudden() throws {
        let hits = group([try .sample("a", level: "重大"), try .sample("b", level: "一般", isSudden: true)])
        #expect(hits.map(\.level) == ["重大"] && hits.allSatisfy(\.isSudden))
    }

    @Test func theLevelOfTheMatchCountsNotThatOfTheRule() throws {
        let rule = try Rule.sample(level: "一般")
        let hits = AreaHit.group([.sample(rule, level: "重大")], levels: ResponsePolicy.standard.levels)
        #expect(hits.map(\.level) == ["重大"])
    }

    @Test func rulesOfNoAreaAloneMeetInTheirDepartment() throws {
        let hits = group([
            try .sample("a", area: nil), try .sample("b", area: nil, department: "綜合科"), try .sample("c", area: nil),
        ])
        #expect(hits.map { $0.matches.map(\.rule) } == [["a", "c"], ["b"]])
        #expect(hits.map(\.area) == [nil, nil])
        #expect(hits.map(\.desk) == ["@產業發展科", "@綜合科"])
    }

    @Test func rulesOfNoAreaJoinTheHighestAreaSoThatOneHappeningPagesOnce() throws {
        let hits = group([
            try .sample("any", area: nil, department: "綜合科", level: "重大", isSudden: true, concern: .morality),
            try .sample("low", area: "智能製造", level: "一般"), try .sample("high", area: "4K 產業", level: "較大"),
        ])
        #expect(hits.map(\.area) == ["智能製造", "4K 產業"])
        #expect(hits.map(\.level) == ["一般", "重大"])
        #expect(hits.map(\.isSudden) == [false, true])
        #expect(hits.map { $0.matches.map(\.rule) } == [["low"], ["high", "any"]])
        #expect(hits.map(\.concern) == [nil, .morality])
        #expect(hits.map(\.department) == ["產業發展科", "產業發展科"])
    }

    @Test func aLowerRuleOfNoAreaLowersNothing() throws {
        let hits = group([try .sample("a", level: "重大"), try .sample("any", area: nil, level: "一般")])
        #expect(hits.map(\.level) == ["重大"] && hits.allSatisfy { !$0.isSudden })
    }

    @Test func theConcernComesFromTheTopRuleOrTheFirstThatHasOne() throws {
        let top = try Rule.sample("a", level: "重大", concern: .morality)
        let low = try Rule.sample("b", concern: .credibility)
        #expect(group([low, top]).map(\.concern) == [.morality])
        #expect(group([low, try .sample("c", level: "重大")]).map(\.concern) == [.credibility])
    }

    @Test func theWordsAreToldOnceInOrder() throws {
        let rule = try Rule.sample()
        let matches: [Match] = [.sample(rule, words: ["地條鋼", "東源", "地條鋼"]), .sample(rule, words: ["東源", "中頻爐"])]
        let hit = try #require(AreaHit.group(matches, levels: ResponsePolicy.standard.levels).first)
        #expect(hit.words == ["地條鋼", "東源", "中頻爐"])
    }
}
