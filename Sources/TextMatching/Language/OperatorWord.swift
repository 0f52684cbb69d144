/// The words that are operators: `AND`, `OR`, `NOT`, `NEAR/5`, `ONEAR/5`, `ATLEAST/2` and `COUNT/3`.
enum OperatorWord {
    /// How many Han characters or words `NEAR` may bridge.
    static let distances = 0...500
    /// How much `ATLEAST` and `COUNT` may ask for.
    static let thresholds = 1...1_000

    /// The operator that a word spells; `nil` for other words. What nearly is one is refused with what to write.
    static func kind(of spelling: String, _ text: String, _ range: Range<Int>) throws(QueryError) -> Token.Kind? {
        switch spelling {
        case "AND": return .and
        case "OR": return .or
        case "NOT": return .not
        default: break
        }
        guard let (name, rest) = named(spelling) else { return nil }
        let isExact = spelling.hasPrefix(name) && (rest.isEmpty || rest.first == "/")
        guard isExact else {
            throw QueryError(.foreignOperator, range, text, suggestion: suggestion(name, rest))
        }
        return try kind(name, number: Int(rest.dropFirst()), text, range)
    }

    private static func kind(
        _ name: String,
        number: Int?,
        _ text: String,
        _ range: Range<Int>
    ) throws(QueryError) -> Token.Kind {
        let isNear = name == "NEAR" || name == "ONEAR"
        guard let number, (isNear ? distances : thresholds).contains(number) else {
            throw QueryError(isNear ? .distance : .threshold, range, text)
        }
        switch name {
        case "NEAR": return .near(distance: number, ordered: false)
        case "ONEAR": return .near(distance: number, ordered: true)
        case "ATLEAST": return .atLeast(number)
        default: return .count(number)
        }
    }

    /// The operator of this language that a word is or resembles, and what follows its letters: `NEAR`, `near/5`,
    /// `NEAR5`, and `W/5`, `N/5`, `ADJ/5`, `PRE/5` of other languages. `near` and `count` alone are words.
    private static func named(_ spelling: String) -> (name: String, rest: Substring)? {
        let letters = spelling.prefix { $0.isASCII && $0.isLetter }
        let rest = spelling.dropFirst(letters.count)
        let hasNumber = rest.first == "/" && rest.dropFirst().first?.isNumber == true
        let isOurs = ["NEAR", "ONEAR", "ATLEAST", "COUNT"].contains(String(letters))
        if isOurs, rest.isEmpty || rest.first == "/" || rest.allSatisfy(\.isNumber) {
            return (String(letters), rest)
        }
        guard hasNumber, let ours = meant[letters.uppercased()] else { return nil }
        return (ours, rest)
    }

    private static let meant = [
        "NEAR": "NEAR", "W": "NEAR", "N": "NEAR", "WITHIN": "NEAR", "ONEAR": "ONEAR", "PRE": "ONEAR", "ADJ": "ONEAR",
        "ATLEAST": "ATLEAST", "COUNT": "COUNT",
    ]

    private static func suggestion(_ name: String, _ rest: Substring) -> String? {
        let number = rest.drop { $0 == "/" }.prefix { $0.isASCII && $0.isNumber }
        return number.isEmpty ? nil : "\(name)/\(number)"
    }
}
