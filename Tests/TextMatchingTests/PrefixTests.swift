import Testing
import TextMatching

@Suite struct PrefixTests {
    @Test(arguments: [
        ("steel*", "Steelworks 停產", true), ("steel*", "steel", true), ("steel*", "stainlesssteel", false),
        ("ＡＩ*", "AIGC熱", true), ("5g*", "5G+智能", true), ("5g*", "15GB", false), ("地條鋼a*", "地条钢ABC", true),
        ("steel", "steelworks", false), ("title:steel*", "steelworks", true),
    ])
    func prefixFindsWordsThatBeginWithIt(_ text: String, _ title: String, _ expected: Bool) throws {
        #expect(try matches(text, headline(title)) == expected)
    }

    @Test func evidenceIsTheBeginning() throws {
        #expect(try evidence("steel*", headline("a Steelworks")) == ["title 2+5 Steel"])
    }

    @Test func wordAndPrefixOfOneTextAreDifferentTerms() throws {
        let set = QuerySet([try query("ai"), try query("ai*")])
        #expect(set.evaluate(headline("AIGC")).map(\.index) == [1])
        #expect(set.evaluate(headline("AI")).map(\.index) == [0, 1])
    }
}
