extension JSON {
    /// As JSON is written, members by name; every character that cannot be seen as its number.
    var text: String {
        switch self {
        case .null: "null"
        case .flag(let flag): "\(flag)"
        case .figure(let figure): Int(exactly: figure).map { "\($0)" } ?? "\(figure)"
        case .letters(let letters): Self.quoted(letters)
        case .array(let list): "[" + list.map(\.text).joined(separator: ", ") + "]"
        case .members(let members):
            "{" + members.sorted { $0.key < $1.key }.map { "\(Self.quoted($0)): \($1.text)" }.joined(separator: ", ")
                + "}"
        }
    }

    private static func quoted(_ letters: String) -> String {
        "\"" + letters.unicodeScalars.map(visible).joined() + "\""
    }

    private static func visible(_ scalar: Unicode.Scalar) -> String {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: scalar.escaped(asASCII: true)
        case .spaceSeparator where scalar != " ": scalar.escaped(asASCII: true)
        default: scalar.escaped(asASCII: false)
        }
    }
}
