import OpinionCore

extension SourceText {
    /// The line and, below it, a caret under the column; a long line is cut around the place.
    func excerpt(line number: Int, column: Int) -> String? {
        guard number >= 1, number <= lineCount else { return nil }
        let line = Secrecy.masked(Array(line(number)))
        let place = min(max(0, column - 1), line.count)
        let start = max(0, place - 60)
        let end = min(line.count, start + 100)
        let before = (start > 0 ? "…" : "") + Self.shown(line[start..<place])
        let after = Self.shown(line[place..<end]) + (end < line.count ? "…" : "")
        let margin = before.unicodeScalars.reduce(into: "") { $0 += Self.blank($1) }
        return "\(before)\(after)\n\(margin)^"
    }

    private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars { view.append(scalar == "\t" ? " " : Harmless.scalar(scalar)) }
        return String(view)
    }

    /// As many spaces as a terminal gives the scalar columns.
    private static func blank(_ scalar: Unicode.Scalar) -> String {
        if scalar.properties.generalCategory == .nonspacingMark { return "" }
        return isWide(scalar.value) ? "  " : " "
    }

    /// East Asian Wide and Fullwidth (UAX #11), by blocks.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
