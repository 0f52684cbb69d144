/// One compound selector: a type with conditions.
struct CSSCompound {
    var type = "*"
    /// XPath conditions, without brackets.
    var conditions: [String] = []

    var isAny: Bool { type == "*" && conditions.isEmpty }
    /// A node test with its predicates.
    var step: String { type + conditions.map { "[\($0)]" }.joined() }

    static func read(_ scanner: inout CSSScanner) throws(SelectorFault) -> CSSCompound {
        var compound = CSSCompound()
        let start = scanner.at
        if !scanner.skip("*"), let letter = scanner.current, !"#.[:".unicodeScalars.contains(letter) {
            compound.type = try scanner.identifier().lowercased()
        }
        while let letter = scanner.current {
            if letter == ":", scanner.letters[scanner.at...].starts(with: "::".unicodeScalars) { break }
            if scanner.skip("#") {
                compound.conditions.append("@id=" + CSSSelector.literal(try scanner.identifier()))
            } else if scanner.skip(".") {
                compound.conditions.append(Self.word("class", try scanner.identifier()))
            } else if scanner.skip("[") {
                compound.conditions.append(try attribute(&scanner))
            } else if scanner.skip(":") {
                compound.conditions.append(try CSSPseudoClass.condition(&scanner, type: compound.type))
            } else {
                break
            }
        }
        guard scanner.at > start else { throw scanner.unexpected() }
        return compound
    }

    /// A word of a list that is separated by white space.
    private static func word(_ attribute: String, _ word: String) -> String {
        "contains(concat(' ', normalize-space(@\(attribute)), ' '), \(CSSSelector.literal(" \(word) ")))"
    }
}

extension CSSCompound {
    private static func attribute(_ scanner: inout CSSScanner) throws(SelectorFault) -> String {
        let open = scanner.base + scanner.at - 1
        scanner.skipSpace()
        let name = try scanner.identifier().lowercased()
        scanner.skipSpace()
        if scanner.skip("]") { return "@" + name }
        guard let letter = scanner.current else { throw SelectorFault(open, .unclosed("[")) }
        if letter != "=" {
            guard "^$*~|!".unicodeScalars.contains(letter) else { throw scanner.unexpected() }
            scanner.at += 1
        }
        guard scanner.skip("=") else { throw scanner.unexpected() }
        scanner.skipSpace()
        let value = try scanner.value(endingAt: "]")
        scanner.skipSpace()
        guard scanner.skip("]") else {
            if scanner.isAtEnd { throw SelectorFault(open, .unclosed("[")) }
            throw scanner.unexpected()
        }
        return comparison("@" + name, letter, value)
    }

    private static func comparison(_ name: String, _ sign: Unicode.Scalar, _ value: String) -> String {
        let literal = CSSSelector.literal(value)
        if value.isEmpty, "^$*~".unicodeScalars.contains(sign) { return "false()" }
        switch sign {
        case "^": return "starts-with(\(name), \(literal))"
        case "$":
            let before = value.unicodeScalars.count - 1
            return "substring(\(name), string-length(\(name)) - \(before)) = \(literal)"
        case "*": return "contains(\(name), \(literal))"
        case "~": return word(String(name.dropFirst()), value)
        case "|": return "(\(name)=\(literal) or starts-with(\(name), \(CSSSelector.literal(value + "-"))))"
        case "!": return "not(\(name)=\(literal))"
        default: return "\(name)=\(literal)"
        }
    }
}
