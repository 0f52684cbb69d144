import GRDB
package import OpinionCore

// What looks at pages brought. Bytes stand in files; here stands what they prove.

extension StoreSnapshot {
    /// Every version of the page of an item, the first first; those of another article at the same address, too.
    package func evidence(ofItem id: Int64) throws -> [EvidenceRecord] {
        try evidence(
            where: "item = :item OR url = (SELECT url FROM items WHERE id = :item)",
            ["item": id]
        )
    }

    /// Every record of a page, the first first.
    package func evidence(ofPage url: String) throws -> [EvidenceRecord] { try evidence(where: "url = ?", [url]) }

    /// Every record of the pages of an incident, the first first.
    package func evidence(ofIncident number: IncidentNumber) throws -> [EvidenceRecord] {
        try evidence(
            where: """
                item IN (SELECT item FROM incident_items WHERE incident = :number)
                    OR url IN (SELECT items.url FROM incident_items JOIN items ON items.id = incident_items.item
                        WHERE incident_items.incident = :number)
                """,
            ["number": number]
        )
    }

    /// The incidents that rest on a page, the latest first; also where its article has another address by now.
    package func incidents(ofPage url: String) throws -> [Incident] {
        let numbers = try Int.fetchAll(
            db,
            sql: """
                SELECT incident FROM incident_items JOIN items ON items.id = incident_items.item
                WHERE incident_items.canonical_url = :canonical AND items.url = :url
                UNION SELECT incident FROM incident_items WHERE item IN
                    (SELECT item FROM evidence WHERE url = :url UNION SELECT item FROM evidence_jobs WHERE url = :url)
                ORDER BY incident DESC
                """,
            arguments: ["canonical": CanonicalURL.of(url), "url": url]
        )
        return try numbers.compactMap { try incident($0) }
    }

    /// True when a record needs the bytes with this hash.
    package func holdsEvidence(body: String) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: "SELECT EXISTS (SELECT 1 FROM evidence WHERE body = ? AND removed IS NULL)",
            arguments: [body]
        ) ?? false
    }

    /// Bytes of all pages, each counted once.
    package func evidenceTotal() throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT coalesce(sum(size), 0) FROM (SELECT size FROM evidence
                    WHERE body IS NOT NULL AND removed IS NULL GROUP BY body)
                """
        ) ?? 0
    }

    /// Pages whose latest record was seen last before `seen`, the longest ago first.
    package func storedPages(seenBefore seen: Instant, limit: Int) throws -> [StoredPage] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT body, max(size) AS size, max(confirmed) AS seen FROM evidence
                WHERE body IS NOT NULL AND removed IS NULL GROUP BY body HAVING max(confirmed) < ?
                ORDER BY seen LIMIT ?
                """,
            arguments: [seen.milliseconds, limit]
        )
        return try rows.map { row in
            let urls = try String.fetchAll(
                db,
                sql: "SELECT DISTINCT url FROM evidence WHERE body = ?",
                arguments: [row["body"] as String]
            )
            let incidents = try urls.flatMap { try self.incidents(ofPage: $0) }
            return StoredPage(
                body: row["body"],
                size: row["size"],
                lastSeen: row.time("seen"),
                isNeeded: incidents.contains { $0.state.isLive },
                incidents: Set(incidents.map(\.number)).sorted(),
                lastAct: incidents.map(\.lastAct).max()
            )
        }
    }

    private func evidence(where condition: String, _ arguments: StatementArguments) throws -> [EvidenceRecord] {
        try Row.fetchAll(db, sql: "SELECT * FROM evidence WHERE \(condition) ORDER BY id", arguments: arguments)
            .map(EvidenceRecord.init)
    }
}

extension StoreTransaction {
    /// Archives a record.
    /// - Returns: its number.
    @discardableResult
    package func keep(_ record: EvidenceRecord) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO evidence (item, url, at, kind, status, cause, body, size, content_type, charset, document,
                    hash, title, text, etag, last_modified, confirmed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                record.item, record.url, record.at.milliseconds, record.kind.rawValue, record.status, record.cause,
                record.body, record.size, record.contentType, record.charset, record.document, record.hash,
                record.title, record.text, record.etag, record.lastModified, record.confirmed.milliseconds,
            ]
        )
        return db.lastInsertedRowID
    }

    /// Says that the same page was seen again.
    package func confirmEvidence(_ id: Int64, at: Instant, etag: String?, lastModified: String?) throws {
        try db.execute(
            sql: """
                UPDATE evidence SET confirmed = max(confirmed, ?), etag = coalesce(?, etag),
                    last_modified = coalesce(?, last_modified) WHERE id = ?
                """,
            arguments: [at.milliseconds, etag, lastModified, id]
        )
    }

    /// Says that the bytes with this hash are no longer kept; the records stay.
    package func forgetEvidence(body: String, at: Instant) throws {
        try db.execute(
            sql: "UPDATE evidence SET removed = ? WHERE body = ? AND removed IS NULL",
            arguments: [at.milliseconds, body]
        )
    }
}

extension EvidenceRecord {
    init(_ row: Row) throws {
        guard let kind = Kind(rawValue: row["kind"]) else {
            throw StoreError(code: .damaged, context: "evidence \(row["id"] as Int64)", underlying: "unknown kind")
        }
        self.init(
            id: row["id"],
            item: row["item"],
            url: row["url"],
            at: row.time("at"),
            kind: kind,
            status: row["status"],
            cause: row["cause"],
            body: row["body"],
            size: row["size"],
            contentType: row["content_type"],
            charset: row["charset"],
            document: row["document"],
            hash: row["hash"],
            title: row["title"],
            text: row["text"],
            etag: row["etag"],
            lastModified: row["last_modified"],
            confirmed: row.time("confirmed"),
            removed: row.instant("removed")
        )
    }
}
