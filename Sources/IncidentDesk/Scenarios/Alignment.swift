/// Lays two lists side by side, in order, so that as many pairs as possible fit.
enum Alignment {
    enum Row: Hashable {
        /// The expected entry and the found one fit.
        case pair(Int, Int)
        case missing(Int)
        case unexpected(Int)
    }

    /// The longest common subsequence; what is missing stands before what is there instead.
    static func rows(expected: Int, found: Int, fits: (Int, Int) -> Bool) -> [Row] {
        let table = lengths(expected, found, fits)
        var rows: [Row] = []
        var (i, j) = (0, 0)
        while i < expected || j < found {
            if i < expected, j < found, fits(i, j), table[i][j] == table[i + 1][j + 1] + 1 {
                rows.append(.pair(i, j))
                (i, j) = (i + 1, j + 1)
            } else if i < expected, j == found || table[i + 1][j] >= table[i][j + 1] {
                rows.append(.missing(i))
                i += 1
            } else {
                rows.append(.unexpected(j))
                j += 1
            }
        }
        return rows
    }

    /// How many pairs the rests from `i` and `j` on can make.
    private static func lengths(_ expected: Int, _ found: Int, _ fits: (Int, Int) -> Bool) -> [[Int]] {
        var table = Array(repeating: Array(repeating: 0, count: found + 1), count: expected + 1)
        for i in stride(from: expected - 1, through: 0, by: -1) {
            for j in stride(from: found - 1, through: 0, by: -1) {
                let skipped = max(table[i + 1][j], table[i][j + 1])
                table[i][j] = fits(i, j) ? max(skipped, table[i + 1][j + 1] + 1) : skipped
            }
        }
        return table
    }
}
