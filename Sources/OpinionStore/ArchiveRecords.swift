import GRDB
package import OpinionCore

// The archive, read from one end to the other.

extension StoreSnapshot {
    /// A page holds no more text than this, whatever its items weigh; one item always fits.
    static let heaviestPage = 8 << 20

    /// The next items in the order in which they were found, each with the rules that held for it, without what drills
    /// invented. Empty at the end;
    /// a page may be shorter than `limit` before that.
    package func archivedItems(
        after cursor: ArchiveCursor,
        until: Instant,
        limit: Int
    ) throws -> [ArchivedEntry] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: Self.itemsAfter),
            arguments: [
                "found": cursor.found.milliseconds, "id": cursor.id, "until": until.milliseconds,
                "limit": max(limit, 1),
            ]
        )
        var entries: [ArchivedEntry] = []
        var weight = 0
        while weight < Self.heaviestPage, let row = try rows.next() {
            let archived = ArchivedItem(row)
            weight += archived.item.title.utf8.count + archived.item.summary.utf8.count
            weight += archived.item.contentText.utf8.count
            let fired = try firedRules(item: archived.id)
            entries.append(ArchivedEntry(archived: archived, isLocal: row["is_local"], fired: fired))
        }
        return entries
    }

    /// The items with an address, however it was shared, the last found first; at most `limit`.
    package func archivedItems(url: String, limit: Int) throws -> [ArchivedEntry] {
        guard let canonical = CanonicalURL.of(url) else { return [] }
        return try Row.fetchAll(
            db,
            sql: """
                SELECT items.*, known_feeds.is_local FROM items LEFT JOIN known_feeds ON known_feeds.id = items.feed
                WHERE items.canonical_url = ? AND items.feed NOT GLOB 'drill:*' ORDER BY items.found DESC, items.id DESC LIMIT ?
                """,
            arguments: [canonical, limit]
        ).map { row in
            let archived = ArchivedItem(row)
            let fired = try firedRules(item: archived.id)
            return ArchivedEntry(archived: archived, isLocal: row["is_local"], fired: fired)
        }
    }

    private func firedRules(item: Int64) throws -> [FiredRule] {
        try String.fetchAll(
            db.cachedStatement(sql: "SELECT detail FROM matches WHERE item = ? ORDER BY rule"),
            arguments: [item]
        ).map { try StoreJSON.value($0) }
    }

    static let itemsAfter = """
        SELECT items.*, known_feeds.is_local FROM items LEFT JOIN known_feeds ON known_feeds.id = items.feed
        WHERE (items.found, items.id) > (:found, :id) AND items.found < :until AND items.feed NOT GLOB 'drill:*'
        ORDER BY items.found, items.id LIMIT :limit
        """
}
