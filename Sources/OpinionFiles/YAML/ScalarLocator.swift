import OpinionCore

/// Maps a place inside a text, as YAML read it, back to its place in the file.
///
/// YAML folds white space and takes quotes and escapes away, but drops and adds nothing else; so the scalars that are
/// not white space are counted in both. Where the two do not agree, the answer is the start of the text.
struct ScalarLocator {
    let source: SourceText

    /// - Parameter offset: in Unicode scalars from 0; the length of the text stands for its end.
    func position(in node: YAMLNode, offset: Int) -> SourcePosition {
        guard case .scalar(let scalar) = node.content,
            let start = source.index(line: node.position.line, column: node.position.column)
        else { return node.position }
        var units = ScalarUnits(source.scalars, from: start, style: scalar.style)
        var last: Int?
        for (index, wanted) in scalar.text.unicodeScalars.enumerated() {
            if ScalarUnits.isSpace(wanted) {
                guard index < offset else { break }
                continue
            }
            guard let unit = units.next(), unit.scalar == wanted else { return node.position }
            if index >= offset { return source.position(of: unit.start) }
            last = unit.end
        }
        return last.map(source.position) ?? node.position
    }
}

/// The scalars of a YAML text that are not white space, with their places in the file.
struct ScalarUnits: IteratorProtocol {
    struct Unit {
        let scalar: Unicode.Scalar
        let start: Int
        let end: Int
    }

    private let scalars: [Unicode.Scalar]
    private let style: YAMLScalar.Style
    private var index: Int

    init(_ scalars: [Unicode.Scalar], from start: Int, style: YAMLScalar.Style) {
        (self.scalars, self.style) = (scalars, style)
        switch style {
        case .plain: index = start
        case .singleQuoted, .doubleQuoted: index = start + 1
        // The rest of the line with `>-` is no content.
        case .block: index = scalars[start...].firstIndex { $0 == "\n" || $0 == "\r" } ?? scalars.count
        }
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }

    mutating func next() -> Unit? {
        while let unit = read() {
            if let scalar = unit.scalar, !Self.isSpace(scalar) {
                return Unit(scalar: scalar, start: unit.start, end: index)
            }
        }
        return nil
    }

    /// One scalar or escape; nil at the end, a nil scalar for an escaped line end.
    private mutating func read() -> (scalar: Unicode.Scalar?, start: Int)? {
        guard index < scalars.count else { return nil }
        let start = index
        index += 1
        switch (style, scalars[start]) {
        case (.singleQuoted, "'"): index += 1
        case (.doubleQuoted, "\\"): return (escaped(), start)
        default: break
        }
        return (scalars[start], start)
    }

    /// The scalar of an escape whose backslash has been read (YAML 1.1 §5.6).
    private mutating func escaped() -> Unicode.Scalar? {
        guard index < scalars.count else { return nil }
        let sign = scalars[index]
        index += 1
        guard let digits = ["x": 2, "u": 4, "U": 8][sign] else { return Self.escapes[sign] ?? sign }
        let end = min(index + digits, scalars.count)
        let hex = scalars[index..<end].reduce(into: "") { $0.unicodeScalars.append($1) }
        index = end
        return UInt32(hex, radix: 16).flatMap(Unicode.Scalar.init)
    }

    private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
        "0": "\0", "a": "\u{7}", "b": "\u{8}", "t": "\t", "n": "\n", "v": "\u{B}", "f": "\u{C}", "r": "\r",
        "e": "\u{1B}", "N": "\u{85}", "_": "\u{A0}", "L": "\u{2028}", "P": "\u{2029}",
    ]
}
