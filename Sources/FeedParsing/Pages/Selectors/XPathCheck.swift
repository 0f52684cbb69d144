import CFeedXML

/// Recognises XPath and finds its mistakes before a page is read with it.
enum XPathCheck {
    /// Whether a selector without a prefix is meant as XPath.
    static func looksLikeXPath(_ text: String) -> Bool {
        let letters = Array(text.unicodeScalars.drop { $0.properties.isWhitespace })
        guard let first = letters.first else { return false }
        if "/(@".unicodeScalars.contains(first) { return true }
        if first == ".", letters.count == 1 || letters[1] == "/" || letters[1] == "." || letters[1] == " " {
            return true
        }
        return hasXPathMark(letters)
    }

    /// The XPath as it is, when it is right.
    static func checked(_ xpath: String, offset: Int) throws(SelectorFault) -> String {
        try checkNames(Array(xpath.unicodeScalars), offset)
        let fault = feedhtml_check(xpath)
        guard fault.code != 0 else { return xpath }
        let before = String(decoding: xpath.utf8.prefix(Int(max(0, fault.offset))), as: UTF8.self)
        let place = min(before.unicodeScalars.count, xpath.unicodeScalars.count)
        throw SelectorFault(offset + place, cause(fault.code, xpath, place))
    }
}

extension XPathCheck {
    private static func hasXPathMark(_ letters: [Unicode.Scalar]) -> Bool {
        var quote: Unicode.Scalar?
        var inBrackets = false
        for (index, letter) in letters.enumerated() {
            if quote != nil {
                if letter == quote { quote = nil }
                continue
            }
            let next = index + 1 < letters.count ? letters[index + 1] : " "
            switch letter {
            case "\"", "'": quote = letter
            case "[":
                inBrackets = true
                if "@./0123456789".unicodeScalars.contains(next) { return true }
            case "]": inBrackets = false
            case "@": return true
            case "/": if !inBrackets { return true }
            case "(": if inBrackets || isFunction(letters[..<index]) { return true }
            case ":": if next == ":", isAxis(letters[..<index]) { return true }
            default: break
            }
        }
        return false
    }

    private static func isFunction(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
        let name = word(before)
        return name.count == before.count && functions.contains(name) && name != "not"
    }

    private static func isAxis(_ before: ArraySlice<Unicode.Scalar>) -> Bool { axes.contains(word(before)) }

    private static func word(_ before: ArraySlice<Unicode.Scalar>) -> String {
        let reversed = before.reversed().prefix { isNameScalar($0) }
        return String(String.UnicodeScalarView(reversed.reversed()))
    }

    private static func isNameScalar(_ letter: Unicode.Scalar) -> Bool {
        letter == "-" || letter == "_" || letter.properties.isAlphabetic || letter.properties.numericType != nil
    }

    /// libxml2 notices unknown functions, prefixes and variables only when it comes to them.
    private static func checkNames(_ letters: [Unicode.Scalar], _ offset: Int) throws(SelectorFault) {
        var quote: (mark: Unicode.Scalar, at: Int)?
        for (index, letter) in letters.enumerated() {
            if let open = quote {
                if letter == open.mark { quote = nil }
                continue
            }
            let next = index + 1 < letters.count ? letters[index + 1] : " "
            if letter == "\"" || letter == "'" {
                quote = (letter, index)
            } else if letter == "$" {
                throw SelectorFault(offset + index, .undeclaredName("$"))
            } else if letter == ":", next != ":", index == 0 || letters[index - 1] != ":" {
                throw SelectorFault(offset + index, .undeclaredName(word(letters[..<index]) + ":"))
            } else if letter == "(" {
                let name = word(letters[..<index])
                guard name.isEmpty || functions.contains(name) || operators.contains(name) else {
                    throw SelectorFault(offset + index - name.unicodeScalars.count, .unknownFunction(name))
                }
            }
        }
        if let quote { throw SelectorFault(offset + quote.at, .unclosed(String(quote.mark))) }
    }

    /// libxml2's numbers: XML_XPATH_UNFINISHED_LITERAL_ERROR, XML_XPATH_UNCLOSED_ERROR.
    private static func cause(_ code: Int32, _ xpath: String, _ place: Int) -> SelectorError.Cause {
        if xpath.unicodeScalars.count <= place {
            let open = xpath.unicodeScalars.filter { $0 == "[" }.count - xpath.unicodeScalars.filter { $0 == "]" }.count
            if open > 0 { return .unclosed("[") }
            let round =
                xpath.unicodeScalars.filter { $0 == "(" }.count - xpath.unicodeScalars.filter { $0 == ")" }.count
            return round > 0 ? .unclosed("(") : .empty
        }
        let letter = xpath.unicodeScalars[xpath.unicodeScalars.index(xpath.unicodeScalars.startIndex, offsetBy: place)]
        return code < 0 ? .invalid(Int(code)) : .unexpected(String(Character(letter)))
    }

    private static let operators: Set<String> = ["and", "or", "div", "mod"]
    private static let functions: Set<String> = [
        "last", "position", "count", "id", "local-name", "namespace-uri", "name", "string", "concat", "starts-with",
        "contains", "substring-before", "substring-after", "substring", "string-length", "normalize-space",
        "translate", "boolean", "not", "true", "false", "lang", "number", "sum", "floor", "ceiling", "round",
        "node", "text", "comment", "processing-instruction",
    ]
    private static let axes: Set<String> = [
        "child", "descendant", "descendant-or-self", "parent", "ancestor", "ancestor-or-self", "following",
        "following-sibling", "preceding", "preceding-sibling", "attribute", "self",
    ]
}
