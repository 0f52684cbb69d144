import OpinionCore
import TextMatching

/// Parses the queries of rules and points at the very character that is wrong.
struct QueryReader {
    let lists: TermLists
    /// False when a list could not be read, so that a missing name is no fault of the query.
    let areListsComplete: Bool

    /// - Parameter isLoose: the rule asks for its words behind signs and look-alike letters, too.
    func query(_ node: YAMLNode, isLoose: Bool = false, _ faults: inout Faults) -> Query? {
        guard let text = node.text(&faults) else { return nil }
        if isBarePhrase(node, text) { return node.refuse(.ambiguousQuotes(text), &faults) }
        do throws(QueryError) {
            return try Query(parsing: text, lists: lists, isLoose: isLoose)
        } catch {
            if error.code != .unknownList || areListsComplete {
                faults.add(.query(error), at: Self.place(node, error.range.lowerBound, faults))
            }
            return nil
        }
    }

    /// The place in the file of a scalar of the value.
    static func place(_ node: YAMLNode, _ offset: Int, _ faults: Faults) -> SourcePosition {
        guard let source = faults.source(node.position.file) else { return node.position }
        return ScalarLocator(source: source).position(in: node, offset: offset)
    }

    /// `match: "two words"`: meant as a phrase, yet YAML takes the quotes away and the words part.
    private func isBarePhrase(_ node: YAMLNode, _ text: String) -> Bool {
        guard case .scalar(let scalar) = node.content, scalar.style == .doubleQuoted else { return false }
        let words = text.split(whereSeparator: \.isWhitespace)
        let hasSyntax = text.contains { "()\":$/*".contains($0) }
        return words.count > 1 && !hasSyntax
            && !words.contains { ["AND", "OR", "NOT"].contains($0) }
    }
}
