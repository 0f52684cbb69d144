/// Text from a file made fit for a terminal and a log line.
enum Harmless {
    /// At most `limit` scalars; control, format and separator characters (bidirectional marks among them) replaced.
    static func text(_ text: String, limit: Int = 600) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(limit) { view.append(self.scalar(scalar)) }
        return String(view) + (text.unicodeScalars.count > limit ? "…" : "")
    }

    static func scalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
        default: scalar
        }
    }
}
