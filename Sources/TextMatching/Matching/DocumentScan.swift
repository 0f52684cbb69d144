/// All occurrences of all terms in one document.
struct DocumentScan {
    /// The occurrences, by term, then in reading order; of each term in each part no more than evidence can show and
    /// one, so that a text that repeats a word without end costs each query little.
    let hits: [Hit]

    /// Runs the automaton over each of `parts`, each text by itself.
    init(_ document: Document, _ automaton: Automaton, parts: PartSet) {
        let buffer = FoldBuffer()
        var hits: [Hit] = []
        for part in Part.allCases where parts.contains(PartSet(part)) {
            for number in 0..<document.count(of: part) {
                let text = document.text(of: part, tag: number)
                if text.isEmpty { continue }
                buffer.fold(text)
                automaton.scan(buffer) { term, range in
                    let (start, end) = (buffer.starts[range.lowerBound], buffer.end(at: range.upperBound - 1))
                    let index = UInt8(truncatingIfNeeded: part.index)
                    hits.append(
                        Hit(term: term, part: index, tag: UInt32(truncatingIfNeeded: number), start: start, end: end)
                    )
                }
            }
        }
        hits.sort { $0.term != $1.term ? $0.term < $1.term : Hit.inReadingOrder($0, $1) }
        self.hits = Self.bounded(hits)
    }

    private static func bounded(_ hits: [Hit]) -> [Hit] {
        guard hits.count > Evidence.limit else { return hits }
        var kept: [Hit] = []
        var run = 0
        for hit in hits {
            let continues = kept.last.map { $0.term == hit.term && $0.part == hit.part } ?? false
            run = continues ? run + 1 : 0
            if run <= Evidence.limit { kept.append(hit) }
        }
        return kept
    }

    /// The occurrences of one term, by binary search.
    func hits(of term: Int32) -> ArraySlice<Hit> {
        let start = firstIndex(notBelow: term)
        var end = start
        while end < hits.count, hits[end].term == term { end += 1 }
        return hits[start..<end]
    }

    /// The occurrences of any of `terms` in `parts`.
    func hits(of terms: [Int32], in parts: PartSet) -> [Hit] {
        terms.flatMap { hits(of: $0) }.filter { parts.rawValue & (1 << $0.part) != 0 }
    }

    private func firstIndex(notBelow term: Int32) -> Int {
        var (low, high) = (0, hits.count)
        while low < high {
            let middle = (low + high) / 2
            if hits[middle].term < term { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
