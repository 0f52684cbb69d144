package import TextMatching

/// All rules of the bureau, compiled for one pass over an item.
package final class RuleBook: Sendable {
    package let rules: [Rule]
    package let levels: LevelScale
    private let queries: QuerySet
    private let slots: [Slots]

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
                    }
                }
            )
        }
        self.rules = rules
        self.levels = levels
        queries = QuerySet(all)
    }

    /// Every rule that holds for the document, in the order of the files.
    /// - Parameters:
    ///   - isLocal: the feed is an outlet of the place itself.
    ///   - anyPlace: sets the `place:` filters aside.
    package func matches(_ document: Document, isLocal: Bool, anyPlace: Bool = false) -> [Match] {
        let hits = Dictionary(uniqueKeysWithValues: queries.evaluate(document).map { ($0.index, $0) })
        guard !hits.isEmpty else { return [] }
        return zip(rules, slots).compactMap { rule, slots -> Match? in
            guard let found = hits[slots.match] else { return nil }
            if let place = slots.place, !isLocal, !anyPlace, hits[place] == nil { return nil }
            let raised = slots.raises.compactMap { self.raised(by: $0, document, hits) }
            let level = levels.highest([rule.level] + raised.map(\.to))
            // What lifts the level is evidence, too.
            let spans = raised.filter { $0.to == level && level != rule.level }.flatMap(\.spans)
            return Match(rule: rule, level: level, spans: Self.merged(found.evidence.spans, spans))
        }
    }

    private func raised(
        by rising: Rising,
        _ document: Document,
        _ hits: [Int: QueryHit]
    ) -> (to: LevelName, spans: [Span])? {
        switch rising {
        case .query(let query, let to): hits[query].map { (to, $0.evidence.spans) }
        case .tier(let tiers, let to): tiers.contains(document.tier) ? (to, []) : nil
        }
    }

    private static func merged(_ spans: [Span], _ more: [Span]) -> [Span] {
        more.isEmpty ? spans : Set(spans + more).sorted(by: Span.inReadingOrder)
    }

    package subscript(id: RuleID) -> Rule? { rules.first { $0.id == id } }
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
