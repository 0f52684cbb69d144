/// Text that is broken into lines of a terminal: at spaces and between Han characters, and inside a word only where the
/// word alone is wider than a line.
struct Paragraph: Sendable, Hashable {
    let pieces: [Styled]
    /// Columns before the first line, and before all further ones.
    let indent: Int
    let hang: Int

    init(_ pieces: [Styled], indent: Int = 2, hang: Int? = nil) {
        (self.pieces, self.indent, self.hang) = (pieces, indent, hang ?? indent)
    }

    init(_ text: String, _ style: Style = .plain, indent: Int = 2, hang: Int? = nil) {
        self.init([Styled(text, style)], indent: indent, hang: hang)
    }

    /// - Parameter width: columns of the terminal; nil for one line, however long.
    func lines(width: Int?) -> [StyledLine] {
        guard let width else {
            return [StyledLine([Styled(String(repeating: " ", count: indent))] + pieces)]
        }
        var filling = LineFilling(width: max(width, hang + 8, indent + 8), indent: indent, hang: hang)
        for token in Token.all(in: pieces) { filling.add(token) }
        return filling.finished()
    }
}

/// What stays on one line if it can.
struct Token: Sendable {
    /// A character with its style.
    struct Cell: Sendable {
        let character: Character
        let style: Style
    }

    private(set) var cells: [Cell] = []
    private(set) var columns = 0

    var isSpace: Bool { cells.allSatisfy { $0.character == " " } }

    fileprivate mutating func append(_ character: Character, _ style: Style) {
        cells.append(Cell(character: character, style: style))
        columns += character.columns
    }

    /// The tokens of a text: a run of spaces, a word, or a Han character with the punctuation that belongs to it.
    static func all(in pieces: [Styled]) -> [Token] {
        var tokens: [Token] = []
        var last: Character?
        for piece in pieces {
            for character in piece.text {
                if last.map({ breaks($0, character) }) ?? true { tokens.append(Token()) }
                tokens[tokens.count - 1].append(character, piece.style)
                last = character
            }
        }
        return tokens
    }

    private static let closing = Set("，。、；：！？）」』】》〉…％%,.;:!?)]}·")
    private static let opening = Set("（「『【《〈([{#▲●○✓✗")

    private static func breaks(_ one: Character, _ next: Character) -> Bool {
        if (one == " ") != (next == " ") { return true }
        if one == " " || opening.contains(one) || closing.contains(next) { return false }
        return one.columns > 1 || next.columns > 1
    }
}

/// Lines that are being filled.
private struct LineFilling {
    let width: Int
    let hang: Int
    private var used: Int
    private var isStart = true
    private var cells: [Token.Cell] = []
    private var lines: [StyledLine] = []

    init(width: Int, indent: Int, hang: Int) {
        self.width = width
        self.hang = hang
        used = indent
        cells = Self.spaces(indent)
    }

    mutating func add(_ token: Token) {
        if token.isSpace, isStart, !lines.isEmpty { return }
        if used + token.columns > width, !isStart {
            turn()
            if token.isSpace { return }
        }
        for cell in token.cells {
            if used + cell.character.columns > width { turn() }
            cells.append(cell)
            used += cell.character.columns
            isStart = false
        }
    }

    mutating func finished() -> [StyledLine] {
        if !isStart || lines.isEmpty { turn() }
        return lines
    }

    private mutating func turn() {
        lines.append(StyledLine(Self.pieces(cells)))
        cells = Self.spaces(hang)
        used = hang
        isStart = true
    }

    private static func spaces(_ count: Int) -> [Token.Cell] {
        Array(repeating: Token.Cell(character: " ", style: .plain), count: count)
    }

    private static func pieces(_ cells: [Token.Cell]) -> [Styled] {
        var pieces: [Styled] = []
        var run = ""
        var style = Style.plain
        for cell in cells {
            if cell.style != style, !run.isEmpty {
                pieces.append(Styled(run, style))
                run = ""
            }
            style = cell.style
            run.append(cell.character)
        }
        return run.isEmpty ? pieces : pieces + [Styled(run, style)]
    }
}
