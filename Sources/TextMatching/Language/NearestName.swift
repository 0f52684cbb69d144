/// Finds the known name that a mistyped one probably means.
package enum NearestName {
    /// The closest of `names` within a third of the length (at least one) of insertions, deletions, replacements and
    /// swaps of neighbours; compared folded.
    package static func to(_ name: String, among names: [String]) -> String? {
        let wanted = Folding.fold(String(name.unicodeScalars.prefix(64))).scalars
        let limit = max(1, wanted.count / 3)
        let distances = names.map { ($0, distance(wanted, Folding.fold($0).scalars)) }
        return distances.filter { $0.1 <= limit && $0.1 < wanted.count }.min { $0.1 < $1.1 }?.0
    }

    private static func distance(_ a: [UInt32], _ b: [UInt32]) -> Int {
        var (before, last) = ([Int](), Array(0...b.count))
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
                row.append(best)
            }
            (before, last) = (last, row)
        }
        return last[b.count]
    }
}
