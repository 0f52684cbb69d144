import GRDB
package import OpinionCore

// Corrections of what belongs together: reports that change their incident, and reports that belong to none.

extension StoreSnapshot {
    /// The numbers of the reports of an incident, the first found first.
    package func itemNumbers(of number: IncidentNumber) throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: "SELECT item FROM incident_items WHERE incident = ? ORDER BY found, item",
            arguments: [number]
        )
    }

    /// Whether a feed is an outlet of the place itself; false for one that nobody knows any more.
    package func isLocal(feed: FeedID) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT is_local FROM known_feeds WHERE id = ?", arguments: [feed]) ?? false
    }

    /// What an officer said of this report, of its story, or of one with its address or title: that it belongs to no
    /// incident.
    package func setAside(_ archived: ArchivedItem, story: StoryID?, desk: String) throws -> SetAside? {
        let item = archived.item
        return try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT level, is_sudden, rank FROM (
                        SELECT 0 AS rank, * FROM set_aside WHERE item = :item AND desk = :desk
                        UNION ALL SELECT 1, * FROM set_aside WHERE canonical_url = :url AND desk = :desk
                        UNION ALL SELECT 2, * FROM set_aside WHERE story = :story AND desk = :desk
                        UNION ALL SELECT 3, * FROM set_aside WHERE fingerprint = :title AND desk = :desk
                            AND found >= :since) ORDER BY rank, found DESC LIMIT 1
                    """
            ),
            arguments: [
                "item": archived.id, "desk": desk, "url": item.canonicalURL, "story": story?.number,
                "title": item.titleFingerprint, "since": (item.found - Intake.titleWindow).milliseconds,
            ]
        ).map { SetAside(level: $0["level"], isSudden: $0["is_sudden"], isByTitleAlone: $0["rank"] == 3) }
    }
}

extension StoreTransaction {
    /// Gives reports to another incident, as they are, and counts both anew. A report that is there already leaves.
    /// - Parameter items: nil for all.
    package func hand(
        _ items: [Int64]? = nil,
        from source: inout Incident,
        to target: inout Incident
    ) throws {
        let chosen = items.map { "AND item IN (SELECT value FROM json_each('\($0)'))" } ?? ""
        try db.execute(
            sql: "UPDATE OR IGNORE incident_items SET incident = ?, desk = ? WHERE incident = ? \(chosen)",
            arguments: [target.number, target.desk, source.number]
        )
        try db.execute(sql: "DELETE FROM incident_items WHERE incident = ? \(chosen)", arguments: [source.number])
        source.heat = try heat(of: source.number)
        target.heat = try heat(of: target.number)
    }

    /// Takes a report out of an incident, and counts it anew.
    package func detach(_ item: Int64, from incident: inout Incident) throws {
        try db.execute(
            sql: "DELETE FROM incident_items WHERE incident = ? AND item = ?",
            arguments: [incident.number, item]
        )
        incident.heat = try heat(of: incident.number)
    }

    /// Remembers that a report belongs to no incident of a desk.
    package func setAside(_ archived: ArchivedItem, story: StoryID, desk: String, _ aside: SetAside) throws {
        let item = archived.item
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO set_aside (item, desk, canonical_url, fingerprint, found, level, is_sudden,
                    story) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                archived.id, desk, item.canonicalURL, item.titleFingerprint, item.found.milliseconds, aside.level,
                aside.isSudden, story.number,
            ]
        )
    }

    /// Forgets that a report belonged to no incident of a desk.
    package func takeBack(_ item: Int64, desk: String) throws {
        try db.execute(sql: "DELETE FROM set_aside WHERE item = ? AND desk = ?", arguments: [item, desk])
    }

    /// Marks that of this pair nothing is to be said any more.
    /// - Returns: false when it was marked before.
    package func markTold(pair one: IncidentNumber, _ other: IncidentNumber) throws -> Bool {
        try db.execute(
            sql: "INSERT OR IGNORE INTO told_pairs VALUES (?, ?)",
            arguments: [min(one, other), max(one, other)]
        )
        return db.changesCount > 0
    }
}
