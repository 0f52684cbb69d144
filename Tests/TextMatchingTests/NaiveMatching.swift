import TextMatching

/// The matching rules written down the slow and obvious way, to compare the automaton with.
enum NaiveMatching {
    /// Whether a tree holds for a document.
    static func holds(_ node: QueryNode, _ document: Document, _ parts: PartSet) -> Bool {
        switch node {
        case .term(let term): occurs(term.text, document, parts)
        case .list(let list): list.terms.contains { occurs($0.text, document, parts) }
        case .field(let field, let inside): holds(inside, document, field.parts)
        case .and(let nodes): nodes.allSatisfy { holds($0, document, parts) }
        case .or(let nodes): nodes.contains { holds($0, document, parts) }
        case .not(let inside): !holds(inside, document, parts)
        }
    }

    /// The start offsets of `word` in the folded `text`, whole words only at edges that are letters or digits.
    static func ranges(of word: String, in text: FoldedText) -> [Range<Int>] {
        let wanted = Folding.fold(word).scalars
        let scalars = text.scalars
        guard !wanted.isEmpty, scalars.count >= wanted.count else { return [] }
        return (0...(scalars.count - wanted.count)).map { $0..<$0 + wanted.count }.filter { range in
            guard Array(scalars[range]) == wanted else { return false }
            let before = range.lowerBound > 0 && isLatin(scalars[range.lowerBound - 1]) && isLatin(wanted[0])
            let after =
                range.upperBound < scalars.count && isLatin(scalars[range.upperBound])
                && isLatin(wanted[wanted.count - 1])
            return !before && !after
        }
    }

    private static func occurs(_ word: String, _ document: Document, _ parts: PartSet) -> Bool {
        Part.allCases.filter { parts.contains(PartSet($0)) }.contains { part in
            let texts = part == .tag ? document.tags : [document.text(of: part)]
            return texts.contains { !ranges(of: word, in: Folding.fold($0)).isEmpty }
        }
    }

    /// Letters and digits of the samples' scripts that have spaces between words.
    private static func isLatin(_ value: UInt32) -> Bool {
        0x30...0x39 ~= value || 0x61...0x7A ~= value || 0x600...0x6FF ~= value
    }
}
