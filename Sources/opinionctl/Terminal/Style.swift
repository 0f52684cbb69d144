/// How a piece of text is set off; nothing depends on it, since it may be left out.
enum Style: String, Sendable {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case alarm = "1;31"
    case warning = "33"
    case good = "32"
    /// The line that keys act on.
    case chosen = "7"
}

/// A piece of text with its style.
struct Styled: Sendable, Hashable {
    let text: String
    let style: Style

    init(_ text: String, _ style: Style = .plain) {
        self.text = text
        self.style = style
    }
}
