import GRDB
package import OpinionCore

// Wordings of an article, kept when its outlet changes it under an open incident.

/// A wording of an article that its feed no longer gives.
package struct ItemVersion: Sendable, Hashable {
    /// When another one was found in its place.
    package let until: Instant
    package let title, summary, contentText: String
    /// SHA-256 of title, summary and text, each ended by a zero byte; in hex.
    package let hash: String

    package init(until: Instant, title: String, summary: String, contentText: String, hash: String) {
        (self.until, self.title, self.summary) = (until, title, summary)
        (self.contentText, self.hash) = (contentText, hash)
    }
}

extension StoreSnapshot {
    /// The item that a feed knows by this key.
    package func item(feed: FeedID, key: String) throws -> ArchivedItem? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT * FROM items WHERE feed = ? AND key = ?"),
            arguments: [feed, key]
        ).map(ArchivedItem.init)
    }

    /// Earlier wordings of an item, the first one first.
    package func versions(ofItem id: Int64) throws -> [ItemVersion] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM item_versions WHERE item = ? ORDER BY until"),
            arguments: [id]
        ).map { row in
            ItemVersion(
                until: row.time("until"),
                title: row["title"],
                summary: row["summary"],
                contentText: row["content_text"],
                hash: row["sha256"]
            )
        }
    }
}

extension StoreTransaction {
    /// An item is kept in no more wordings than this: a page that changes at every look says nothing by it.
    private static let mostVersions = 50

    /// Keeps a wording that its feed no longer gives.
    /// - Returns: false when there are too many of this item already.
    package func keep(_ version: ItemVersion, ofItem id: Int64, textHash: Int64) throws -> Bool {
        let count = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT count(*) FROM item_versions WHERE item = ?"),
            arguments: [id]
        )
        guard count ?? 0 < Self.mostVersions else { return false }
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO item_versions (item, until, text_hash, sha256, title, summary, content_text)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, version.until.milliseconds, textHash, version.hash, version.title, version.summary,
                version.contentText,
            ]
        )
        return db.changesCount > 0
    }
}
