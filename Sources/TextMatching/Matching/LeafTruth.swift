/// Which leaves hold for one document, found out when somebody asks and then remembered.
///
/// When a regular expression gave up nobody knows; then a leaf both may hold and may fail, so that no rule is silent
/// because of it: an extra alarm is better than a missed one.
final class LeafTruth {
    private enum State: UInt8 { case unknown, fails, holds, undecided }

    private let leaves: [Leaf]
    private let places: PlaceFinder
    private var states: [State]

    init(_ leaves: [Leaf], _ places: PlaceFinder) {
        self.leaves = leaves
        self.places = places
        states = [State](repeating: .unknown, count: leaves.count)
    }

    func mayHold(_ leaf: Int) -> Bool { state(of: leaf) != .fails }

    func mayFail(_ leaf: Int) -> Bool { state(of: leaf) != .holds }

    /// Where the words stand that make a leaf hold.
    func places(of leaf: Int) -> [Hit] { places.places(of: leaves[leaf]).hits }

    private func state(of leaf: Int) -> State {
        if states[leaf] != .unknown { return states[leaf] }
        let state = judge(leaves[leaf])
        states[leaf] = state
        return state
    }

    private func judge(_ leaf: Leaf) -> State {
        if case .any(let terms) = leaf.kind, places.isSeen(terms, in: leaf.parts) { return .holds }
        guard places.isPossible(leaf) else { return .fails }
        let (hits, isComplete) = places.places(of: leaf)
        if !hits.isEmpty { return .holds }
        return isComplete ? .fails : .undecided
    }
}
