/// Knows what stands on the screen, and writes only the lines that are other ones.
struct ScreenPainter: Sendable {
    private var shown: [String] = []
    private var size: ScreenSize?

    /// What the terminal has to be sent so that it shows these lines; empty when it does already.
    mutating func update(_ lines: [String], size: ScreenSize) -> String {
        var output = ""
        if size != self.size {
            output += "\u{1B}[0m\u{1B}[2J"
            shown = []
        }
        for (row, line) in lines.enumerated() where row >= shown.count || shown[row] != line {
            if row >= shown.count, line.isEmpty { continue }
            output += "\u{1B}[\(row + 1);1H\(line)\u{1B}[K"
        }
        (shown, self.size) = (lines, size)
        return output
    }

    /// The screen is not known any more: the next update writes it whole.
    mutating func forget() { size = nil }
}
