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
        let raises: [(query: Int, to: LevelName)]
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
                raises: Self.raiseQueries(rule).map { (add($0.0), $0.1) }
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
        let hits = queries.evaluate(document)
        guard !hits.isEmpty else { return [] }
        let evidence = Dictionary(uniqueKeysWithValues: hits.map { ($0.index, $0.evidence) })
        return zip(rules, slots).compactMap { rule, slots in
            guard let found = evidence[slots.match] else { return nil }
            if let place = slots.place, !isLocal, !anyPlace, evidence[place] == nil { return nil }
            let raised = slots.raises.filter { evidence[$0.query] != nil }.map(\.to)
            return Match(rule: rule, level: levels.highest([rule.level] + raised), spans: found.spans)
        }
    }

    package subscript(id: RuleID) -> Rule? { rules.first { $0.id == id } }

    private static func raiseQueries(_ rule: Rule) -> [(Query, LevelName)] {
        rule.raises.compactMap { raise in
            if case .when(let query) = raise.condition { (query, raise.to) } else { nil }
        }
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
