/// A query with its words replaced by numbered leaves and negation moved down to them.
indirect enum Condition: Sendable, Hashable {
    /// The leaf of that number holds.
    case present(Int)
    /// The leaf of that number does not hold.
    case absent(Int)
    case all([Condition])
    case any([Condition])
    case atLeast(Int, [Condition])

    /// A cheap set of leaves of which at least one holds whenever this does; `nil` when it can hold with none.
    /// - Parameter cost: of a leaf; nil for one that nothing announces.
    func necessary(_ cost: (Int) -> Int?) -> (leaves: [Int], cost: Int)? {
        switch self {
        case .present(let leaf): cost(leaf).map { ([leaf], $0) }
        case .absent: nil
        case .all(let parts): parts.compactMap { $0.necessary(cost) }.min { $0.cost < $1.cost }
        case .any(let parts): Self.union(parts.map { $0.necessary(cost) })
        case .atLeast(let number, let parts): Self.necessary(number, parts, cost)
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

    /// Of n parts all but any `number - 1` will do, since that many cannot be enough without them.
    private static func necessary(
        _ number: Int,
        _ parts: [Condition],
        _ cost: (Int) -> Int?
    ) -> (leaves: [Int], cost: Int)? {
        let sets = parts.map { $0.necessary(cost) }
        let cheapest = sets.compactMap(\.self).sorted { $0.cost < $1.cost }
        let needed = parts.count - number + 1
        return cheapest.count >= needed ? union(Array(cheapest.prefix(needed))) : nil
    }
}
