/// One document held against all conditions; shared by its hits, so that evidence is read only when it is wanted.
final class Evaluation {
    private let conditions: ConditionTable
    private let truth: LeafTruth
    private var reader: SpanReader
    private var known: [[Int]: Evidence] = [:]

    init(_ scan: DocumentScan, _ terms: [SearchTerm], _ leaves: LeafTable, _ conditions: ConditionTable) {
        self.conditions = conditions
        truth = LeafTruth(leaves, PlaceFinder(scan, terms), scan.seen)
        reader = SpanReader(scan)
    }

    func holds(_ condition: Int) -> Bool { conditions.holds(condition, truth) }

    /// The words that make a condition hold; the same leaves are read once.
    func evidence(of condition: Int) -> Evidence {
        let leaves = conditions.supporting(condition, truth)
        if let evidence = known[leaves] { return evidence }
        let evidence = reader.evidence(for: leaves.flatMap { truth.places(of: $0) })
        known[leaves] = evidence
        return evidence
    }
}
