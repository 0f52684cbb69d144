/// Rows in aligned columns, measured in terminal columns.
struct Table: Sendable {
    /// How a column behaves.
    struct Column: Sendable {
        let title: String
        var isRight = false
        /// The one that gives way when the terminal is narrow, never below this many columns.
        var shrinksTo: Int?
    }

    private static let gap = "  "
    private let columns: [Column]
    private var rows: [[Styled]] = []

    init(_ columns: [Column]) { self.columns = columns }

    /// Adds a row; its text is made harmless.
    mutating func add(_ row: [Styled]) {
        rows.append(row.map { Styled($0.text.harmless, $0.style) })
    }

    /// The lines, header first; no line ends with spaces.
    func lines(on terminal: Terminal) -> [String] {
        let widths = fitted(to: terminal.width)
        let header = columns.map { Styled($0.title, .dim) }
        return ([header] + rows).map { line($0, widths, terminal) }
    }

    /// The columns that it takes when whatever may give way has done so.
    var leastWidth: Int {
        let natural = fitted(to: nil)
        let least = columns.indices.map { min(columns[$0].shrinksTo ?? natural[$0], natural[$0]) }
        return least.reduce(Self.gap.count * (columns.count - 1), +)
    }

    private func fitted(to width: Int?) -> [Int] {
        var widths = columns.indices.map { index in
            rows.reduce(columns[index].title.columns) { max($0, $1[index].text.columns) }
        }
        guard let width else { return widths }
        let gaps = Self.gap.count * (columns.count - 1)
        for (index, column) in columns.enumerated() {
            guard let least = column.shrinksTo else { continue }
            let excess = widths.reduce(gaps, +) - width
            if excess > 0 { widths[index] = max(min(least, widths[index]), widths[index] - excess) }
        }
        return widths
    }

    private func line(_ row: [Styled], _ widths: [Int], _ terminal: Terminal) -> String {
        let cells = row.indices.map { index in
            let text = row[index].text.shortened(to: widths[index])
            let isLast = index == row.count - 1 && !columns[index].isRight
            let padding = isLast ? 0 : widths[index]
            let padded = text.padded(to: padding, right: columns[index].isRight)
            return terminal.paint(padded, row[index].style)
        }
        return cells.joined(separator: Self.gap).withoutTrailingSpaces
    }
}

extension String {
    /// The text without spaces at its end.
    var withoutTrailingSpaces: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
