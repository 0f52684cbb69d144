/// Finds every occurrence of every pattern in one pass over folded text (Aho–Corasick), inside longer words too.
struct Automaton: Sendable {
    private let states: [AutomatonBuilder.State]
    private let endingPattern: [Int32]
    private let edges: EdgeTable
    /// For each scalar below U+10000 the state it leads to from the start.
    private let roots: [UInt32]
    private let lengths: [Int32]

    /// Builds the automaton of distinct, non-empty folded patterns, numbered in order.
    init(_ patterns: [[UInt32]]) {
        var builder = AutomatonBuilder()
        for (number, pattern) in patterns.enumerated() { builder.add(pattern, number: Int32(number)) }
        builder.link()
        states = builder.states
        endingPattern = builder.patterns
        edges = builder.edges
        roots = Self.roots(patterns, builder.edges)
        lengths = patterns.map { Int32($0.count) }
    }

    /// Calls `found` with the number and folded range of every occurrence, by ascending end.
    func scan(_ buffer: FoldBuffer, _ found: (_ pattern: Int32, _ range: Range<Int>) -> Void) {
        guard states.count > 1 else { return }
        states.withUnsafeBufferPointer { states in
            roots.withUnsafeBufferPointer { roots in
                edges.withUnsafe { keys, targets in
                    let view = View(states: states, roots: roots, keys: keys, targets: targets, shift: edges.shift)
                    scan(buffer, view, found)
                }
            }
        }
    }

    private func scan(_ buffer: FoldBuffer, _ view: View, _ found: (Int32, Range<Int>) -> Void) {
        var state: UInt32 = 0
        let scalars = buffer.scalars
        for index in 0..<buffer.count {
            state = view.next(state, scalars[index])
            let report = view.states[Int(state)].report
            if report != 0 { self.report(report, endingAt: index + 1, found) }
        }
    }

    private func report(_ first: UInt32, endingAt end: Int, _ found: (Int32, Range<Int>) -> Void) {
        var state = first
        while state != 0 {
            let number = endingPattern[Int(state)]
            found(number, end - Int(lengths[Int(number)])..<end)
            state = states[Int(states[Int(state)].fail)].report
        }
    }

    private static func roots(_ patterns: [[UInt32]], _ edges: EdgeTable) -> [UInt32] {
        var roots = [UInt32](repeating: 0, count: 0x10000)
        for pattern in patterns {
            guard let first = pattern.first, first < 0x10000 else { continue }
            roots[Int(first)] = edges[0, first] ?? 0
        }
        return roots
    }
}

extension Automaton {
    /// The automaton's tables as the inner loop reads them, valid during one scan.
    private struct View {
        let states: UnsafeBufferPointer<AutomatonBuilder.State>
        let roots: UnsafeBufferPointer<UInt32>
        let keys: UnsafeBufferPointer<UInt64>
        let targets: UnsafeBufferPointer<UInt32>
        let shift: UInt64

        /// The state after reading `scalar` in state `start`.
        @inline(__always)
        func next(_ start: UInt32, _ scalar: UInt32) -> UInt32 {
            var state = start
            while state != 0 {
                let known = states[Int(state)]
                if known.mask & (1 << UInt64(scalar & 63)) != 0 {
                    let target = find(state, scalar)
                    if target != 0 { return target }
                }
                state = known.fail
            }
            return scalar < 0x10000 ? roots[Int(scalar)] : find(0, scalar)
        }

        private func find(_ state: UInt32, _ scalar: UInt32) -> UInt32 {
            let key = EdgeTable.key(state, scalar)
            var slot = EdgeTable.slot(key, shift: shift)
            while keys[slot] != EdgeTable.empty {
                if keys[slot] == key { return targets[slot] }
                slot = (slot + 1) & (keys.count - 1)
            }
            return 0
        }
    }
}
