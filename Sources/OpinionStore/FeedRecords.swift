import GRDB
package import OpinionCore

// Feeds: what is remembered between polls.

extension StoreSnapshot {
    package func feedStates() throws -> [FeedID: FeedState] {
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM feeds")
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["id"], FeedState($0)) })
    }
}

extension StoreSnapshot {
    /// The feeds that brought something on which an open incident rests; drills are left out.
    package func feedsOfOpenIncidents() throws -> Set<FeedID> {
        try Set(
            String.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT DISTINCT items.feed FROM incidents JOIN incident_items ON incident_items.incident = incidents.number
                            JOIN items ON items.id = incident_items.item
                        WHERE incidents.state IN ('open', 'acknowledged', 'responding')
                        """
                )
            ).filter { !Drill.isFeed($0) }
        )
    }
}

extension StoreTransaction {
    /// Saves a feed's state; in the same transaction as the items that its validators vouch for.
    package func save(_ state: FeedState) throws {
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO feeds (id, url, etag, last_modified, body_hash, first_success, last_success,
                    last_new, next_check, not_before, failures, fault_code, fault_text, failing_since, rhythm, wishes,
                    burden, usual_items, lull, share, last_body, moved_to, move_sightings)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            state.id, state.url, state.etag, state.lastModified, state.bodyHash, state.firstSuccess?.milliseconds,
            state.lastSuccess?.milliseconds, state.lastNew?.milliseconds, state.nextCheck?.milliseconds,
            state.notBefore?.milliseconds, state.failures, state.fault?.code, state.fault?.text,
            state.failingSince?.milliseconds, state.rhythm?.milliseconds, try state.wishes.map(StoreJSON.text),
            state.burden, state.habits.usualItems, state.habits.lull?.milliseconds, state.habits.share,
            state.lastBody?.milliseconds, state.move?.url, state.move?.sightings ?? 0,
        ])
    }
}

extension FeedState {
    fileprivate init(_ row: Row) {
        self.init(id: row["id"], url: row["url"])
        (etag, lastModified, bodyHash) = (row["etag"], row["last_modified"], row["body_hash"])
        firstSuccess = row.instant("first_success")
        lastSuccess = row.instant("last_success")
        lastNew = row.instant("last_new")
        nextCheck = row.instant("next_check")
        notBefore = row.instant("not_before")
        failures = row["failures"]
        if let code: String = row["fault_code"] { fault = FeedFault(code: code, text: row["fault_text"] ?? "") }
        failingSince = row.instant("failing_since")
        rhythm = (row["rhythm"] as Int64?).map { TimeSpan(milliseconds: $0) }
        wishes = (row["wishes"] as String?).flatMap { try? StoreJSON.value($0) }
        burden = row["burden"]
        let lull = (row["lull"] as Int64?).map { TimeSpan(milliseconds: $0) }
        habits = FeedHabits(usualItems: row["usual_items"], lull: lull, share: row["share"])
        lastBody = row.instant("last_body")
        move = (row["moved_to"] as String?).map { FeedMove(url: $0, sightings: row["move_sightings"]) }
    }
}

extension Row {
    /// An instant column, nil where it is NULL.
    func instant(_ column: String) -> Instant? {
        (self[column] as Int64?).map { Instant(milliseconds: $0) }
    }

    /// An instant column that is never NULL.
    func time(_ column: String) -> Instant { Instant(milliseconds: self[column]) }
}
