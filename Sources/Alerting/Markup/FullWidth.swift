/// Text from outside without characters that a markup reads.
enum FullWidth {
    /// What could be markup, a mention or a link in one of the robots' dialects of Markdown.
    static let markdown = Set("[]()*_#><@`~\\|!&".unicodeScalars)

    /// Every special character is replaced by its full-width form, which looks the same and means nothing; `://` and
    /// `www.` no longer become links by themselves. The vendors' renderers differ in which backslash escapes they know,
    /// so none are used. Works on scalars: a combining mark hides nothing.
    static func escape(_ text: String, _ special: Set<Unicode.Scalar>) -> String {
        let scalars = Array(text.unicodeScalars)
        var escaped = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let opensLink = scalar == ":" && index + 1 < scalars.count && scalars[index + 1] == "/"
            escaped.append(
                opensLink || special.contains(scalar) || endsWWW(scalars, index) ? fullWidth(scalar) : scalar
            )
        }
        return String(escaped)
    }

    private static func endsWWW(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        guard scalars[index] == ".", index >= 3 else { return false }
        return scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
    }

    /// U+0021–007E stand at U+FF01–FF5E again.
    private static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(scalar.value + 0xFEE0) ?? "?"
    }
}
