/// All leaves, those that only ask whether a literal was seen in a flat form.
struct LeafTable: Sendable {
    let leaves: [Leaf]
    /// For each leaf its terms when any of them, wherever it stands, makes it hold; none for other leaves.
    private var terms: [Int32] = []
    private var starts: [Int32] = [0]
    private var parts: [PartSet] = []
    /// Whether a leaf is more than that: an expression, NEAR or COUNT.
    private var isInvolved: [Bool] = []

    init(_ leaves: [Leaf], _ index: [SearchTerm]) {
        self.leaves = leaves
        for leaf in leaves {
            parts.append(leaf.parts)
            let literals = leaf.terms.filter { if case .literal = index[Int($0)] { true } else { false } }
            var isPlain = false
            if case .any(let all) = leaf.kind {
                terms += literals
                isPlain = literals.count == all.count
            }
            isInvolved.append(!isPlain)
            starts.append(Int32(terms.count))
        }
    }

    var count: Int { leaves.count }

    /// Whether a literal that is enough for the leaf was seen; nil when places have to be looked at.
    @inline(__always)
    func holds(_ leaf: Int, _ seen: SeenParts) -> Bool? {
        let parts = parts[leaf]
        for place in Int(starts[leaf])..<Int(starts[leaf + 1]) where !seen[terms[place]].isDisjoint(with: parts) {
            return true
        }
        return isInvolved[leaf] ? nil : false
    }
}
