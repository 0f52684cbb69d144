import GRDB
package import OpinionCore

// Which items report one happening.

extension StoreSnapshot {
    /// The story of an item; nil for items that came before there were stories.
    package func story(ofItem id: Int64) throws -> StoryID? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT story FROM story_items WHERE item = ?"),
            arguments: [id]
        ).map { StoryID($0) }
    }
}

/// Which story an item was given, and why.
package struct StoryAssignment: Sendable, Hashable {
    package let story: StoryID
    /// The item is the first of its story.
    package let isNew: Bool
    /// Why it joined; nil when it is the first, or an officer put it there.
    package let reason: StoryReason?
    /// Stories that the item has shown to be one with this: their items are in it now. No incident rests on any of
    /// them, and no officer has touched them.
    package let absorbed: [StoryID]

    package init(story: StoryID, isNew: Bool, reason: StoryReason?, absorbed: [StoryID] = []) {
        (self.story, self.isNew, self.reason, self.absorbed) = (story, isNew, reason, absorbed)
    }
}

extension StoreTransaction {
    /// Finds the story that an item belongs to, or begins one; the item is found by those that come after it. An item
    /// whose text has changed is judged again, unless an officer has put it where it is.
    /// - Parameter isCounted: its words were counted already by `countTerms`.
    package func assignStory(to archived: ArchivedItem, isCounted: Bool = false) throws -> StoryAssignment {
        let before = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT story, is_settled FROM story_items WHERE item = ?"),
            arguments: [archived.id]
        )
        var index = try StoryIndex(db: db, features: StoryFeatures(archived.item))
        let item = index.item(archived.id)
        let assignment: StoryAssignment
        if let before, before["is_settled"] {
            assignment = StoryAssignment(story: StoryID(before["story"]), isNew: false, reason: nil)
        } else {
            let known = before.map { StoryID($0["story"]) }
            assignment = try story(of: item, archived, known: known, in: &index)
        }
        for story in assignment.absorbed { try absorb(story, into: assignment.story) }
        try remember(item, in: assignment.story)
        // What a drill invents counts for no rarity, and finds nobody later.
        guard !Drill.isFeed(archived.item.feed) else { return assignment }
        let counting = isCounted || before != nil ? [] : index.newTerms(in: assignment.isNew ? nil : assignment.story)
        try index.list(archived.id, found: archived.item.found, counting: counting)
        if assignment.isNew, !isCounted { try StoryTermRecords(db: db).countStory() }
        return assignment
    }

    /// Learns how rare words are from items that are taken for one story, without giving them one.
    package func countTerms(of items: [Item]) throws {
        guard let found = items.map(\.found).max() else { return }
        let records = StoryTermRecords(db: db)
        let terms = Set(items.flatMap { StoryFeatures($0).titleTerms })
        let known = try records.records(Array(terms))
        for term in terms {
            var record = known[term] ?? StoryTermRecord(stories: 0, items: [])
            record.stories += 1
            try records.save(record, of: term, seen: found)
        }
        try records.countStory()
    }

    /// Puts an item into a story for good: it stays there whatever its text becomes, and draws the next like it along.
    package func setStory(_ story: StoryID, ofItem id: Int64) throws {
        try db.cachedStatement(sql: "UPDATE story_items SET story = ?, is_settled = 1 WHERE item = ?")
            .execute(arguments: [story.number, id])
    }

    /// A story that has no item yet.
    package func newStory() throws -> StoryID {
        try db.cachedStatement(sql: "UPDATE story_counters SET value = value + 1 WHERE name = 'stories'").execute()
        return StoryID(
            try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT value FROM story_counters WHERE name = 'stories'")
            ) ?? 0
        )
    }

    private func story(
        of item: StoryItem,
        _ archived: ArchivedItem,
        known: StoryID?,
        in index: inout StoryIndex
    ) throws -> StoryAssignment {
        if let same = try sameArticle(as: archived) {
            let reason = StoryReason(nearest: same.item, score: 1)
            return StoryAssignment(story: same.story, isNew: false, reason: reason)
        }
        let drill = Drill.isFeed(archived.item.feed) ? archived.item.feed : nil
        let neighbours = try index.neighbours(of: item, inDrill: drill)
        switch StoryGrouping(rarity: index.rarity).decide(item, among: neighbours, mayMerge: known == nil) {
        case .join(let story, let reason, let absorbed):
            return StoryAssignment(story: story, isNew: false, reason: reason, absorbed: absorbed)
        case .new:
            // The first of a story that others have joined stays with them.
            if let known { return StoryAssignment(story: known, isNew: false, reason: nil) }
            return StoryAssignment(story: try newStory(), isNew: true, reason: nil)
        }
    }

    /// Another item with the same address, unless that is a site's front page; a drill and what is real never meet.
    private func sameArticle(as archived: ArchivedItem) throws -> (item: Int64, story: StoryID)? {
        guard let url = archived.item.canonicalURL, url.contains("/") || url.contains("?") else { return nil }
        return try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT id, story FROM items JOIN story_items ON item = id
                    WHERE canonical_url = :url AND id <> :own
                        AND CASE WHEN :drill THEN feed = :feed ELSE feed NOT LIKE :drills END
                    ORDER BY id DESC LIMIT 1
                    """
            ),
            arguments: [
                "url": url, "own": archived.id, "feed": archived.item.feed, "drill": Drill.isFeed(archived.item.feed),
                "drills": Drill.feeds + "%",
            ]
        ).map { ($0["id"], StoryID($0["story"])) }
    }

    private func absorb(_ story: StoryID, into other: StoryID) throws {
        try db.cachedStatement(sql: "UPDATE story_items SET story = ? WHERE story = ?")
            .execute(arguments: [other.number, story.number])
    }

    private func remember(_ item: StoryItem, in story: StoryID) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO story_items (item, story, at, weight, title, lead) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (item) DO UPDATE SET
                    story = excluded.story, weight = excluded.weight, title = excluded.title, lead = excluded.lead
                """
        ).execute(arguments: [
            item.id, story.number, item.features.at.milliseconds, item.weight, item.features.title, item.features.lead,
        ])
    }
}
