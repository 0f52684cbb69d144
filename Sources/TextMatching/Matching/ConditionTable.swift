/// Many conditions in one flat array, so that evaluating them counts no references.
struct ConditionTable: Sendable {
    private enum Kind: UInt8 { case present, absent, all, any }

    private struct Node {
        let kind: Kind
        /// A leaf number, or where the parts of an `all` or `any` start.
        let first: Int32
        /// Where the parts end.
        let end: Int32
    }

    private var nodes: [Node] = []
    private(set) var roots: [Int] = []

    /// Adds a condition; its number is the count of conditions before.
    mutating func append(_ condition: Condition) {
        roots.append(nodes.count)
        nodes.append(Node(kind: .all, first: 0, end: 0))
        fill(nodes.count - 1, with: condition)
    }

    /// Whether the condition of that number holds, given the leaves that occur.
    func holds(_ number: Int, _ occurring: BitSet) -> Bool {
        holds(at: roots[number], occurring)
    }

    /// The leaves that make the condition hold, those of parts that do not hold left out.
    func supporting(_ number: Int, _ occurring: BitSet) -> [Int] {
        var leaves: [Int] = []
        collect(at: roots[number], occurring, into: &leaves)
        return leaves
    }
}

extension ConditionTable {
    private mutating func fill(_ place: Int, with condition: Condition) {
        switch condition {
        case .present(let leaf): nodes[place] = Node(kind: .present, first: Int32(leaf), end: 0)
        case .absent(let leaf): nodes[place] = Node(kind: .absent, first: Int32(leaf), end: 0)
        case .all(let parts): fill(place, with: parts, .all)
        case .any(let parts): fill(place, with: parts, .any)
        }
    }

    private mutating func fill(_ place: Int, with parts: [Condition], _ kind: Kind) {
        let first = nodes.count
        nodes[place] = Node(kind: kind, first: Int32(first), end: Int32(first + parts.count))
        nodes += Array(repeating: nodes[place], count: parts.count)
        for (offset, part) in parts.enumerated() { fill(first + offset, with: part) }
    }

    private func holds(at place: Int, _ occurring: BitSet) -> Bool {
        let node = nodes[place]
        switch node.kind {
        case .present: return occurring.contains(Int(node.first))
        case .absent: return !occurring.contains(Int(node.first))
        case .all: return (node.first..<node.end).allSatisfy { holds(at: Int($0), occurring) }
        case .any: return (node.first..<node.end).contains { holds(at: Int($0), occurring) }
        }
    }

    private func collect(at place: Int, _ occurring: BitSet, into leaves: inout [Int]) {
        guard holds(at: place, occurring) else { return }
        let node = nodes[place]
        switch node.kind {
        case .present: leaves.append(Int(node.first))
        case .absent: break
        case .all, .any:
            for part in node.first..<node.end { collect(at: Int(part), occurring, into: &leaves) }
        }
    }
}
