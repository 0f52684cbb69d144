/// Text from outside without what a reader cannot see: control characters, bidi marks, zero-width and other ignorable
/// characters; white space of every kind becomes one space, so that the text can never begin a line of its own.
package enum HostileText {
    /// At most this many combining marks stay on one base.
    private static let stackedMarks = 4

    /// - Parameter limit: how many characters to look at, whatever their number.
    /// - Parameter trims: drops white space at both ends.
    package static func clean(_ text: String, limit: Int = 20_000, trims: Bool = true) -> String {
        var clean = String.UnicodeScalarView()
        var marks = 0
        for scalar in text.unicodeScalars.prefix(limit) {
            if scalar.properties.isWhitespace {
                if clean.last != " " { clean.append(" ") }
            } else if !isInvisible(scalar) {
                marks = isCombining(scalar) ? marks + 1 : 0
                if marks <= stackedMarks { clean.append(scalar) }
            }
        }
        return trims ? trimmed(clean) : String(clean)
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: return true
        default: return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
        }
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: false
        }
    }

    private static func trimmed(_ scalars: String.UnicodeScalarView) -> String {
        var end = scalars.endIndex
        if scalars.last == " " { end = scalars.index(before: end) }
        let start =
            scalars.first == " " && end > scalars.startIndex
            ? scalars.index(after: scalars.startIndex) : scalars.startIndex
        return start < end ? String(scalars[start..<end]) : ""
    }
}
