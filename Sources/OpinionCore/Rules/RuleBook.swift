package import TextMatching

/// All rules of the bureau, compiled for one pass over an item.
package final class RuleBook: Sendable {
    package let rules: [Rule]
    package let levels: LevelScale
    private let queries: QuerySet
    private let slots: [Slots]
    /// For each query the rule whose match it is; nil for what only narrows or raises.
    private let owners: [Int?]

    /// Where a rule's queries stand among all queries.
    private struct Slots: Sendable {
        let match: Int
        let place: Int?
        let raises: [Rising]
    }

    /// What one document alone can raise the level by.
    private enum Rising: Sendable {
        case query(Int, to: LevelName)
        /// One outlet of these tiers is enough.
        case tier([String], to: LevelName)
        case figures(CasualtyThreshold)
    }

    package init(rules: [Rule], levels: LevelScale) {
        var all: [Query] = []
        var places: [Query: Int] = [:]
        func add(_ query: Query) -> Int {
            all.append(query)
            return all.count - 1
        }
        slots = rules.map { rule in
            let place = rule.place.map { query in
                if let known = places[query] { return known }
                let slot = add(query)
                places[query] = slot
                return slot
            }
            return Slots(
                match: add(rule.match),
                place: place,
                raises: rule.raises.compactMap { raise in
                    switch raise.condition {
                    case .when(let query): .query(add(query), to: raise.to)
                    case .outlets(1, let tiers, _): .tier(tiers, to: raise.to)
                    case .outlets: nil
                    case .figures(let threshold): .figures(threshold)
                    }
                }
            )
        }
        self.rules = rules
        self.levels = levels
        queries = QuerySet(all)
        var owners = [Int?](repeating: nil, count: all.count)
        for (index, slots) in slots.enumerated() { owners[slots.match] = index }
        self.owners = owners
    }

    /// Every rule that holds for the document, in the order of the files.
    /// - Parameters:
    ///   - isLocal: the feed is an outlet of the place itself.
    ///   - anyPlace: sets the `place:` filters aside.
    package func matches(_ document: Document, isLocal: Bool, anyPlace: Bool = false) -> [Match] {
        let found = queries.evaluate(document)
        // A rule's queries follow those of the rules before it: the order of the hits is that of the files.
        guard found.contains(where: { owners[$0.index] != nil }) else { return [] }
        let hits = Dictionary(uniqueKeysWithValues: found.map { ($0.index, $0) })
        var facts = DocumentFacts(document: document, hits: hits)
        return found.compactMap { found -> Match? in
            guard let owner = owners[found.index] else { return nil }
            let (rule, slots) = (rules[owner], slots[owner])
            if let place = slots.place, !isLocal, !anyPlace, hits[place] == nil { return nil }
            let raised = slots.raises.compactMap { facts.raised(by: $0) }
            let level = levels.highest([rule.level] + raised.map(\.to))
            // What lifts the level is evidence, too.
            let spans = raised.filter { $0.to == level && level != rule.level }.flatMap(\.spans)
            return Match(rule: rule, level: level, spans: Self.merged(found.evidence.spans, spans))
        }
    }

    private static func merged(_ spans: [Span], _ more: [Span]) -> [Span] {
        more.isEmpty ? spans : Set(spans + more).sorted(by: Span.inReadingOrder)
    }

    package subscript(id: RuleID) -> Rule? { rules.first { $0.id == id } }
}

extension RuleBook {
    /// What has been found out about one document; its figures are read when the first rule asks for them.
    private struct DocumentFacts {
        let document: Document
        let hits: [Int: QueryHit]
        lazy var casualties = Casualties.read(document)

        init(document: Document, hits: [Int: QueryHit]) {
            self.document = document
            self.hits = hits
        }

        mutating func raised(by rising: Rising) -> (to: LevelName, spans: [Span])? {
            switch rising {
            case .query(let query, let to): return hits[query].map { (to, $0.evidence.spans) }
            case .tier(let tiers, let to): return tiers.contains(document.tier) ? (to, []) : nil
            case .figures(let threshold):
                let kinds = threshold.kindsReached(by: casualties)
                let evidence = casualties.evidence.filter { kinds.contains($0.kind) }
                return kinds.isEmpty ? nil : (threshold.level, evidence.map(Span.init))
            }
        }
    }
}

extension Span {
    fileprivate init(_ evidence: CasualtyEvidence) {
        self.init(part: evidence.part, start: evidence.start, length: evidence.length, text: evidence.text)
    }
}

extension Document {
    /// The document that the rules read from an item.
    package init(_ item: Item) {
        self.init(
            title: item.title,
            summary: item.summary,
            contentText: item.contentText,
            outlet: item.outlet,
            tier: item.tier,
            feed: item.feed,
            author: item.authors.joined(separator: " "),
            tags: item.tags
        )
    }
}
