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

    /// The items of a story, the first archived first.
    package func items(ofStory story: StoryID) throws -> [Int64] {
        try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT item FROM story_items WHERE story = ? ORDER BY item"),
            arguments: [story.number]
        )
    }
}

/// Which story an item was given, and why.
package struct StoryAssignment: Sendable, Hashable {
    package let story: StoryID
    /// The item is the first of its story.
    package let isNew: Bool
    /// Why it joined; nil when it is the first, or an officer put it there.
    package let reason: StoryReason?

    package init(story: StoryID, isNew: Bool, reason: StoryReason?) {
        (self.story, self.isNew, self.reason) = (story, isNew, reason)
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
        let features = StoryFeatures(archived.item)
        let index = StoryIndex(db: db)
        if let before, before["is_settled"] {
            let story = StoryID(before["story"])
            try remember(archived.id, features, in: story)
            return StoryAssignment(story: story, isNew: false, reason: nil)
        }
        let rarity = try index.rarity(of: features)
        let candidates = try index.candidates(archived, features, rarity)
        let needed = candidates.flatMap { $0.features.titleTerms + $0.features.leadTerms }
        let decision = StoryGrouping.decide(
            features,
            candidates: candidates,
            rarity: try index.rarity(rarity, adding: needed)
        )
        if before == nil, !isCounted { try index.count(features) }
        let assignment = try assignment(decision, before: before.map { StoryID($0["story"]) }, item: archived.id)
        try remember(archived.id, features, in: assignment.story)
        try index.post(archived.id, features, rarity)
        return assignment
    }

    /// Learns how rare the words of an item are, without giving it a story.
    package func countTerms(of item: Item) throws { try StoryIndex(db: db).count(StoryFeatures(item)) }

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

    private func assignment(
        _ decision: StoryDecision,
        before: StoryID?,
        item: Int64
    ) throws -> StoryAssignment {
        switch decision {
        case .join(let story, let reason):
            return StoryAssignment(story: story, isNew: false, reason: reason)
        case .new:
            // The first of a story that others have joined stays with them.
            if let before { return StoryAssignment(story: before, isNew: false, reason: nil) }
            return StoryAssignment(story: try newStory(), isNew: true, reason: nil)
        }
    }

    private func remember(_ item: Int64, _ features: StoryFeatures, in story: StoryID) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO story_items (item, story, at, title, lead) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (item) DO UPDATE SET story = excluded.story, title = excluded.title, lead = excluded.lead
                """
        ).execute(arguments: [item, story.number, features.at.milliseconds, features.title, features.lead])
    }
}
