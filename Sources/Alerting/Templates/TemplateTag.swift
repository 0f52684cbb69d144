import OpinionCore

/// One `{{…}}`.
struct TemplateTag: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// `{{name}}`, `{{{name}}}`, `{{&name}}`: all the same here, since values come escaped.
        case value
        case section, inverted, end, partial
    }

    let kind: Kind
    let name: String
    let position: SourcePosition
}

/// Finds the tags of a template as the parser will find them, and refuses what is not for templates of messages:
/// other delimiters, other content types, inheritance, names that are chosen while rendering.
struct TemplateScanner {
    /// Characters, since the parser goes by them.
    private let characters: [Character]
    private let file: String
    /// HTML elements that may stand in it.
    private let elements: [String]
    private var index = 0
    private var line = 1
    private var lineStart = 0

    private init(_ file: TemplateFolder.File, elements: [String]) {
        characters = Array(file.text)
        (self.file, self.elements) = (file.path, elements)
    }

    /// Every tag but comments, in order.
    /// - Parameter elements: names of HTML elements that may stand between them.
    static func tags(_ file: TemplateFolder.File, elements: [String]) throws(TemplateFault) -> [TemplateTag] {
        var scanner = TemplateScanner(file, elements: elements)
        var tags: [TemplateTag] = []
        while try scanner.findOpening() {
            if let tag = try scanner.tag() { tags.append(tag) }
        }
        return tags
    }

    /// Moves to the next `{{`.
    private mutating func findOpening() throws(TemplateFault) -> Bool {
        while index < characters.count {
            if has("{{") { return true }
            if let name = TemplateElement.name(characters[index...]), !elements.contains(name) {
                throw .init(at: position, .element(name, shown: elements))
            }
            step()
        }
        return false
    }

    /// nil for a comment.
    private mutating func tag() throws(TemplateFault) -> TemplateTag? {
        let position = position
        index += 2
        let sigil = index < characters.count ? characters[index] : " "
        if Self.sigils.contains(sigil) { index += 1 }
        let start = index
        while !has("}}") {
            guard index < characters.count else { throw .init(at: position, .notClosed) }
            step()
        }
        let name = String(characters[start..<index]).trimmed
        index += 2
        if sigil == "{" {
            guard has("}") else { throw .init(at: position, .notClosed) }
            index += 1
        }
        if sigil == "!" { return nil }
        guard let kind = Self.kind(sigil) else { throw .init(at: position, .notForMessages) }
        return TemplateTag(kind: kind, name: name, position: position)
    }

    private static let sigils = Set<Character>("#^/>{&!=%<$")

    private static func kind(_ sigil: Character) -> TemplateTag.Kind? {
        switch sigil {
        case "#": .section
        case "^": .inverted
        case "/": .end
        case ">": .partial
        case "=", "%", "<", "$": nil
        default: .value
        }
    }

    private func has(_ text: String) -> Bool {
        index + text.count <= characters.count && zip(text, characters[index...]).allSatisfy(==)
    }

    private mutating func step() {
        if characters[index].isNewline { (line, lineStart) = (line + 1, index + 1) }
        index += 1
    }

    /// Columns count Unicode scalars.
    private var position: SourcePosition {
        let before = characters[lineStart..<index].map(\.unicodeScalars.count).reduce(0, +)
        return SourcePosition(file: file, line: line, column: before + 1)
    }
}

extension String {
    /// Without white space at both ends.
    fileprivate var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return String(start.prefix(start.count - start.reversed().prefix(while: \.isWhitespace).count))
    }
}
