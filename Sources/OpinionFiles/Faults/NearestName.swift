import TextMatching

/// Finds the known name that a mistyped one probably means.
enum NearestName {
    /// The closest within a third of the length; compared folded, so that 较大 finds 較大; else one that
    /// goes on where the name stops.
    static func to(_ name: String, among names: [String]) -> String? {
        let wanted = folded(name)
        guard !wanted.isEmpty else { return nil }
        // Two Han characters of which one differs are another word: 重大 is no slip for 較大.
        let limit = wanted.count < 3 ? 0 : max(1, wanted.count / 3)
        let close = names.map { ($0, distance(wanted, folded($0))) }.filter { $0.1 <= limit }
        let longer = wanted.count > 1 ? names.first { folded($0).starts(with: wanted) } : nil
        return close.min { $0.1 < $1.1 }?.0 ?? longer
    }

    private static func folded(_ name: String) -> [Unicode.Scalar] {
        Array(Folding.foldedString(String(name.prefix(64))).unicodeScalars)
    }

    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        var (before, last) = ([Int](), Array(0...other.count))
        for i in one.indices {
            var row = [i + 1]
            for j in other.indices {
                var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (one[i] == other[j] ? 0 : 1))
                if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] { best = min(best, before[j - 1] + 1) }
                row.append(best)
            }
            (before, last) = (last, row)
        }
        return last[other.count]
    }
}
