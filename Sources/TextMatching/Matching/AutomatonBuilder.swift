/// Grows the trie of all patterns and links it into an Aho–Corasick automaton.
struct AutomatonBuilder {
    /// What the automaton knows of a state.
    struct State {
        /// A bit for the low six bits of each scalar that leads on from here.
        var mask: UInt64 = 0
        var fail: UInt32 = 0
        /// The nearest state, this one or along `fail`, where a pattern ends; 0 for none.
        var report: UInt32 = 0
    }

    private(set) var states = [State()]
    /// For each state the pattern that ends there, or -1.
    private(set) var patterns: [Int32] = [-1]
    private(set) var edges = EdgeTable()
    private var firstChild: [UInt32] = [0]
    private var sibling: [UInt32] = [0]
    private var label: [UInt32] = [0]

    /// Adds a pattern that is not empty and was not added before.
    mutating func add(_ pattern: [UInt32], number: Int32) {
        var state: UInt32 = 0
        for scalar in pattern { state = child(of: state, scalar) }
        patterns[Int(state)] = number
    }

    /// Sets the fail and report links, breadth first, once all patterns are in.
    mutating func link() {
        var queue: [UInt32] = [0]
        var head = 0
        while head < queue.count {
            let parent = queue[head]
            head += 1
            var next = firstChild[Int(parent)]
            while next != 0 {
                link(next, under: parent)
                queue.append(next)
                next = sibling[Int(next)]
            }
        }
    }

    private mutating func link(_ state: UInt32, under parent: UInt32) {
        let fail = parent == 0 ? 0 : target(from: states[Int(parent)].fail, label[Int(state)])
        states[Int(state)].fail = fail
        states[Int(state)].report = patterns[Int(state)] >= 0 ? state : states[Int(fail)].report
    }

    private func target(from start: UInt32, _ scalar: UInt32) -> UInt32 {
        var state = start
        while true {
            if let next = edges[state, scalar] { return next }
            if state == 0 { return 0 }
            state = states[Int(state)].fail
        }
    }

    private mutating func child(of parent: UInt32, _ scalar: UInt32) -> UInt32 {
        if let known = edges[parent, scalar] { return known }
        let state = UInt32(states.count)
        edges.insert(parent, scalar, state)
        states.append(State())
        states[Int(parent)].mask |= 1 << UInt64(scalar & 63)
        patterns.append(-1)
        firstChild.append(0)
        sibling.append(firstChild[Int(parent)])
        label.append(scalar)
        firstChild[Int(parent)] = state
        return state
    }
}
