import TextMatching

/// The matching rules written down the slow and obvious way, to compare the automaton with.
enum NaiveMatching {
    /// Whether a tree holds for a document.
    static func holds(_ node: QueryNode, _ document: Document, _ parts: PartSet) -> Bool {
        switch node {
        case .term(let term): !places(of: [term], document, parts).isEmpty
        case .list(let list): !places(of: list.terms, document, parts).isEmpty
        case .named(let query): holds(query.root, document, parts)
        case .field(let field, let inside): holds(inside, document, field.parts)
        case .and(let nodes): nodes.allSatisfy { holds($0, document, parts) }
        case .or(let nodes): nodes.contains { holds($0, document, parts) }
        case .not(let inside): !holds(inside, document, parts)
        case .atLeast(let number, let nodes):
            distinct(nodes).count { holds($0, document, parts) } >= number
        case .count(let number, let inside): separate(places(of: inside.words ?? [], document, parts)) >= number
        case .near(let proximity): near(proximity, document, parts)
        }
    }

    /// The members of an ATLEAST, each once however it is spelled.
    private static func distinct(_ nodes: [QueryNode]) -> [QueryNode] {
        var kept: [String: QueryNode] = [:]
        for node in nodes {
            if case .list(let list) = node {
                for term in list.terms { kept[Folding.foldedString("\(QueryNode.term(term))")] = .term(term) }
            } else if case .term = node {
                kept[Folding.foldedString("\(node)")] = node
            } else {
                kept["= \(node)"] = node
            }
        }
        return Array(kept.values)
    }

    /// One place of a word: the number of the text, and the folded range.
    struct Place: Hashable {
        let text: Int
        let range: Range<Int>
    }

    private static func texts(_ document: Document, _ parts: PartSet) -> [FoldedText] {
        Part.allCases.filter { parts.contains(PartSet($0)) }
            .flatMap { $0 == .tag ? document.tags : [document.text(of: $0)] }.map(Folding.fold)
    }

    private static func places(of terms: [Term], _ document: Document, _ parts: PartSet) -> [Place] {
        let texts = texts(document, parts)
        var all = Set<Place>()
        for (number, text) in texts.enumerated() {
            for term in terms { all.formUnion(ranges(of: term, in: text).map { Place(text: number, range: $0) }) }
        }
        return all.sorted {
            ($0.text, $0.range.lowerBound, $0.range.upperBound) < ($1.text, $1.range.lowerBound, $1.range.upperBound)
        }
    }

    /// How many places do not overlap, taken from the left.
    private static func separate(_ places: [Place]) -> Int {
        var taken: [Place] = []
        for place in places
        where taken.last.map({ $0.text != place.text || $0.range.upperBound <= place.range.lowerBound }) ?? true {
            taken.append(place)
        }
        return taken.count
    }

    /// Tries every choice of places, one for each operand.
    private static func near(_ proximity: Proximity, _ document: Document, _ parts: PartSet) -> Bool {
        let texts = texts(document, parts)
        func continues(from place: Place, _ number: Int) -> Bool {
            guard number < proximity.links.count else { return true }
            let next = places(of: proximity.operands[number + 1].words ?? [], document, parts)
            return next.contains {
                isNear(place, $0, proximity.links[number], texts) && continues(from: $0, number + 1)
            }
        }
        return places(of: proximity.operands[0].words ?? [], document, parts).contains { continues(from: $0, 0) }
    }

    private static func isNear(_ a: Place, _ b: Place, _ link: Proximity.Link, _ texts: [FoldedText]) -> Bool {
        guard a.text == b.text else { return false }
        let (left, right) = a.range.lowerBound <= b.range.lowerBound ? (a, b) : (b, a)
        guard left.range.upperBound <= right.range.lowerBound, !link.isOrdered || left == a else { return false }
        let scalars = texts[a.text].scalars
        let starts = (left.range.upperBound..<right.range.lowerBound).filter { place in
            isHan(scalars[place]) || (isLatin(scalars[place]) && !(place > 0 && isLatin(scalars[place - 1])))
        }
        return starts.count <= link.distance
    }

    private static func isHan(_ value: UInt32) -> Bool {
        0x3400...0x9FFF ~= value || 0x20000...0x3FFFF ~= value || 0xAC00...0xD7A3 ~= value || 0x3041...0x30FA ~= value
    }

    /// The ranges of a word or prefix in folded text.
    static func ranges(of term: Term, in text: FoldedText) -> [Range<Int>] {
        ranges(of: term.text, isPrefix: term.kind == .prefix, in: text)
    }

    /// The start offsets of `word` in the folded `text`, whole words only at edges that are letters or digits.
    static func ranges(of word: String, isPrefix: Bool = false, in text: FoldedText) -> [Range<Int>] {
        let wanted = Folding.fold(word).scalars
        let scalars = text.scalars
        guard !wanted.isEmpty, scalars.count >= wanted.count else { return [] }
        return (0...(scalars.count - wanted.count)).map { $0..<$0 + wanted.count }.filter { range in
            guard Array(scalars[range]) == wanted else { return false }
            let before = range.lowerBound > 0 && isLatin(scalars[range.lowerBound - 1]) && isLatin(wanted[0])
            let after =
                !isPrefix && range.upperBound < scalars.count && isLatin(scalars[range.upperBound])
                && isLatin(wanted[wanted.count - 1])
            return !before && !after
        }
    }

    /// Letters and digits of the samples' scripts that have spaces between words.
    private static func isLatin(_ value: UInt32) -> Bool {
        0x30...0x39 ~= value || 0x61...0x7A ~= value || 0x600...0x6FF ~= value
    }
}
