import Testing
import TextMatching

/// Evasions that a rule may ask to be seen through.
@Suite struct LooseTests {
    private func evidence(_ text: String, _ title: String, isLoose: Bool) throws -> [String] {
        let parsed = try Query(parsing: text, lists: .none, isLoose: isLoose)
        return QuerySet([parsed]).evaluate(headline(title)).first?.evidence.spans.map(describe) ?? []
    }

    @Test(arguments: [
        ("地條鋼", "生產地.條*鋼被查", "title 2+5 地.條*鋼"), ("地條鋼", "地—条—钢", "title 0+5 地—条—钢"),
        ("地條鋼", "地👍条👍钢", "title 0+5 地👍条👍钢"),
        ("地條鋼", "地，条、钢", "title 0+5 地，条、钢"), ("地條鋼", "地 . 条_钢", "title 0+7 地 . 条_钢"), ("地-條-鋼", "地条钢", "title 0+3 地条钢"),
        ("AI換臉", "АI换脸", "title 0+4 АI换脸"), ("ai", "αі", "title 0+2 αі"), ("地條鋼", "地/条|钢/", "title 0+5 地/条|钢"),
    ])
    func looseRuleSeesThroughSignsAndLookAlikes(_ text: String, _ title: String, _ expected: String) throws {
        #expect(try evidence(text, title, isLoose: true) == [expected])
        #expect(try evidence(text, title, isLoose: false) == [])
    }

    @Test(arguments: [
        ("地條鋼", "地x條x鋼"), ("地條鋼", "地.....條鋼"), ("AI", "A.I"), ("AI", "MАID"), ("地條鋼", "地1條鋼"),
    ])
    func lettersDigitsAndLongRunsStillPart(_ text: String, _ title: String) throws {
        #expect(try evidence(text, title, isLoose: true) == [])
    }

    @Test(arguments: [("\"「河源」\"", "在「河源」市"), ("#河源#", "今日#河源#突發"), ("\"辭職？\"", "局長辭職？官方回應"), ("\"《條例》\"", "新《條例》出")])
    func looseRuleFindsWhatAStrictOneFinds(_ text: String, _ title: String) throws {
        #expect(try evidence(text, title, isLoose: true).count == 1)
        #expect(try evidence(text, title, isLoose: false).count == 1)
    }

    @Test func looseAndStrictRulesLiveTogether() throws {
        let queries = [
            try Query(parsing: "地條鋼", lists: .none, isLoose: true), try Query(parsing: "地條鋼", lists: .none),
            try Query(parsing: "河源 NEAR/2 地條鋼", lists: .none, isLoose: true),
        ]
        #expect(QuerySet(queries).evaluate(headline("河.源查地*條*鋼")).map(\.index) == [0, 2])
        #expect(QuerySet(queries).evaluate(headline("地條鋼")).map(\.index) == [0, 1])
    }
}
