import TextMatching

/// How long rules take from their text to a set that evaluates.
struct CompileReport {
    private let corpus: Corpus

    init(_ corpus: Corpus) { self.corpus = corpus }

    func print(rules: Int, rounds: Int) {
        let texts = Rules.texts(corpus.terms.prefix(rules * 5))
        var (parsing, compiling) = (Timing(), Timing())
        for _ in 0..<rounds {
            var queries: [Query] = []
            parsing.add(Timing.seconds { queries = Rules.parsed(texts) })
            var set: QuerySet?
            compiling.add(Timing.seconds { set = QuerySet(queries) })
            Output.use(set == nil ? 0 : 1)
        }
        Swift.print("  \(texts.count) rules of 5 \(corpus.density) terms, milliseconds:")
        for (name, timing) in [("parse", parsing), ("compile", compiling)] {
            let (best, median) = (Output.text(timing.best * 1e3, 1, 7), Output.text(timing.median * 1e3, 1, 7))
            Swift.print("  \(Output.padded(name, 46)) best \(best)  median \(median) ms")
        }
    }
}
