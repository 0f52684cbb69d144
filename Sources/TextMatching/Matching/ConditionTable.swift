/// Many conditions in one flat array, so that evaluating them counts no references.
struct ConditionTable: Sendable {
    private enum Kind: UInt8 { case present, absent, atLeast }

    private struct Node {
        let kind: Kind
        /// A leaf number, or where the parts of an `atLeast` start.
        let first: Int32
        /// Where the parts end.
        let end: Int32
        /// How many parts must hold: all of them for AND, one for OR.
        let number: Int32
    }

    private var nodes: [Node] = []
    private(set) var roots: [Int] = []

    /// Adds a condition; its number is the count of conditions before.
    mutating func append(_ condition: Condition) {
        roots.append(nodes.count)
        nodes.append(Node(kind: .atLeast, first: 0, end: 0, number: 0))
        fill(nodes.count - 1, with: condition)
    }

    /// Whether the condition of that number holds.
    func holds(_ number: Int, _ truth: LeafTruth) -> Bool {
        holds(at: roots[number], truth)
    }

    /// The leaves that make the condition hold, those of parts that do not hold left out.
    func supporting(_ number: Int, _ truth: LeafTruth) -> [Int] {
        var leaves: [Int] = []
        collect(at: roots[number], truth, into: &leaves)
        return leaves
    }
}

extension ConditionTable {
    private mutating func fill(_ place: Int, with condition: Condition) {
        switch condition {
        case .present(let leaf): nodes[place] = Node(kind: .present, first: Int32(leaf), end: 0, number: 0)
        case .absent(let leaf): nodes[place] = Node(kind: .absent, first: Int32(leaf), end: 0, number: 0)
        case .all(let parts): fill(place, with: parts, atLeast: parts.count)
        case .any(let parts): fill(place, with: parts, atLeast: 1)
        case .atLeast(let number, let parts): fill(place, with: parts, atLeast: number)
        }
    }

    private mutating func fill(_ place: Int, with parts: [Condition], atLeast number: Int) {
        let first = nodes.count
        let end = Int32(first + parts.count)
        nodes[place] = Node(kind: .atLeast, first: Int32(first), end: end, number: Int32(number))
        nodes += Array(repeating: nodes[place], count: parts.count)
        for (offset, part) in parts.enumerated() { fill(first + offset, with: part) }
    }

    private func holds(at place: Int, _ truth: LeafTruth) -> Bool {
        let node = nodes[place]
        switch node.kind {
        case .present: return truth.mayHold(Int(node.first))
        case .absent: return truth.mayFail(Int(node.first))
        case .atLeast: return holdsEnough(node, truth)
        }
    }

    /// Stops as soon as the outcome is certain.
    private func holdsEnough(_ node: Node, _ truth: LeafTruth) -> Bool {
        var needed = node.number
        var left = node.end - node.first
        for part in node.first..<node.end {
            if needed <= 0 { return true }
            if left < needed { return false }
            if holds(at: Int(part), truth) { needed -= 1 }
            left -= 1
        }
        return needed <= 0
    }

    private func collect(at place: Int, _ truth: LeafTruth, into leaves: inout [Int]) {
        guard holds(at: place, truth) else { return }
        let node = nodes[place]
        switch node.kind {
        case .present: leaves.append(Int(node.first))
        case .absent: break
        case .atLeast:
            for part in node.first..<node.end { collect(at: Int(part), truth, into: &leaves) }
        }
    }
}
