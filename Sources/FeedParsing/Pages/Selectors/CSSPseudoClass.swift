/// Translates pseudo-classes.
enum CSSPseudoClass {
    /// The condition of the pseudo-class whose colon has just been passed, on an element of `type`.
    static func condition(_ scanner: inout CSSScanner, type: String) throws(SelectorFault) -> String {
        let start = scanner.at
        let name = try scanner.identifier().lowercased()
        if let plain = plain(name, type) { return plain }
        let unknown = SelectorFault(scanner.base + start - 1, .unknownPseudo(":" + name))
        guard scanner.skip("(") else { throw unknown }
        let argument = try scanner.argument()
        switch name {
        case "not": return "not(\(try CSSSelector.condition(argument)))"
        case "is", "where", "matches": return "(\(try CSSSelector.condition(argument)))"
        case "has": return "(\(try CSSSelector.containment(argument)))"
        case "contains", "-soup-contains":
            var inner = CSSScanner(argument.text, base: argument.start)
            inner.skipSpace()
            return "contains(., \(CSSSelector.literal(try inner.value(endingAt: ""))))"
        case "nth-child": return try CSSIndex(argument).condition("preceding-sibling::*")
        case "nth-last-child": return try CSSIndex(argument).condition("following-sibling::*")
        case "nth-of-type", "nth-last-of-type":
            guard type != "*" else { throw unknown }
            let axis = name == "nth-of-type" ? "preceding" : "following"
            return try CSSIndex(argument).condition("\(axis)-sibling::\(type)")
        default: throw unknown
        }
    }

    private static func plain(_ name: String, _ type: String) -> String? {
        switch name {
        case "first-child": "not(preceding-sibling::*[1])"
        case "last-child": "not(following-sibling::*[1])"
        case "only-child": "not(preceding-sibling::*[1]) and not(following-sibling::*[1])"
        case "first-of-type": type == "*" ? nil : "not(preceding-sibling::\(type)[1])"
        case "last-of-type": type == "*" ? nil : "not(following-sibling::\(type)[1])"
        case "empty": "not(node())"
        case "root": "not(parent::*)"
        default: nil
        }
    }
}

/// `an+b` (CSS Syntax 6).
struct CSSIndex {
    let step: Int
    let offset: Int

    init(_ argument: (text: String, start: Int)) throws(SelectorFault) {
        let text = String(String.UnicodeScalarView(argument.text.lowercased().unicodeScalars.filter { $0 != " " }))
        guard let parsed = Self.parse(text) else { throw SelectorFault(argument.start, .badIndex(argument.text)) }
        (step, offset) = parsed
    }

    /// Holds for an element before which as many of `siblings` stand as the index allows.
    func condition(_ siblings: String) -> String {
        let position = "(count(\(siblings)) + 1)"
        if step == 0 { return "count(\(siblings)) = \(offset - 1)" }
        if step > 0 { return "\(position) >= \(offset) and (\(position) - \(offset)) mod \(step) = 0" }
        return "\(position) <= \(offset) and (\(offset) - \(position)) mod \(-step) = 0"
    }

    private static func parse(_ text: String) -> (Int, Int)? {
        if text == "odd" { return (2, 1) }
        if text == "even" { return (2, 0) }
        guard let n = text.firstIndex(of: "n") else { return number(text).map { (0, $0) } }
        let factor = text[..<n], rest = text[text.index(after: n)...]
        let step = factor.isEmpty || factor == "+" ? 1 : factor == "-" ? -1 : number(String(factor))
        guard let step, let offset = rest.isEmpty ? 0 : number(String(rest)) else { return nil }
        return (step, offset)
    }

    private static func number(_ text: String) -> Int? { Int(text).flatMap { abs($0) <= 100_000 ? $0 : nil } }
}
