/// Collects repairs: one entry a kind, with the first line and a count, however often hostile input repeats itself.
struct RepairLog: Sendable {
    private var first: [Repair.Kind: (order: Int, line: Int, count: Int)] = [:]

    /// Notes one more occurrence.
    mutating func note(_ what: Repair.Kind, line: Int = 0, count: Int = 1) {
        guard count > 0 else { return }
        if let known = first[what] {
            first[what] = (known.order, known.line, known.count + count)
        } else {
            first[what] = (first.count, line, count)
        }
    }

    /// Whether the kind has occurred, so that its line need not be counted again.
    func contains(_ what: Repair.Kind) -> Bool { first[what] != nil }

    /// Where the kind occurred first; nil when it did not, or where lines do not apply.
    func line(of what: Repair.Kind) -> Int? { first[what].flatMap { $0.line > 0 ? $0.line : nil } }

    /// Takes over what another log holds.
    mutating func merge(_ other: RepairLog) {
        for repair in other.entries { note(repair.what, line: repair.line, count: repair.count) }
    }

    /// The entries in the order of their first occurrence.
    var entries: [Repair] {
        first.sorted { $0.value.order < $1.value.order }
            .map { Repair(line: $0.value.line, what: $0.key, count: $0.value.count) }
    }
}
