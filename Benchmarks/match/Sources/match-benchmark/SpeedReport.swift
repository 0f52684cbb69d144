import TextMatching

/// How fast a `QuerySet` evaluates documents, folding included.
struct SpeedReport {
    private let corpus: Corpus
    private let rounds: Int

    init(_ corpus: Corpus, rounds: Int) {
        self.corpus = corpus
        self.rounds = rounds
    }

    /// A line for each number of terms, and one for a single word that no text has, which is the folding.
    func print(counts: some Sequence<Int>) {
        let mean = corpus.size / max(corpus.documents.count, 1)
        Swift.print("  \(corpus.density), \(corpus.documents.count) documents of \(mean) bytes on average:")
        show("1 word that is nowhere", QuerySet(Rules.parsed(["龘龘龘龘"])), occurrences: nil)
        for count in counts {
            let queries = Rules.parsed(Rules.texts(corpus.terms.prefix(count)))
            show("\(count) terms in \(queries.count) rules", QuerySet(queries), occurrences: occurrences(count))
        }
    }

    /// Evaluation over and over: for a profiler.
    func loop(count: Int) {
        let set = QuerySet(Rules.parsed(Rules.texts(corpus.terms.prefix(count))))
        for _ in 0..<rounds { Output.use(hits(set)) }
    }
}

extension SpeedReport {
    private func show(_ name: String, _ set: QuerySet, occurrences: Double?) {
        var timing = Timing()
        for round in 0...rounds {
            let seconds = Timing.seconds { Output.use(hits(set)) }
            if round > 0 { timing.add(seconds) }
        }
        let size = Double(corpus.size) / 1e6
        let (best, median) = (Output.text(size / timing.best, 1, 7), Output.text(size / timing.median, 1, 7))
        let share = occurrences.map { ", words at \(Output.text($0, 2)) % of the characters" } ?? ""
        let held = Output.text(Double(hits(set)) / Double(max(corpus.documents.count, 1)), 2)
        Swift.print(
            "  \(Output.padded(name, 46)) best \(best)  median \(median) MB/s, \(held) rules hold a document\(share)"
        )
    }

    private func hits(_ set: QuerySet) -> Int {
        corpus.documents.reduce(0) { $0 + set.evaluate($1).count }
    }

    /// How many of a hundred characters a word ends at, each word looked for as it stands.
    private func occurrences(_ count: Int) -> Double {
        let words = Set(corpus.terms.prefix(count).map { Array($0.unicodeScalars) })
        let lengths = Set(words.map(\.count)).sorted()
        var found = 0
        for document in corpus.documents {
            for text in [document.title, document.summary, document.contentText] {
                let scalars = Array(text.unicodeScalars)
                for end in scalars.indices {
                    for length in lengths where end + 1 >= length {
                        if words.contains(Array(scalars[end + 1 - length...end])) {
                            found += 1
                            break
                        }
                    }
                }
            }
        }
        return 100 * Double(found) / Double(max(corpus.scalars, 1))
    }
}
