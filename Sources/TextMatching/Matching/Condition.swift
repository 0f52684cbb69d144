/// A query with its words replaced by numbered leaves and negation moved down to them.
indirect enum Condition: Sendable, Hashable {
    /// The leaf of that number occurs.
    case present(Int)
    /// The leaf of that number does not occur.
    case absent(Int)
    case all([Condition])
    case any([Condition])

    /// The cheapest set of leaves of which at least one occurs whenever this holds; `nil` when it can hold with none.
    func necessary(_ cost: (Int) -> Int) -> (leaves: [Int], cost: Int)? {
        switch self {
        case .present(let leaf): ([leaf], cost(leaf))
        case .absent: nil
        case .all(let parts): parts.compactMap { $0.necessary(cost) }.min { $0.cost < $1.cost }
        case .any(let parts): Self.union(parts.map { $0.necessary(cost) })
        }
    }

    private static func union(_ sets: [(leaves: [Int], cost: Int)?]) -> (leaves: [Int], cost: Int)? {
        var result: (leaves: [Int], cost: Int) = ([], 0)
        for set in sets {
            guard let set else { return nil }
            result = (result.leaves + set.leaves, result.cost + set.cost)
        }
        return result
    }
}
