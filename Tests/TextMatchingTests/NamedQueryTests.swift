import Testing
import TextMatching

@Suite struct NamedQueryTests {
    private func problems(_ lists: [String: [String]], _ queries: [String: String]) -> [String] {
        do throws(TermListsError) {
            _ = try TermLists(lists, queries: queries)
            return []
        } catch {
            return error.problems.map { "\($0.name) \($0.error.range) \($0.error.code)" }
        }
    }

    @Test func namedQueryHoldsAsItsTextWould() throws {
        let names = try TermLists(
            ["fire": ["起火", "失火"]],
            queries: ["noise": "title:電影 OR title:遊戲", "incident": "$fire NOT $noise", "words": "甲 OR 乙"]
        )
        #expect(names.queryNames == ["incident", "noise", "words"])
        #expect(try matches("$incident 工廠", headline("工廠起火"), names))
        #expect(try !matches("$incident 工廠", headline("電影：工廠起火"), names))
        #expect(try evidence("工廠 $incident", headline("工廠起火"), names) == ["title 0+2 工廠", "title 2+2 起火"])
        #expect(try matches("$words NEAR/1 $fire", headline("乙又失火"), names))
        #expect(parseError("$incident NEAR/1 x", names)?.code == .wordsOnly)
        #expect(parseError("title:$noise", names)?.code == .nestedField)
        #expect(parseError("NOT $fire", names)?.code == .matchesEverything)
    }

    @Test func faultsOfAllQueriesComeAtOnceWithTheirPlaces() {
        #expect(
            problems(
                ["a": ["x", "$q"], "b": ["y"]],
                ["b": "z", "q": "x OR (y", "r": "m $nothing", "s t": "x", "e": "", "c1": "x $c2", "c2": "$c1 y"]
            ) == [
                "a 0..<2 queryInList", "b 0..<1 duplicateName", "c2 0..<3 listCycle", "e 0..<0 empty",
                "q 5..<6 unbalancedParenthesis", "r 2..<10 unknownList", "s t 0..<3 illegalListName",
            ]
        )
    }

    @Test(arguments: [true, false])
    func longChainsOfNamesAreRefusedNotFollowed(_ isAscending: Bool) {
        let queries = Dictionary(
            uniqueKeysWithValues: (0..<6_000).map { number in
                let inner = isAscending ? number - 1 : number + 1
                return ("q\(number + 10_000)", (0..<6_000).contains(inner) ? "甲 $q\(inner + 10_000)" : "乙")
            }
        )
        let error = #expect(throws: TermListsError.self) { try TermLists([:], queries: queries) }
        #expect(error?.problems.first?.error.code == .tooDeep)
    }

    @Test func circleIsToldWithItsWay() throws {
        let error = #expect(throws: TermListsError.self) { try TermLists([:], queries: ["a": "x $b", "b": "y OR $a"]) }
        #expect(error?.problems.first?.error.subject == "$a → $b → $a")
    }

    @Test func namesThatDoubleWithoutEndAreRefused() throws {
        var queries = ["a0": "x"]
        for number in 1...60 { queries["a\(number)"] = "$a\(number - 1) y OR $a\(number - 1) z" }
        let error = try #require(throws: TermListsError.self) { try TermLists([:], queries: queries) }
        #expect(error.problems.map(\.error.code) == [.tooLarge])
        #expect(
            try !matches(
                "($a10) w",
                headline("x"),
                TermLists([:], queries: queries.filter { $0.key.count < 3 || $0.key == "a10" })
            )
        )
    }
}
