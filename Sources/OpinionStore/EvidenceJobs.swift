import GRDB
package import OpinionCore

// Pages that are to be looked at, claimed by lease.

extension StoreSnapshot {
    /// Jobs that are due and nobody holds, what was asked for first. A wall clock that was stepped back never holds up
    /// what is due by more than `farthest`.
    package func dueEvidence(at now: Instant, farthest: TimeSpan, limit: Int) throws -> [EvidenceJob] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM evidence_jobs WHERE (due <= :now OR due > :far)
                    AND (leased_until IS NULL OR leased_until <= :now OR leased_until > :far)
                ORDER BY is_asked DESC, looks > 0, due, id LIMIT :limit
                """,
            arguments: [
                "now": now.milliseconds, "far": (now + farthest).milliseconds, "limit": limit,
            ]
        ).map(EvidenceJob.init)
    }

    /// When the next job is due; nil when there is none.
    package func nextEvidence() throws -> Instant? {
        try Int64.fetchOne(db, sql: "SELECT min(max(due, coalesce(leased_until, 0))) FROM evidence_jobs")
            .map { Instant(milliseconds: $0) }
    }

    /// True when a page of an open incident has no job.
    package func lacksEvidenceJobs() throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 \(Self.unqueued))") ?? false
    }

    static let unqueued = """
        FROM incident_items JOIN incidents ON incidents.number = incident_items.incident
            JOIN items ON items.id = incident_items.item
        WHERE incidents.state IN ('open', 'acknowledged', 'responding')
            AND json_extract(incidents.detail, '$.isDrill') = 0
            AND (items.url LIKE 'http://%' OR items.url LIKE 'https://%')
            AND NOT EXISTS (SELECT 1 FROM evidence_jobs AS known WHERE known.url = items.url)
        """

    package func evidenceJob(url: String) throws -> EvidenceJob? {
        try Row.fetchOne(db, sql: "SELECT * FROM evidence_jobs WHERE url = ?", arguments: [url]).map(EvidenceJob.init)
    }
}

extension StoreTransaction {
    /// Queues the page of an item that an incident rests on; one that is queued already stays as it is.
    func queueEvidence(of archived: ArchivedItem) throws {
        guard let url = archived.item.url, PageAddress.isFetchable(url) else { return }
        effects.touched.insert(.evidence)
        let found = archived.item.found.milliseconds
        try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO evidence_jobs (url, item, added, due) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [url, archived.id, found, found])
    }

    /// Queues the pages of open incidents that no job stands for: those of an incident that was reopened, or that was
    /// open before this program kept pages.
    package func queueMissingEvidence(now: Instant) throws {
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO evidence_jobs (url, item, added, due)
                SELECT items.url, items.id, :now, :now \(StoreSnapshot.unqueued)
                """,
            arguments: ["now": now.milliseconds]
        )
    }

    /// Makes a page due at once because an officer asks; when it would have been looked at otherwise is kept.
    package func askEvidence(of archived: ArchivedItem, now: Instant) throws {
        guard let url = archived.item.url, PageAddress.isFetchable(url) else { return }
        effects.touched.insert(.evidence)
        try db.execute(
            sql: """
                INSERT INTO evidence_jobs (url, item, added, due, is_asked) VALUES (:url, :item, :now, :now, 1)
                ON CONFLICT (url) DO UPDATE SET planned = CASE WHEN looks > 0 THEN coalesce(planned, due) END,
                    due = :now, attempts = 0, is_asked = 1
                """,
            arguments: ["url": url, "item": archived.id, "now": now.milliseconds]
        )
    }

    /// Takes jobs; those that somebody else holds by now are left out.
    package func lease(_ jobs: [EvidenceJob], until: Instant, now: Instant) throws -> [EvidenceJob] {
        try jobs.filter { job in
            try db.execute(
                sql: """
                    UPDATE evidence_jobs SET leased_until = :until WHERE id = :id
                        AND (leased_until IS NULL OR leased_until <= :now OR leased_until > :until)
                    """,
                arguments: ["until": until.milliseconds, "id": job.id, "now": now.milliseconds]
            )
            return db.changesCount > 0
        }
    }

    /// Saves what became of a job, and gives the lease back.
    package func save(_ job: EvidenceJob) throws {
        try db.execute(
            sql: """
                UPDATE evidence_jobs SET due = ?, attempts = ?, looks = ?, doubts = ?, is_asked = ?, fault = ?,
                    planned = ?, leased_until = NULL WHERE id = ?
                """,
            arguments: [
                job.due.milliseconds, job.attempts, job.looks, job.doubts, job.isAsked, job.fault,
                job.planned?.milliseconds, job.id,
            ]
        )
    }

    package func remove(_ job: EvidenceJob) throws {
        try db.execute(sql: "DELETE FROM evidence_jobs WHERE id = ?", arguments: [job.id])
    }

    /// Gives every lease back: at start, when whoever held one is gone.
    func releaseEvidenceLeases() throws {
        try db.execute(sql: "UPDATE evidence_jobs SET leased_until = NULL WHERE leased_until IS NOT NULL")
    }
}

extension EvidenceJob {
    init(_ row: Row) {
        self.init(
            id: row["id"],
            item: row["item"],
            url: row["url"],
            added: row.time("added"),
            due: row.time("due"),
            attempts: row["attempts"],
            looks: row["looks"],
            doubts: row["doubts"],
            isAsked: row["is_asked"],
            fault: row["fault"],
            planned: row.instant("planned")
        )
    }
}
