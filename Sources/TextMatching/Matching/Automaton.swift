/// Finds every occurrence of every pattern in one pass over folded text.
///
/// A filter tells where no pattern can begin; only from the other places on an Aho–Corasick automaton is asked, until
/// fewer than two scalars are part of a pattern. In Chinese nearly every character begins some word, many pairs do, but
/// few triples: the number of patterns hardly matters for what is passed over.
struct Automaton: Sendable {
    private let filter: PatternFilter
    private let pairs: PairTable
    private let singles: SingleTable
    private let nodes: [AutomatonNode]
    private let labels: [UInt32]
    private let endings: [PatternEnding]

    /// Builds the automaton of distinct, non-empty folded patterns, numbered in order.
    init(_ patterns: [[UInt32]]) {
        var builder = AutomatonBuilder(patterns)
        builder.link()
        filter = PatternFilter(patterns)
        pairs = builder.pairs
        singles = builder.singles
        nodes = builder.nodes
        labels = builder.labels
        endings = builder.endings
    }

    /// Calls `found` with the number and folded range of every occurrence, by ascending end, whole words or not.
    func scan(_ buffer: FoldBuffer, _ found: (_ pattern: Int32, _ range: Range<Int>) -> Void) {
        guard buffer.count > 0, !endings.isEmpty else { return }
        nodes.withUnsafeBufferPointer { nodes in
            labels.withUnsafeBufferPointer { labels in
                endings.withUnsafeBufferPointer { endings in
                    pairs.withUnsafe { pairs in
                        let view = View(
                            scalars: UnsafePointer(buffer.scalars),
                            last: buffer.count - 1,
                            pairs: pairs,
                            singles: singles,
                            nodes: nodes,
                            labels: labels,
                            endings: endings
                        )
                        filter.withUnsafe { view.scan($0, found) }
                    }
                }
            }
        }
    }
}

extension Automaton {
    /// The automaton's tables and the text as the inner loop reads them, valid during one scan.
    private struct View {
        let scalars: UnsafePointer<UInt32>
        let last: Int
        let pairs: PairTable.View
        let singles: SingleTable
        let nodes: UnsafeBufferPointer<AutomatonNode>
        let labels: UnsafeBufferPointer<UInt32>
        let endings: UnsafeBufferPointer<PatternEnding>

        /// Asks the filter about a block at a time, and the automaton about the places it names.
        @inline(__always)
        func scan(_ filter: PatternFilter.View, _ found: (Int32, Range<Int>) -> Void) {
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: PatternFilter.block) { memory in
                guard let places = memory.baseAddress else { return }
                // All that ends before `done` is found.
                var (start, done) = (0, 0)
                while start <= last {
                    let end = min(start + PatternFilter.block, last + 1)
                    let count = filter.places(scalars, in: start..<end, places)
                    for number in 0..<count {
                        let place = Int(places[number])
                        // A place before the last scalar that was read is part of what was found there.
                        if place + 1 >= done { done = follow(from: place, done, found) }
                    }
                    start = end
                }
            }
        }

        /// Finds what ends at `place`, unless that is before `done`, and what begins there; up to where all is found.
        @inline(__always)
        private func follow(from place: Int, _ done: Int, _ found: (Int32, Range<Int>) -> Void) -> Int {
            if !singles.isEmpty, place >= done { report(singles.ending(scalars[place]), endingAt: place, found) }
            guard place < last else { return place + 1 }
            var node = pairs.node(PairTable.key(scalars[place], scalars[place + 1]))
            var index = place
            while node != 0 {
                index &+= 1
                let known = nodes[Int(node)]
                report(known.ending, endingAt: index, found)
                guard index < last else { break }
                node = self.node(after: known.childCount > 0 ? node : known.fallback, scalars[index &+ 1])
            }
            return index + 1
        }

        /// The node of the longest text of two or more scalars that ends with `scalar`, read after `start`; or 0.
        @inline(__always)
        private func node(after start: UInt32, _ scalar: UInt32) -> UInt32 {
            var state = start
            while state != 0 {
                let known = nodes[Int(state)]
                let child = known.child(scalar, labels)
                if child != 0 { return child }
                state = known.fallback
            }
            return 0
        }

        @inline(__always)
        private func report(_ first: UInt32, endingAt index: Int, _ found: (Int32, Range<Int>) -> Void) {
            var ending = first
            while ending != 0 {
                let known = endings[Int(ending) - 1]
                found(Int32(truncatingIfNeeded: ending) - 1, index + 1 - Int(known.length)..<index + 1)
                ending = known.shorter
            }
        }
    }
}
