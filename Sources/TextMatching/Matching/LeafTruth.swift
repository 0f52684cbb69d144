/// Which leaves hold for one document, found out when somebody asks and then remembered.
///
/// When a regular expression gave up nobody knows; then a leaf both may hold and may fail, so that no rule is silent
/// because of it: an extra alarm is better than a missed one.
final class LeafTruth {
    private enum State: UInt8 { case unknown, fails, holds, undecided }

    private let leaves: LeafTable
    private let seen: SeenParts
    private let places: PlaceFinder
    private let states: UnsafeMutablePointer<State>

    init(_ leaves: LeafTable, _ places: PlaceFinder, _ seen: SeenParts) {
        self.leaves = leaves
        self.places = places
        self.seen = seen
        states = .allocate(capacity: max(leaves.count, 1))
        states.initialize(repeating: .unknown, count: max(leaves.count, 1))
    }

    deinit { states.deallocate() }

    @inline(__always)
    func mayHold(_ leaf: Int) -> Bool { state(of: leaf) != .fails }

    @inline(__always)
    func mayFail(_ leaf: Int) -> Bool { state(of: leaf) != .holds }

    /// Where the words stand that make a leaf hold.
    func places(of leaf: Int) -> [Hit] { places.places(of: leaves.leaves[leaf]).hits }

    @inline(__always)
    private func state(of leaf: Int) -> State {
        if states[leaf] != .unknown { return states[leaf] }
        let state = leaves.holds(leaf, seen).map { $0 ? State.holds : .fails } ?? judge(leaf)
        states[leaf] = state
        return state
    }

    private func judge(_ leaf: Int) -> State {
        let leaf = leaves.leaves[leaf]
        guard places.isPossible(leaf) else { return .fails }
        let (hits, isComplete) = places.places(of: leaf)
        if !hits.isEmpty { return .holds }
        return isComplete ? .fails : .undecided
    }
}
