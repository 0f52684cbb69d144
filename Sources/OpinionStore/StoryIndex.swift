import GRDB
import OpinionCore

/// Finds the few items and stories that may report the same as an item. A term lists only the last items that have it,
/// and only the best of those are compared, so that the work for an item does not grow with the archive.
struct StoryIndex {
    /// Terms of a lead under which an item is found besides those of its title.
    static let leadTerms = 4
    /// Items that are looked up.
    static let found = 16
    /// Items that are compared.
    static let compared = 6
    /// Stories that are looked at closely.
    static let stories = 4

    private let db: Database
    private let terms: StoryTermRecords
    private let features: StoryFeatures
    private var records: [StoryTerm: StoryTermRecord] = [:]
    private let keys: [StoryTerm]
    private let weight: Double
    private(set) var rarity: StoryRarity
    /// The terms of the stories that were looked at closely.
    private var told: [StoryID: Set<StoryTerm>] = [:]

    init(db: Database, features: StoryFeatures) throws {
        (self.db, self.features) = (db, features)
        terms = StoryTermRecords(db: db)
        records = try terms.records(features.titleTerms + features.leadTerms + [features.wholeTitle].compactMap(\.self))
        rarity = StoryRarity(total: try terms.total(), counts: records.mapValues(\.stories))
        keys = Self.keys(of: features, records)
        weight = rarity.weight(features.titleTerms)
    }

    /// The item as it is compared.
    func item(_ id: Int64) -> StoryItem {
        StoryItem(id: id, features: features, weight: weight)
    }

    /// The stories that the item may belong to; `rarity` then knows their terms too.
    /// - Parameter drill: the feed of the drill that invented the item: it is compared with what that drill invented
    ///   before, and with nothing real.
    mutating func neighbours(of item: StoryItem, inDrill drill: FeedID?) throws -> [StoryNeighbour] {
        let candidates =
            if let drill { try self.candidates(ofDrill: drill, besides: item.id) } else {
                try self.candidates(besides: item.id)
            }
        let stories = StoryGrouping.promising(item, among: candidates, rarity: rarity).prefix(Self.stories)
        let neighbours = try stories.map { try neighbour($0, besides: item.id) }
        var counts = rarity.counts
        for term in neighbours.flatMap(\.items).flatMap(\.features.titleTerms) where counts[term] == nil {
            counts[term] = try terms.stories(term)
        }
        rarity = StoryRarity(total: rarity.total, counts: counts)
        for each in neighbours { told[each.story] = Set(each.items.flatMap(\.features.titleTerms)) }
        return neighbours
    }

    /// The terms of the title that an item of the story is the first to have.
    func newTerms(in story: StoryID?) -> Set<StoryTerm> {
        Set(features.titleTerms).subtracting(story.flatMap { told[$0] } ?? [])
    }

    /// Lists the item under its terms.
    /// - Parameter counting: terms that one more story has from now on.
    func list(_ item: Int64, found: Instant, counting: Set<StoryTerm>) throws {
        for term in keys {
            var record = records[term] ?? StoryTermRecord(stories: 0, items: [])
            if record.isCommon(in: rarity.total) { record.items = [] } else { record.list(item) }
            if counting.contains(term) { record.stories += 1 }
            try terms.save(record, of: term, seen: found)
        }
    }

    /// The items that share most of what is rare.
    private func candidates(besides own: Int64) throws -> [(story: StoryID, item: StoryItem)] {
        var shares: [Int64: Double] = [:]
        let first = try firstNear()
        for term in keys {
            guard let record = records[term], !record.isCommon(in: rarity.total) else { continue }
            let weight = term.isTitle ? Self.wholeTitle : rarity.weight(term)
            for item in record.items where item >= first && item != own { shares[item, default: 0] += weight }
        }
        let best = shares.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(Self.found)
        let rows = try best.compactMap { item, shared in try row(item).map { (row: $0, shared: shared) } }
        return rows.sorted { share($0) > share($1) }.prefix(Self.compared)
            .map { (StoryID($0.row["story"]), Self.item($0.row)) }
    }

    private func share(_ found: (row: Row, shared: Double)) -> Double {
        StoryGrouping.share(found.shared, of: weight, found.row["weight"])
    }

    /// The first item that was found late enough to be near this one in time: an item is never reported after it is
    /// found, and items are numbered as they are found.
    private func firstNear() throws -> Int64 {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM items WHERE found >= ? ORDER BY found, id LIMIT 1"),
            arguments: [(features.at - StoryGrouping.window).milliseconds]
        ) ?? 0
    }

    private func candidates(ofDrill feed: FeedID, besides own: Int64) throws -> [(story: StoryID, item: StoryItem)] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT item, story, at, weight, story_items.title, lead, is_settled FROM items
                    JOIN story_items ON item = id WHERE feed = ? AND id <> ? ORDER BY id DESC LIMIT ?
                    """
            ),
            arguments: [feed, own, Self.compared]
        ).map { (StoryID($0["story"]), Self.item($0)) }
    }

    /// Before everything else.
    private static let wholeTitle = 1_000.0

    /// The terms under which the item is found: those of its title, the rarest of its lead, and the whole title.
    private static func keys(of features: StoryFeatures, _ records: [StoryTerm: StoryTermRecord]) -> [StoryTerm] {
        let rarest = features.leadTerms.map { (stories: records[$0]?.stories ?? 0, term: $0) }
            .sorted { ($0.stories, $0.term) < ($1.stories, $1.term) }.prefix(leadTerms).map(\.term)
        return features.titleTerms + rarest + [features.wholeTitle].compactMap(\.self)
    }

    private func row(_ item: Int64) throws -> Row? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT item, story, at, weight, title, lead, is_settled FROM story_items WHERE item = ?"
            ),
            arguments: [item]
        )
    }

    private func neighbour(_ story: StoryID, besides own: Int64) throws -> StoryNeighbour {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT item, at, weight, title, lead, is_settled FROM story_items WHERE story = ? AND item <> ?
                    ORDER BY item DESC LIMIT \(StoryNeighbour.most)
                    """
            ),
            arguments: [story.number, own]
        )
        return StoryNeighbour(story: story, items: rows.map(Self.item), isBound: try isBound(story))
    }

    private func isBound(_ story: StoryID) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM story_items WHERE story = :story AND is_settled)
                        OR EXISTS (SELECT 1 FROM incident_stories WHERE story = :story)
                        OR EXISTS (SELECT 1 FROM set_aside WHERE story = :story)
                    """
            ),
            arguments: ["story": story.number]
        ) ?? false
    }

    private static func item(_ row: Row) -> StoryItem {
        StoryItem(
            id: row["item"],
            features: StoryFeatures(foldedTitle: row["title"], foldedLead: row["lead"], at: row.time("at")),
            weight: row["weight"],
            isSettled: row["is_settled"]
        )
    }
}
