import OpinionCore

/// Ids of feeds and rules: short, one word, fit for a command line and a log.
enum Identifier {
    static func read(_ node: YAMLNode, _ faults: inout Faults) -> String? {
        guard let text = node.line(&faults) else { return nil }
        return isValid(text) ? text : node.refuse(.badID(text), &faults)
    }

    /// Letters (Han too), digits, `-`, `_` and `.`, at most 64; not starting with `-`, which commands take as an option.
    static func isValid(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return (1...64).contains(scalars.count) && scalars.first != "-"
            && scalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType == .decimal || isMark($0) }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "_" || scalar == "." }
}
