import Foundation
import GRDB
import OpinionCore

/// Finds the few items that may report the same as a new one. A term lists only the last items that it was rare in, and
/// only the rarest terms of an item are asked, so that the work for an item does not grow with the archive.
struct StoryIndex {
    let db: Database

    /// Terms of a title and of a lead under which an item is found.
    static let titleTerms = 10
    static let leadTerms = 4
    /// Items that a term lists.
    static let listed = 24
    /// Items that are compared in full.
    static let compared = 16

    /// How rare the terms of an item are.
    func rarity(of features: StoryFeatures) throws -> StoryRarity {
        let total = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT value FROM story_counters WHERE name = 'titles'")
        )
        return try counted(features.titleTerms + features.leadTerms, total: total ?? 0, known: [:])
    }

    /// The same for more terms.
    func rarity(_ rarity: StoryRarity, adding terms: [StoryTerm]) throws -> StoryRarity {
        try counted(terms, total: rarity.total, known: rarity.counts)
    }

    private func counted(
        _ terms: [StoryTerm],
        total: Int,
        known: [StoryTerm: Int]
    ) throws -> StoryRarity {
        let statement = try db.cachedStatement(sql: "SELECT titles FROM story_terms WHERE term = ?")
        var counts = known
        for term in terms where counts[term] == nil {
            counts[term] = try Int.fetchOne(statement, arguments: [term.key]) ?? 0
        }
        return StoryRarity(total: total, counts: counts)
    }

    /// The items to compare with: the same article, and those that share most of what is rare.
    func candidates(
        _ archived: ArchivedItem,
        _ features: StoryFeatures,
        _ rarity: StoryRarity
    ) throws -> [StoryCandidate] {
        var shares: [Int64: Double] = [:]
        for term in Self.keys(features, rarity) {
            let weight = term.isTitle ? 1_000 : rarity.weight(term)
            for item in try listed(term) where item != archived.id { shares[item, default: 0] += weight }
        }
        let best = shares.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(Self.compared).map(\.key)
        let same = try sameArticles(archived)
        return try (same + best.filter { !same.contains($0) }).compactMap {
            try candidate($0, isSameArticle: same.contains($0))
        }
    }

    /// Counts the terms of a title.
    func count(_ features: StoryFeatures) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO story_terms (term, titles) VALUES (?, 1)
                ON CONFLICT (term) DO UPDATE SET titles = titles + 1
                """
        )
        for term in features.titleTerms { try statement.execute(arguments: [term.key]) }
        try db.cachedStatement(sql: "UPDATE story_counters SET value = value + 1 WHERE name = 'titles'").execute()
    }

    /// Lists an item under its rarest terms.
    func post(_ item: Int64, _ features: StoryFeatures, _ rarity: StoryRarity) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO story_terms (term, titles, items) VALUES (?, 0, ?)
                ON CONFLICT (term) DO UPDATE SET items = excluded.items
                """
        )
        for term in Self.keys(features, rarity) {
            let items = try listed(term).filter { $0 != item } + [item]
            try statement.execute(arguments: [term.key, Self.data(items.suffix(Self.listed))])
        }
    }

    private static func keys(_ features: StoryFeatures, _ rarity: StoryRarity) -> [StoryTerm] {
        func rarest(_ terms: [StoryTerm], _ most: Int) -> ArraySlice<StoryTerm> {
            terms.sorted { (rarity.count($0), $0) < (rarity.count($1), $1) }.prefix(most)
        }
        return [features.wholeTitle].compactMap(\.self) + rarest(features.titleTerms, titleTerms)
            + rarest(features.leadTerms, leadTerms)
    }

    private func listed(_ term: StoryTerm) throws -> [Int64] {
        let data = try Data.fetchOne(
            db.cachedStatement(sql: "SELECT items FROM story_terms WHERE term = ?"),
            arguments: [term.key]
        )
        return data.map(Self.items) ?? []
    }

    private func sameArticles(_ archived: ArchivedItem) throws -> [Int64] {
        guard let url = archived.item.canonicalURL else { return [] }
        return try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT id FROM items WHERE canonical_url = ? AND id <> ? ORDER BY id DESC LIMIT 4"),
            arguments: [url, archived.id]
        )
    }

    private func candidate(_ item: Int64, isSameArticle: Bool) throws -> StoryCandidate? {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT story, at, title, lead FROM story_items WHERE item = ?"),
            arguments: [item]
        )
        guard let row else { return nil }
        return StoryCandidate(
            item: item,
            story: StoryID(row["story"]),
            features: StoryFeatures(foldedTitle: row["title"], foldedLead: row["lead"], at: row.time("at")),
            isSameArticle: isSameArticle
        )
    }

    private static func data(_ items: some Sequence<Int64>) -> Data {
        items.reduce(into: Data()) { data, item in withUnsafeBytes(of: item.littleEndian) { data.append(contentsOf: $0) } }
    }

    private static func items(_ data: Data) -> [Int64] {
        data.withUnsafeBytes { bytes in
            (0..<bytes.count / 8).map { Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: Int64.self)) }
        }
    }
}
