import Testing
import TextMatching

@Suite struct QuerySetTests {
    @Test func hitsNameEveryQueryThatHoldsByAscendingIndex() throws {
        let texts = ["c", "a", "b", "a NOT b", "a", "a c", "x OR a"]
        let set = QuerySet(try texts.map { try query($0) })
        #expect(set.evaluate(headline("a c")).map(\.index) == [0, 1, 3, 4, 5, 6])
        #expect(set.evaluate(headline("b")).map(\.index) == [2])
        #expect(set.evaluate(headline("z")).isEmpty)
        #expect(set.evaluate(Document()).isEmpty)
    }

    @Test func noQueriesGiveNoHits() {
        #expect(QuerySet([]).evaluate(headline("河源")).isEmpty)
    }

    @Test func onlyAttributesAreEnough() throws {
        let set = QuerySet([try query("tier:央媒 NOT outlet:人民網")])
        #expect(set.evaluate(Document(title: "x", outlet: "新華網", tier: "央媒")).count == 1)
        #expect(set.evaluate(Document(title: "x", outlet: "人民网", tier: "央媒")).isEmpty)
    }

    @Test func manyTasksShareOneSet() async throws {
        let set = QuerySet(try ["地條鋼", "中頻爐", "河源 NOT 電影"].map { try query($0) })
        let counts = await withTaskGroup(of: Int.self) { group in
            for number in 0..<64 { group.addTask { set.evaluate(headline(number % 2 == 0 ? "河源地条钢" : "中频炉")).count } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts.sorted() == Array(repeating: 1, count: 32) + Array(repeating: 2, count: 32))
    }

    @Test(arguments: UInt64(0)..<30)
    func setAgreesWithEvaluatingEachTreeByItself(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var queries: [Query] = []
        while queries.count < 40 {
            if let query = try? Query(
                parsing: RandomQueries.text(depth: 3, using: &generator),
                lists: RandomQueries.lists
            ) {
                queries.append(query)
            }
        }
        let set = QuerySet(queries)
        for _ in 0..<20 {
            let document = RandomQueries.document(using: &generator)
            let found = set.evaluate(document)
            let expected = queries.indices.filter { NaiveMatching.holds(queries[$0].root, document, .text) }
            #expect(found.map(\.index) == expected)
            for hit in found {
                #expect(!hit.evidence.spans.isEmpty)
                #expect(explain(queries[hit.index], document).held)
            }
        }
    }
}
