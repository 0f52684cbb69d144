/// Refuses bare words that mean something elsewhere, so that no syntax is silently searched for as text.
enum WordCheck {
    /// Throws when `spelling`, the ASCII form of the word `text` at `range`, is a notation and not a word.
    static func check(_ spelling: String, _ text: String, _ range: Range<Int>) throws(QueryError) {
        if let star = spelling.firstIndex(of: "*"), spelling.index(after: star) < spelling.endIndex || spelling == "*" {
            throw QueryError(.wildcard, range, text)
        }
        if isForeignOperator(spelling) {
            throw QueryError(.foreignOperator, range, text, suggestion: replacement(for: spelling))
        }
        if let (offset, sign) = separator(in: Array(text.unicodeScalars)) {
            let place = range.lowerBound + offset
            throw QueryError(.separator, place..<place + 1, String(sign))
        }
        guard Folding.fold(text).scalars.contains(where: isSearchable) else {
            throw QueryError(.emptyWord, range, text)
        }
    }

    /// Whether a name before a colon was meant as a field.
    static func looksLikeField(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first else { return true }
        let isIdentifier = name.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" || $0 == "-")
        }
        return (isIdentifier && first.properties.isAlphabetic) || QueryField.isForeignName(name)
    }

    /// `-word`, `+word`, `!word`, `"phrase"~5`, `word^2`, `&&` and `||` of other search languages.
    private static func isForeignOperator(_ spelling: String) -> Bool {
        if ["&", "&&", "|", "||"].contains(spelling) { return true }
        return spelling.unicodeScalars.first.map { "-+!~^".unicodeScalars.contains($0) } ?? false
    }

    /// What this language writes for a foreign operator; `nil` when there is no such thing.
    private static func replacement(for spelling: String) -> String? {
        switch spelling.first {
        case "&": "AND"
        case "|": "OR"
        case "-", "!": spelling.count > 1 ? "NOT \(spelling.dropFirst())" : "NOT"
        default: nil
        }
    }

    /// The first sign that looks as if it separated words: `，、；;|`, and `,` except between digits.
    private static func separator(in scalars: [Unicode.Scalar]) -> (Int, Unicode.Scalar)? {
        for (offset, scalar) in scalars.enumerated() {
            switch scalar {
            case "、", "；", ";", "|", "｜", "､": return (offset, scalar)
            case ",", "，":
                let isNumber =
                    offset > 0 && isDigit(scalars[offset - 1]) && isDigit(scalars.dropFirst(offset + 1).first)
                if !isNumber { return (offset, scalar) }
            default: continue
            }
        }
        return nil
    }

    private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { $0.properties.numericType == .decimal } ?? false
    }

    /// Whether a folded scalar is more than punctuation or space: a letter, digit, character, sign or emoji.
    private static func isSearchable(_ value: UInt32) -> Bool {
        guard let category = Unicode.Scalar(value)?.properties.generalCategory else { return false }
        switch category {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control,
            .format, .unassigned, .modifierSymbol:
            return false
        default: return true
        }
    }
}
