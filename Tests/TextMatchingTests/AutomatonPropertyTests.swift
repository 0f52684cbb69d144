import Testing
import TextMatching

/// The automaton finds what a naive search finds, on text full of traps.
@Suite struct AutomatonPropertyTests {
    @Test(arguments: UInt64(0)..<60)
    func automatonAgreesWithNaiveSearch(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let words = terms(using: &generator)
        let queries = words.compactMap { try? Query(parsing: "\"\($0)\"", lists: .none) }
        let set = QuerySet(queries)
        let text = Samples.text(length: 120, using: &generator)
        let folded = Folding.fold(text)
        let hits = Dictionary(uniqueKeysWithValues: set.evaluate(headline(text)).map { ($0.index, $0.evidence.spans) })
        for (index, query) in queries.enumerated() {
            guard case .term(let term) = query.root else { continue }
            let original = NaiveMatching.ranges(of: term, in: folded).map { folded.originalRange(of: $0) }
            let expected = Set(original).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
            let found = (hits[index] ?? []).map { $0.start..<$0.start + $0.length }
            #expect(found == expected, "seed \(seed): \(term.text)")
            for span in hits[index] ?? [] { #expect(Self.slice(text, span) == span.text) }
        }
    }

    private func terms(using generator: inout SeededGenerator) -> [String] {
        (0..<40).map { _ in Samples.text(length: Int.random(in: 1...4, using: &generator), using: &generator) }
    }

    private static func slice(_ text: String, _ span: Span) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(span.start).prefix(span.length)))
    }
}
