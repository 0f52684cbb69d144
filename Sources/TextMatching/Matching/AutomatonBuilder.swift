/// Grows the trie of all patterns from their second scalar on, breadth first, and links it.
struct AutomatonBuilder {
    /// Patterns that share their first `depth` scalars: a range of `order`.
    private struct Group {
        let range: Range<Int>
        let depth: Int
    }

    /// Node 0 stands for texts of fewer than two scalars.
    private(set) var nodes = [AutomatonNode()]
    /// The last scalar of each node.
    private(set) var labels: [UInt32] = [0]
    private(set) var pairs: PairTable
    private(set) var singles = SingleTable()
    private(set) var endings: [PatternEnding]
    private let patterns: SortedPatterns
    /// For each node its patterns.
    private var groups = [Group(range: 0..<0, depth: 0)]
    /// For each node the node without the last scalar; 0 for pairs.
    private var parents: [UInt32] = [0]

    /// Grows the trie of distinct, non-empty patterns.
    init(_ patterns: [[UInt32]]) {
        endings = patterns.map { PatternEnding(length: UInt32(truncatingIfNeeded: $0.count), shorter: 0) }
        self.patterns = SortedPatterns(patterns)
        pairs = PairTable(count: self.patterns.pairCount)
        growPairs()
        var node = 1
        while node < nodes.count {
            growChildren(of: node)
            node += 1
        }
    }

    /// Sets what depends on shorter texts, once all patterns are in.
    mutating func link() {
        var links = [UInt32](repeating: 0, count: nodes.count)
        for node in nodes.indices.dropFirst() {
            links[node] = link(of: node)
            let link = Int(links[node])
            let shorter = link == 0 ? singles.ending(labels[node]) : nodes[link].ending
            if nodes[node].ending == 0 {
                nodes[node].ending = shorter
            } else {
                endings[Int(nodes[node].ending) - 1].shorter = shorter
            }
            nodes[node].fallback = nodes[link].childCount > 0 ? links[node] : nodes[link].fallback
        }
    }

    /// The node of the longest end of this node's text; 0 when that is a single scalar or nothing.
    private func link(of node: Int) -> UInt32 {
        let parent = Int(parents[node])
        guard parent != 0 else { return 0 }
        var state = nodes[parent].fallback
        while state != 0 {
            let child = labels.withUnsafeBufferPointer { nodes[Int(state)].child(labels[node], $0) }
            if child != 0 { return child }
            state = nodes[Int(state)].fallback
        }
        return pairs.node(PairTable.key(labels[parent], labels[node]))
    }
}

extension AutomatonBuilder {
    /// Adds a node for each pair that begins a pattern.
    private mutating func growPairs() {
        for first in groups(of: Group(range: 0..<patterns.count, depth: 0)) {
            let scalar = patterns[first.range.lowerBound, 0]
            var rest = first
            if let pattern = patterns.pattern(at: first.range.lowerBound, length: 1) {
                singles.insert(scalar, ending: UInt32(pattern) + 1)
                rest = Group(range: first.range.dropFirst(), depth: 1)
            }
            for pair in groups(of: rest) {
                let label = append(pair, parent: 0)
                pairs.insert(PairTable.key(scalar, label), node: UInt32(nodes.count - 1))
            }
        }
    }

    private mutating func growChildren(of node: Int) {
        var group = groups[node]
        if let pattern = patterns.pattern(at: group.range.lowerBound, length: group.depth) {
            nodes[node].ending = UInt32(pattern) + 1
            group = Group(range: group.range.dropFirst(), depth: group.depth)
        }
        guard !group.range.isEmpty else { return }
        nodes[node].firstChild = UInt32(nodes.count)
        for child in groups(of: group) { _ = append(child, parent: UInt32(node)) }
        nodes[node].childCount = UInt32(nodes.count) - nodes[node].firstChild
    }

    private mutating func append(_ group: Group, parent: UInt32) -> UInt32 {
        let label = patterns[group.range.lowerBound, group.depth - 1]
        nodes.append(AutomatonNode())
        labels.append(label)
        groups.append(group)
        parents.append(parent)
        return label
    }

    /// The group split by the next scalar; none of its patterns ends before it.
    private func groups(of group: Group) -> [Group] {
        var result: [Group] = []
        var start = group.range.lowerBound
        while start < group.range.upperBound {
            let scalar = patterns[start, group.depth]
            var end = start + 1
            while end < group.range.upperBound, patterns[end, group.depth] == scalar { end += 1 }
            result.append(Group(range: start..<end, depth: group.depth + 1))
            start = end
        }
        return result
    }
}
