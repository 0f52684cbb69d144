/// Translates CSS selectors into XPath 1.0.
///
/// Matched from right to left as browsers do, in one step with conditions on ancestors, so that no element is found
/// twice and a page costs time in proportion to its size: `div.list > li a` becomes
/// `descendant-or-self::a[ancestor::li[parent::div[…]]]`. As in browsers the ancestors may lie outside the item.
/// A leading combinator (`> a`, `:scope > a`) starts at the item itself.
enum CSSSelector {
    /// One XPath for each selector of a comma list.
    static func xpaths(_ text: String, offset: Int) throws(SelectorFault) -> [String] {
        var scanner = CSSScanner(text, base: offset)
        var found: [String] = []
        repeat {
            found.append(try CSSComplex.read(&scanner).xpath)
        } while scanner.skip(",")
        guard scanner.isAtEnd else { throw scanner.unexpected() }
        return found
    }

    /// A condition that holds for an element that the list matches (`:not`, `:is`).
    static func condition(_ argument: (text: String, start: Int)) throws(SelectorFault) -> String {
        try alternatives(argument) { $0.selfTest }
    }

    /// A condition that holds for an element that has in it what the list matches (`:has`).
    static func containment(_ argument: (text: String, start: Int)) throws(SelectorFault) -> String {
        try alternatives(argument) { $0.steps }
    }

    private static func alternatives(
        _ argument: (text: String, start: Int),
        _ form: (CSSComplex) -> String
    ) throws(SelectorFault) -> String {
        var scanner = CSSScanner(argument.text, base: argument.start)
        var found: [String] = []
        repeat {
            let complex = try CSSComplex.read(&scanner)
            guard complex.tail.isEmpty else { throw scanner.fault(.unknownPseudo("::")) }
            found.append(form(complex))
        } while scanner.skip(",")
        guard scanner.isAtEnd else { throw scanner.unexpected() }
        return found.joined(separator: " or ")
    }

    /// A string literal of XPath, which has no escapes.
    static func literal(_ text: String) -> String {
        if !text.contains("'") { return "'\(text)'" }
        if !text.contains("\"") { return "\"\(text)\"" }
        let parts = text.split(separator: "'", omittingEmptySubsequences: false).map { "'\($0)'" }
        return "concat(" + parts.joined(separator: ", \"'\", ") + ")"
    }
}

/// Compounds with the combinators between them.
struct CSSComplex {
    enum Combinator { case descendant, child, next, later }

    /// The combinator before the first compound is that of a relative selector; nil for an ordinary one.
    var parts: [(combinator: Combinator?, compound: CSSCompound)] = []
    /// `/@name` or `/text()`.
    var tail = ""

    static func read(_ scanner: inout CSSScanner) throws(SelectorFault) -> CSSComplex {
        var complex = CSSComplex()
        scanner.skipSpace()
        if scanner.letters[scanner.at...].starts(with: ":scope".unicodeScalars) { scanner.at += 6 }
        var combinator = combinator(&scanner)
        if combinator == .descendant { combinator = nil }
        while true {
            if let tail = try pseudoElement(&scanner) {
                complex.finish(tail, combinator)
                scanner.skipSpace()
                return complex
            }
            complex.parts.append((combinator, try CSSCompound.read(&scanner)))
            if let tail = try pseudoElement(&scanner) {
                complex.tail = tail
                scanner.skipSpace()
                return complex
            }
            combinator = Self.combinator(&scanner)
            if combinator == nil || scanner.isAtEnd || scanner.current == "," {
                if combinator == .descendant || combinator == nil { return complex }
                throw scanner.fault(.empty)
            }
        }
    }

    /// A pseudo-element without a compound: `::text`, `a > ::text`, and `a ::text`, which means all text in the link.
    private mutating func finish(_ tail: String, _ combinator: Combinator?) {
        if combinator == .descendant {
            self.tail = "/descendant-or-self::*" + tail
        } else {
            self.tail = tail
            parts.append((combinator, CSSCompound()))
        }
    }

    private static func combinator(_ scanner: inout CSSScanner) -> Combinator? {
        let spaced = scanner.skipSpace()
        var found: Combinator? = spaced ? .descendant : nil
        if scanner.skip(">") {
            found = .child
        } else if scanner.skip("+") {
            found = .next
        } else if scanner.skip("~") {
            found = .later
        }
        scanner.skipSpace()
        return found
    }

    /// `::attr(name)` and `::text`.
    private static func pseudoElement(_ scanner: inout CSSScanner) throws(SelectorFault) -> String? {
        guard scanner.letters[scanner.at...].starts(with: "::".unicodeScalars) else { return nil }
        scanner.at += 2
        let name = try scanner.identifier()
        if name == "text" { return "/text()" }
        guard name == "attr", scanner.skip("(") else {
            throw scanner.fault(.unknownPseudo("::" + name), back: name.unicodeScalars.count + 2)
        }
        var inner = CSSScanner(try scanner.argument().text, base: scanner.base + scanner.at - 1)
        inner.skipSpace()
        return "/@" + (try inner.identifier()).lowercased()
    }
}

extension CSSComplex {
    /// The XPath that finds its elements in the item or page.
    var xpath: String {
        if parts.first?.combinator != nil { return steps + tail }
        if parts.count == 1, parts[0].compound.isAny, !tail.isEmpty { return "." + tail }
        return "descendant-or-self::" + matched + tail
    }

    /// A condition on an element.
    var selfTest: String { "self::" + matched }

    /// The last compound with conditions on what comes before it.
    private var matched: String {
        var text = ""
        for (index, part) in parts.enumerated() {
            guard index > 0, let combinator = part.combinator else {
                text = part.compound.step
                continue
            }
            text = part.compound.step + "[" + Self.backwards(combinator, text) + "]"
        }
        return text
    }

    private static func backwards(_ combinator: Combinator, _ step: String) -> String {
        switch combinator {
        case .descendant: "ancestor::" + step
        case .child: "parent::" + step
        case .next: "preceding-sibling::*[1][self::" + step + "]"
        case .later: "preceding-sibling::" + step
        }
    }

    /// From left to right, from the item on.
    var steps: String {
        parts.map { part in
            switch part.combinator ?? .descendant {
            case .descendant: "descendant::" + part.compound.step
            case .child: "child::" + part.compound.step
            case .next: "following-sibling::*[1][self::" + part.compound.step + "]"
            case .later: "following-sibling::" + part.compound.step
            }
        }
        .joined(separator: "/")
    }
}
