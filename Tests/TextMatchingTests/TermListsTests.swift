import Testing
import TextMatching

@Suite struct TermListsTests {
    private func problems(_ lists: [String: [String]]) -> [TermListsError.Problem] {
        do throws(TermListsError) {
            _ = try TermLists(lists)
            return []
        } catch {
            return error.problems
        }
    }

    @Test func entriesAreWordsPhrasesAndOtherLists() throws {
        let lists = try TermLists([
            "city": ["河源", "\"He Yuan\"", "Hong Kong"], "local": ["$city", "源城", "「東 源」"], "all": ["$local", "$city"],
        ])
        #expect(lists.names == ["all", "city", "local"])
        #expect(lists["city"]?.terms.map(\.text) == ["河源", "He Yuan", "Hong Kong"])
        #expect(lists["local"]?.terms.map(\.text) == ["河源", "He Yuan", "Hong Kong", "源城", "東 源"])
        #expect(lists["all"]?.terms.count == 5)
        #expect(lists["none"] == nil)
    }

    @Test func spellingsThatFoldAlikeCountOnce() throws {
        #expect(try TermLists(["a": ["傷亡", "伤亡", "伤 亡", "ＡＩ", "ai"]])["a"]?.terms.map(\.text) == ["傷亡", "ＡＩ"])
    }

    @Test func circlesAreReportedWithTheirWay() {
        let found = problems(["a": ["x", "$b"], "b": ["$c"], "c": ["$a"]])
        #expect(found.map(\.error.code) == [.listCycle])
        #expect(found.first?.error.subject == "$a → $b → $c → $a")
        #expect(problems(["a": ["$a"]]).first?.error.code == .listCycle)
    }

    @Test func allFaultsComeAtOnceInOrder() {
        let found = problems([
            "b": ["死亡", "$lokal", "steel*", "鋼*", "a AND b", ""], "local": ["河源"], "a b": ["x"], "empty": [],
            "z": ["title:x", "(x)"],
        ])
        let codes = found.map { "\($0.name)/\($0.entry ?? -1)/\($0.error.code)" }
        #expect(
            codes == [
                "a b/-1/illegalListName", "b/1/unknownList", "b/3/wildcard", "b/4/notAWord", "b/5/emptyWord",
                "empty/-1/emptyList", "z/0/notAWord", "z/1/notAWord",
            ]
        )
        #expect(found[1].error.suggestion == "$local")
        #expect(found[3].error.range == 2..<5)
    }

    @Test func longChainsOfListsAreRefusedNotFollowed() {
        var lists = ["l0": ["x"]]
        for number in 1...20_000 { lists["l\(number)"] = ["$l\(number - 1)"] }
        #expect(problems(lists).contains { $0.error.code == .tooDeep })
    }

    @Test func listHoldsWhenAnyTermOccurs() throws {
        let lists = try TermLists(["casualty": ["死亡", "傷亡"], "bad": ["$casualty", "爆炸"]])
        #expect(try matches("$bad", headline("工廠爆炸"), lists))
        #expect(try evidence("$bad", headline("爆炸致两人伤亡"), lists) == ["title 0+2 爆炸", "title 5+2 伤亡"])
        #expect(try !matches("title:$bad", Document(summary: "爆炸"), lists))
    }
}
