import Testing
import TextMatching

@Suite struct QueryPropertyTests {
    @Test(arguments: UInt64(0)..<100)
    func canonicalTextParsesBackToTheSameQuery(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let text = RandomQueries.text(depth: 4, using: &generator)
            guard let query = try? Query(parsing: text, lists: RandomQueries.lists) else { continue }
            #expect((try? Query(parsing: query.description, lists: RandomQueries.lists)) == query, "\(text)")
        }
    }

    @Test(arguments: UInt64(0)..<100)
    func anyQuotedTextIsPrintedSoThatItReadsBack(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let text = noise(length: 6, using: &generator).filter { $0 != "\"" && $0 != "\\" && $0 != "＂" }
            guard let query = try? Query(parsing: "\"\(text)\"", lists: .none) else { continue }
            #expect((try? Query(parsing: query.description, lists: .none)) == query, "\(text)")
        }
    }

    @Test(arguments: UInt64(0)..<200)
    func anyTextParsesOrNamesAPlaceInside(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let text = noise(length: Int.random(in: 0...30, using: &generator), using: &generator)
            do throws(QueryError) {
                let query = try Query(parsing: text, lists: RandomQueries.lists)
                #expect((try? Query(parsing: query.description, lists: RandomQueries.lists)) == query, "\(text)")
                #expect(QuerySet([query]).evaluate(Document()).isEmpty)
            } catch {
                #expect(error.range.lowerBound >= 0 && error.range.upperBound <= text.unicodeScalars.count)
                #expect(!error.message(in: .traditionalChinese).isEmpty)
            }
        }
    }

    private static let alphabet: [String] = [
        "a", "b", "地", "鋼", " ", " ", " AND ", " OR ", " NOT ", "NOT ", "(", ")", "（", "）", "\"", "“", "”", "「", "」",
        "\\", "$l", "$m",
        "$", "title:", "body:", "tier:", "：", ":", "/", "*", " NEAR/3 ", "ATLEAST/2(", "COUNT/2(", "ONEAR/", "$n", "$q",
        "/a+/",
        "[", "+", "?", "{2}", ",", "，", "-", "\u{0}", "\u{200B}", "\u{301}",
        "👍", "\u{FEFF}", "\n", "＊",
    ]

    private func noise(length: Int, using generator: inout SeededGenerator) -> String {
        (0..<length).map { _ in Self.alphabet.randomElement(using: &generator) ?? "" }.joined()
    }
}
