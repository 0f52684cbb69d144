/// Text from outside inside DingTalk's markdown.
enum DingTalkEscaping {
    /// Every character that could be markup, a mention or a link is replaced by its full-width form, which looks the
    /// same and means nothing; `://` and `www.` no longer become links by themselves. The vendor's renderers differ in
    /// which backslash escapes they know, so none are used. Works on scalars: a combining mark hides nothing.
    static func escape(_ text: String) -> String {
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

    private static let special = Set("[]()*_#><@`~\\|!&".unicodeScalars)

    private static func endsWWW(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        guard scalars[index] == ".", index >= 3 else { return false }
        return scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
    }

    /// U+0021–007E stand at U+FF01–FF5E again.
    private static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(scalar.value + 0xFEE0) ?? "?"
    }
}
