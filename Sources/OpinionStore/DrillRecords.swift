import GRDB
package import OpinionCore

// Drills: what is played, how far it has come, and what it has shown.

extension StoreSnapshot {
    package func drill(_ id: DrillID) throws -> Drill? {
        try drills(where: "id = ?", [id], limit: 1).first
    }

    /// Drills that have not ended, the first begun first.
    package func runningDrills() throws -> [Drill] {
        try drills(where: "ended IS NULL", [], limit: Int.max).reversed()
    }

    /// The newest first.
    package func drills(limit: Int) throws -> [Drill] { try drills(where: "1", [], limit: limit) }

    /// The report of a drill that has ended.
    package func drillReport(_ id: DrillID) throws -> DrillReport? {
        try String.fetchOne(db, sql: "SELECT report FROM drills WHERE id = ?", arguments: [id])
            .map { try StoreJSON.value($0) }
    }

    /// The incidents of a drill, in the order in which they opened.
    package func incidents(ofDrill id: DrillID) throws -> [Incident] { try incidents(where: "drill = ?", [id]) }

    /// Incidents of drills that are live though no drill runs to which they belong.
    package func strayDrillIncidents() throws -> [Incident] {
        try incidents(
            where: """
                is_drill AND state IN ('open', 'acknowledged', 'responding') AND NOT EXISTS
                    (SELECT 1 FROM drills WHERE drills.id = incidents.drill AND drills.ended IS NULL)
                """,
            []
        )
    }

    /// The alerts of a drill, the oldest first.
    package func deliveries(ofDrill id: DrillID) throws -> [OutboxEntry] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM outbox WHERE incident IN (SELECT number FROM incidents WHERE drill = ?)
                ORDER BY sequence
                """,
            arguments: [id]
        ).map(OutboxEntry.init)
    }

    private func drills(where condition: String, _ arguments: StatementArguments, limit: Int) throws -> [Drill] {
        try Row.fetchAll(
            db,
            sql: "SELECT * FROM drills WHERE \(condition) ORDER BY id DESC LIMIT ?",
            arguments: arguments + [limit]
        ).map(Drill.init)
    }
}

extension StoreTransaction {
    /// Begins a drill under the next number.
    package func beginDrill(
        _ name: String,
        by actor: Actor,
        started: Instant,
        until: Instant,
        speed: Int,
        script: DrillScript?
    ) throws -> Drill {
        effects.touched.insert(.drills)
        try db.execute(
            sql: "INSERT INTO drills (name, actor, started, until, speed, script) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                name, try StoreJSON.text(actor), started.milliseconds, until.milliseconds, speed,
                try script.map { try StoreJSON.text($0) },
            ]
        )
        return Drill(
            id: db.lastInsertedRowID,
            name: name,
            by: actor,
            started: started,
            until: until,
            speed: speed,
            script: script
        )
    }

    /// Saves how far a drill has come.
    package func save(_ drill: Drill) throws {
        effects.touched.insert(.drills)
        try db.execute(
            sql: "UPDATE drills SET played = ?, refused = ? WHERE id = ?",
            arguments: [drill.played, try StoreJSON.text(drill.refused), drill.id]
        )
    }

    /// Ends a drill with what it has shown.
    package func end(_ drill: Drill, with report: DrillReport) throws {
        effects.touched.insert(.drills)
        try db.execute(
            sql: "UPDATE drills SET ended = ?, report = ? WHERE id = ?",
            arguments: [report.ended.milliseconds, try StoreJSON.text(report), drill.id]
        )
    }

    /// Takes back what a drill has not told yet.
    /// - Returns: how many alerts.
    package func supersedeDeliveries(ofDrill id: DrillID) throws -> Int {
        effects.touched.insert(.outbox)
        try db.execute(
            sql: """
                UPDATE outbox SET state = 'superseded' WHERE state = 'pending'
                    AND incident IN (SELECT number FROM incidents WHERE drill = ?)
                """,
            arguments: [id]
        )
        return db.changesCount
    }
}

extension Drill {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: row["id"],
            name: row["name"],
            by: try StoreJSON.value(row["actor"]),
            started: row.time("started"),
            until: row.time("until"),
            speed: row["speed"],
            script: try (row["script"] as String?).map { try StoreJSON.value($0) },
            played: row["played"],
            refused: try StoreJSON.value(row["refused"]),
            ended: row.instant("ended")
        )
    }
}
