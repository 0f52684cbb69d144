/// One line of a terminal: pieces of text, each with its style.
struct StyledLine: Sendable, Hashable {
    let pieces: [Styled]

    init(_ pieces: [Styled] = []) { self.pieces = pieces }
    init(_ text: String, _ style: Style = .plain) { pieces = text.isEmpty ? [] : [Styled(text, style)] }

    /// The words alone.
    var text: String { pieces.map(\.text).joined() }
    var columns: Int { pieces.reduce(0) { $0 + $1.text.columns } }

    /// The line as the terminal takes it, without spaces at its end.
    func painted(on terminal: Terminal) -> String {
        guard terminal.hasColour else { return text.withoutTrailingSpaces }
        return pieces.map { terminal.paint($0.text, $0.style) }.joined().withoutTrailingSpaces
    }

    /// The line in at most `width` columns, ended with `…` where something is left out.
    func shortened(to width: Int) -> StyledLine {
        guard columns > width else { return self }
        var room = width
        var kept: [Styled] = []
        for piece in pieces where room > 0 {
            // Whatever comes behind a piece that fits exactly is cut too, and that must show.
            let isLast = piece.text.columns >= room
            let text = isLast ? (piece.text + "　　").shortened(to: room) : piece.text
            kept.append(Styled(text, piece.style))
            room -= isLast ? room : text.columns
        }
        return StyledLine(kept)
    }

    /// The line in one style, up to `width` columns.
    func filled(to width: Int, _ style: Style) -> StyledLine {
        let line = shortened(to: width)
        return StyledLine(line.text.padded(to: width), style)
    }
}
