/// Says which literal terms announce a leaf: one of them is found wherever the leaf holds.
struct LeafTriggers {
    let index: TermIndex

    /// Literal terms with what they cost: how often they are likely to occur.
    struct Trigger {
        var terms: [Int32]
        var cost: Int
    }

    /// The cheapest trigger of a leaf; nil when a regular expression that nothing announces may make it hold.
    func trigger(of leaf: Leaf) -> Trigger? {
        let found: Trigger? =
            switch leaf.kind {
            case .any(let terms), .count(_, let terms): trigger(of: terms)
            case .near(let operands, _): operands.compactMap(trigger(of:)).min { $0.cost < $1.cost }
            }
        // Attributes such as the tier occur in nearly every document.
        guard var result = found, leaf.parts.isDisjoint(with: .text) else { return found }
        result.cost += 1_000_000
        return result
    }

    private func trigger(of terms: [Int32]) -> Trigger? {
        var result = Trigger(terms: [], cost: 0)
        for term in terms {
            switch index.terms[Int(term)] {
            case .literal: result.terms.append(term)
            case .regex(_, let announced):
                guard !announced.isEmpty else { return nil }
                result.terms += announced
            }
        }
        result.cost = result.terms.reduce(0) { $0 + cost(of: $1) }
        return result
    }

    /// Short words occur often.
    private func cost(of term: Int32) -> Int {
        [1000, 1000, 30, 5, 1][min(index.lengths[Int(term)], 4)]
    }
}
