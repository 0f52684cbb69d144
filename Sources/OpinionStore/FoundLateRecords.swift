import GRDB
package import OpinionCore

// Hits that are old news: told once, in one notice.

extension StoreSnapshot {
    /// When the first and the latest untold hit were found; nil when all were told.
    package func untoldFoundLate() throws -> (first: Instant, latest: Instant)? {
        let row = try Row.fetchOne(
            db,
            sql: "SELECT min(found) AS first, max(found) AS latest FROM found_late WHERE told IS NULL"
        )
        guard let first = row?.instant("first"), let latest = row?.instant("latest") else { return nil }
        return (first, latest)
    }
}

extension StoreTransaction {
    package func addFoundLate(_ hit: AreaHit, item: Int64, found: Instant) throws {
        effects.touched.insert(.deadlines)
        try db.execute(
            sql: "INSERT OR IGNORE INTO found_late (item, desk, level, area, found) VALUES (?, ?, ?, ?, ?)",
            arguments: [item, hit.desk, hit.level, hit.area, found.milliseconds]
        )
    }

    /// Takes all untold hits for one notice: the newest articles first, and how many there are.
    package func takeFoundLate(limit: Int, now: Instant) throws -> (items: [FoundLateItem], total: Int) {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT items.id, items.title, items.outlet, items.url, items.published, found_late.area,
                    found_late.level FROM found_late JOIN items ON items.id = found_late.item WHERE told IS NULL
                ORDER BY items.published DESC, items.id
                """
        )
        try db.execute(sql: "UPDATE found_late SET told = ? WHERE told IS NULL", arguments: [now.milliseconds])
        let items = rows.prefix(limit).map { row in
            FoundLateItem(
                item: row["id"],
                title: row["title"],
                outlet: row["outlet"],
                area: row["area"],
                level: row["level"],
                url: row["url"],
                published: row.instant("published")
            )
        }
        return (items, rows.count)
    }
}
