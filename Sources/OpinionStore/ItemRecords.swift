import GRDB
package import OpinionCore

// The archive: items and the rules that hold for them.

extension StoreSnapshot {
    /// The text hash of every key that is known of a feed.
    package func knownItems(feed: FeedID, keys: [String]) throws -> [String: Int64] {
        let statement = try db.cachedStatement(sql: "SELECT text_hash FROM items WHERE feed = ? AND key = ?")
        var known: [String: Int64] = [:]
        for key in keys {
            if let hash = try Int64.fetchOne(statement, arguments: [feed, key]) { known[key] = hash }
        }
        return known
    }

    package func item(_ id: Int64) throws -> ArchivedItem? {
        try Row.fetchOne(db, sql: "SELECT * FROM items WHERE id = ?", arguments: [id]).map(ArchivedItem.init)
    }

    /// The matches of an archived item.
    package func matches(item: Int64) throws -> [ArchivedMatch] {
        try Row.fetchAll(db, sql: "SELECT detail FROM matches WHERE item = ? ORDER BY rule", arguments: [item])
            .map { try StoreJSON.value($0["detail"]) }
    }

    package func itemCount() throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM items") ?? 0 }
}

/// What became of an item that a feed gave.
package enum Archiving: Sendable, Hashable {
    case new(Int64)
    /// Known, and its text has changed.
    case changed(Int64)
    case known
}

extension StoreTransaction {
    /// Puts an item into the archive, or its new text over the old.
    package func archive(_ item: Item) throws -> Archiving {
        let marks = ItemMarks(item)
        if let id = try insert(item, marks) { return .new(id) }
        return try replace(item, marks).map { .changed($0.id) } ?? .known
    }

    /// Puts an item into the archive that is not there.
    /// - Returns: its id; nil when the feed's key is known.
    package func insert(_ item: Item, _ marks: ItemMarks) throws -> Int64? {
        try db.cachedStatement(sql: Self.insertItem).execute(arguments: arguments(item, marks))
        return db.changesCount > 0 ? db.lastInsertedRowID : nil
    }

    /// Puts the new text of a known item over the old.
    /// - Returns: the item as it was; nil when its text has not changed.
    package func replace(_ item: Item, _ marks: ItemMarks) throws -> ArchivedItem? {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT * FROM items WHERE feed = ? AND key = ?"),
            arguments: [item.feed, item.key]
        )
        guard let row, row["text_hash"] != marks.textHash else { return nil }
        let before = ArchivedItem(row)
        try db.cachedStatement(
            sql: """
                UPDATE items SET text_hash = ?, title = ?, summary = ?, content_text = ?, fingerprint = ?, url = ?,
                    canonical_url = ?, charset = ?, charset_reason = ?, was_repaired = ? WHERE id = ?
                """
        ).execute(arguments: [
            marks.textHash, item.title, item.summary, item.contentText, marks.titleFingerprint, item.url,
            marks.canonicalURL, item.provenance?.charset, item.provenance?.charsetReason,
            item.provenance?.wasRepaired ?? false, before.id,
        ])
        return before
    }

    /// Keeps the matches of an item; those of another version of the rules stay.
    package func save(_ matches: [Match], item: Int64) throws {
        for match in matches {
            try db.cachedStatement(
                sql: """
                    INSERT OR REPLACE INTO matches (item, rule, desk, kind, level, detail, found)
                    VALUES (?, ?, ?, ?, ?, ?, (SELECT found FROM items WHERE id = ?))
                    """
            ).execute(arguments: [
                item, match.rule, match.area ?? "@" + match.department, match.kind.rawValue, match.level,
                try StoreJSON.text(ArchivedMatch(match)), item,
            ])
        }
    }

    /// The levels at which risk rules of this desk held for the item before.
    package func hitLevels(item: Int64, desk: String) throws -> [LevelName] {
        try String.fetchAll(
            db.cachedStatement(sql: "SELECT level FROM matches WHERE item = ? AND desk = ? AND kind = 'risk'"),
            arguments: [item, desk]
        )
    }

    private static let insertItem = """
        INSERT INTO items (feed, key, text_hash, outlet, tier, url, canonical_url, fingerprint, title, summary,
            content_text, authors, tags, published, published_date_only, found, charset, charset_reason, was_repaired)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (feed, key) DO NOTHING
        """

    private func arguments(_ item: Item, _ marks: ItemMarks) -> StatementArguments {
        [
            item.feed, item.key, marks.textHash, item.outlet, item.tier, item.url, marks.canonicalURL,
            marks.titleFingerprint, item.title, item.summary, item.contentText, item.authors.joined(separator: "\n"),
            item.tags.joined(separator: "\n"), item.published?.at.milliseconds, item.published?.isDateOnly ?? false,
            item.found.milliseconds, item.provenance?.charset, item.provenance?.charsetReason,
            item.provenance?.wasRepaired ?? false,
        ]
    }
}

/// A match as the archive keeps it.
package struct ArchivedMatch: Codable, Sendable, Hashable {
    package let rule: RuleID
    package let ruleTitle: String
    package let area: String?
    package let department: String
    package let kind: Rule.Kind
    package let level: LevelName
    package let isSudden: Bool
    package let concern: Concern?
    package let words: [String]

    /// Where its incidents are: the area, or the department for rules of no area.
    package var desk: String { area ?? "@" + department }

    init(_ match: Match) {
        (rule, ruleTitle, area, department) = (match.rule, match.ruleTitle, match.area, match.department)
        (kind, level, isSudden) = (match.kind, match.level, match.isSudden)
        (concern, words) = (match.concern, match.words)
    }
}

extension ArchivedItem {
    init(_ row: Row) {
        let published = row.instant("published").map {
            PublishedTime(at: $0, isDateOnly: row["published_date_only"])
        }
        self.init(
            id: row["id"],
            item: Item(
                feed: row["feed"],
                key: row["key"],
                outlet: row["outlet"],
                tier: row["tier"],
                url: row["url"],
                title: row["title"],
                summary: row["summary"],
                contentText: row["content_text"],
                authors: Self.lines(row["authors"]),
                tags: Self.lines(row["tags"]),
                published: published,
                found: row.time("found"),
                provenance: Self.provenance(row)
            )
        )
    }

    private static func provenance(_ row: Row) -> Provenance? {
        guard let charset: String = row["charset"], let reason: String = row["charset_reason"] else { return nil }
        return Provenance(charset: charset, charsetReason: reason, wasRepaired: row["was_repaired"])
    }

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
