/// As much of a terminal as full-screen programs under test need: text, cursor addressing, erasing, the alternate screen.
/// Whatever else comes is kept as `odd`.
package struct TerminalScreen: Sendable {
    package private(set) var isAlternate = false
    package private(set) var isCursorShown = true
    package private(set) var wraps = true
    /// Sequences that are none of the few that are known.
    package private(set) var odd: [String] = []
    /// How many bytes have come.
    package private(set) var bytes = 0
    /// How often the whole screen was erased.
    package private(set) var erasures = 0

    private var cells: [[String]]
    private var row = 0
    private var column = 0
    private var rows: Int
    private var columns: Int
    private var pending: [UInt8] = []

    package init(rows: Int, columns: Int) {
        (self.rows, self.columns) = (rows, columns)
        cells = Self.blank(rows, columns)
    }

    /// The lines without spaces at their ends.
    package var lines: [String] {
        cells.map { cells in
            var text = cells.joined()
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    package var text: String { lines.joined(separator: "\n") }

    package mutating func resize(rows: Int, columns: Int) {
        (self.rows, self.columns) = (rows, columns)
        cells = Self.blank(rows, columns)
        (row, column) = (0, 0)
    }

    package mutating func feed(_ more: some Collection<UInt8>) {
        bytes += more.count
        pending += more
        while let used = step() { pending.removeFirst(used) }
    }

    private static func blank(_ rows: Int, _ columns: Int) -> [[String]] {
        Array(repeating: Array(repeating: " ", count: columns), count: rows)
    }

    // MARK: One step

    /// How many bytes were taken; nil when the rest is not complete.
    private mutating func step() -> Int? {
        guard let first = pending.first else { return nil }
        switch first {
        case 0x1B: return sequence()
        case 0x0D: column = 0
        case 0x0A: row = min(row + 1, rows - 1)
        case 0x08: column = max(0, column - 1)
        case ..<0x20: odd.append("control \(first)")
        default: return letter(first)
        }
        return 1
    }

    private mutating func sequence() -> Int? {
        guard pending.count > 1 else { return nil }
        guard pending[1] == 0x5B else {
            odd.append("escape \(pending[1])")
            return 2
        }
        guard let end = pending.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
        apply(String(decoding: pending[2..<end], as: UTF8.self), Character(Unicode.Scalar(pending[end])))
        return end + 1
    }

    private mutating func apply(_ parameters: String, _ letter: Character) {
        switch (letter, parameters) {
        case ("m", _): break
        case ("H", _):
            let numbers = parameters.split(separator: ";").compactMap { Int($0) }
            row = min(max((numbers.first ?? 1) - 1, 0), rows - 1)
            column = min(max((numbers.dropFirst().first ?? 1) - 1, 0), columns - 1)
        case ("J", "2"):
            cells = Self.blank(rows, columns)
            erasures += 1
        case ("K", ""): for place in column..<columns { cells[row][place] = " " }
        case ("h", "?1049"), ("l", "?1049"):
            isAlternate = letter == "h"
            cells = Self.blank(rows, columns)
        case ("h", "?25"), ("l", "?25"): isCursorShown = letter == "h"
        case ("h", "?7"), ("l", "?7"): wraps = letter == "h"
        default: odd.append("[\(parameters)\(letter)")
        }
    }

    private mutating func letter(_ first: UInt8) -> Int? {
        let count = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard pending.count >= count else { return nil }
        put(String(decoding: pending.prefix(count), as: UTF8.self))
        return count
    }

    private mutating func put(_ text: String) {
        let width = Self.isWide(text) ? 2 : 1
        if column + width > columns {
            guard wraps else { return }
            (row, column) = (min(row + 1, rows - 1), 0)
        }
        cells[row][column] = text
        if width == 2 { cells[row][column + 1] = "" }
        column += width
    }

    /// Han, kana and full-width forms: enough for what the tests show.
    private static func isWide(_ text: String) -> Bool {
        guard let value = text.unicodeScalars.first?.value else { return false }
        return (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
            || (0xF900...0xFAFF).contains(value)
            || (0xFE30...0xFE6F).contains(value) || (0xFF00...0xFF60).contains(value) || value >= 0x20000
    }
}
