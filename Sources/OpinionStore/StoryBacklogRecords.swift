import GRDB
package import OpinionCore

// Items whose story can wait.

extension StoreSnapshot {
    /// Items that wait for a story, the first archived first.
    package func storyBacklog(limit: Int) throws -> [ArchivedItem] {
        try Row.fetchAll(
            db,
            sql: "SELECT items.* FROM story_backlog JOIN items ON id = item ORDER BY item LIMIT ?",
            arguments: [limit]
        ).map(ArchivedItem.init)
    }
}

extension StoreTransaction {
    /// Leaves an item without a story for now.
    package func postponeStory(ofItem id: Int64) throws {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO story_backlog (item) VALUES (?)").execute(arguments: [id])
        effects.touched.insert(.stories)
    }

    /// Takes an item that has its story off the list.
    package func finishStory(ofItem id: Int64) throws {
        try db.cachedStatement(sql: "DELETE FROM story_backlog WHERE item = ?").execute(arguments: [id])
    }
}
