import Glibc

/// What is known of the place that output goes to.
struct Terminal: Sendable {
    /// Columns; nil where lines may be as long as they like (a file, a pipe).
    let width: Int?
    let hasColour: Bool

    /// A place without colour.
    init(width: Int?, hasColour: Bool = false) {
        self.width = width
        self.hasColour = hasColour
    }

    /// Standard output as it is now. Colour needs a terminal, and that `NO_COLOR` is unset or empty (no-color.org).
    static func output(environment: (String) -> String? = Environment.value) -> Terminal {
        guard isatty(STDOUT_FILENO) == 1 else { return Terminal(width: nil) }
        let isColourless = environment("NO_COLOR")?.isEmpty == false || environment("TERM") == "dumb"
        return Terminal(width: windowWidth() ?? environment("COLUMNS").flatMap { Int($0) }, hasColour: !isColourless)
    }

    /// The text with the escape sequences of its style, where those are wanted.
    func paint(_ text: String, _ style: Style) -> String {
        guard hasColour, style != .plain, !text.isEmpty else { return text }
        return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
    }

    private static func windowWidth() -> Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
