import GRDB
package import OpinionCore

// Incidents, their clocks, and their reports.

extension StoreSnapshot {
    package func incident(_ number: IncidentNumber) throws -> Incident? {
        try incidents(where: "number = ?", [number]).first
    }

    /// All incidents that have not ended.
    package func liveIncidents() throws -> [Incident] {
        try incidents(where: "state IN ('open', 'acknowledged', 'responding')", [])
    }

    /// - Parameter since: only those opened at or after it.
    package func incidents(
        states: [IncidentState],
        area: String? = nil,
        since: Instant? = nil
    ) throws -> [Incident] {
        let marks = states.map { _ in "?" }.joined(separator: ", ")
        var arguments = StatementArguments(states.map(\.rawValue))
        var condition = "state IN (\(marks))"
        if let area {
            condition += " AND area = ?"
            arguments += [area]
        }
        if let since {
            condition += " AND opened >= ?"
            arguments += [since.milliseconds]
        }
        return try incidents(where: condition, arguments)
    }

    /// Incidents of the desk that share the address or the title of an item, or have it already.
    /// - Parameter id: the item's number in the archive, for one that was archived before.
    package func joinCandidates(desk: String, item: Item, id: Int64? = nil) throws -> [JoinCandidate] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT incident, max(same) AS same,
                    (SELECT max(found) FROM incident_items AS all_items WHERE all_items.incident = hits.incident) AS last
                FROM (SELECT incident, 1 AS same FROM incident_items WHERE canonical_url = :url AND desk = :desk
                    UNION ALL SELECT incident, 1 FROM incident_items WHERE item = :item AND desk = :desk
                    UNION ALL SELECT incident, 0 FROM incident_items WHERE fingerprint = :title AND desk = :desk)
                    AS hits GROUP BY incident
                """
        )
        return try Row.fetchAll(
            statement,
            arguments: [
                "url": item.canonicalURL, "title": item.titleFingerprint, "desk": desk, "item": id,
            ]
        ).map { JoinCandidate(number: $0["incident"], hasSameURL: $0["same"], lastItemFound: $0.time("last")) }
    }

    /// The incidents that an archived item belongs to, the latest first.
    package func incidents(ofItem id: Int64) throws -> [Incident] {
        let numbers = try Int.fetchAll(
            db,
            sql: "SELECT incident FROM incident_items WHERE item = ? ORDER BY incident DESC",
            arguments: [id]
        )
        return try numbers.compactMap { try incident($0) }
    }

    /// Outlet, tier and time found of every item of an incident.
    package func reports(of number: IncidentNumber) throws -> [ReportFact] {
        try Row.fetchAll(
            db,
            sql: "SELECT outlet, tier, found FROM incident_items WHERE incident = ?",
            arguments: [number]
        ).map { ReportFact(outlet: $0["outlet"], tier: $0["tier"], found: $0.time("found")) }
    }

    /// The reports of an incident, the first found first.
    package func items(of number: IncidentNumber) throws -> [(item: ArchivedItem, report: Report)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT items.*, incident_items.detail AS report FROM incident_items
                JOIN items ON items.id = incident_items.item WHERE incident = ? ORDER BY incident_items.found, items.id
                """,
            arguments: [number]
        ).map { (ArchivedItem($0), try StoreJSON.value($0["report"])) }
    }

    private func incidents(where condition: String, _ arguments: StatementArguments) throws -> [Incident] {
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT * FROM incidents WHERE \(condition) ORDER BY number",
            arguments: arguments
        )
        guard !rows.isEmpty else { return [] }
        let clocks = try db.cachedStatement(sql: "SELECT detail FROM clocks WHERE incident = ?")
        return try rows.map { row in
            let number: Int = row["number"]
            let own = try String.fetchAll(clocks, arguments: [number]).map { try StoreJSON.value($0, as: Clock.self) }
            return try StoreJSON.value(row["detail"], as: IncidentDocument.self).incident(row, clocks: own)
        }
    }
}

/// What an item says about an incident.
package struct Report: Codable, Sendable, Hashable {
    package let words: [String]
    package let quotation: Quotation?

    package init(words: [String], quotation: Quotation?) {
        self.words = words
        self.quotation = quotation
    }
}

extension StoreTransaction {
    package func nextIncidentNumber() throws -> IncidentNumber {
        try (Int.fetchOne(db, sql: "SELECT max(number) FROM incidents") ?? 0) + 1
    }

    /// Saves an incident with its clocks, new or changed.
    package func save(_ incident: Incident) throws {
        effects.touched.insert(.deadlines)
        try db.execute(
            sql: """
                INSERT INTO incidents (number, desk, state, opened, title, area, department, level, outlets, items, detail,
                    rule, dismissal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (number) DO UPDATE SET state = excluded.state, title = excluded.title,
                    level = excluded.level, outlets = excluded.outlets, items = excluded.items, detail = excluded.detail,
                    dismissal = excluded.dismissal
                """,
            arguments: [
                incident.number, incident.area ?? "@" + incident.department, incident.state.rawValue,
                incident.opened.milliseconds, incident.title, incident.area, incident.department, incident.level,
                incident.heat.outlets, incident.heat.items, try StoreJSON.text(IncidentDocument(incident)),
                incident.rule, incident.dismissal?.rawValue,
            ]
        )
        for clock in incident.clocks {
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO clocks (incident, kind, due, revision, is_running, detail)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    incident.number, clock.kind.rawValue, clock.due.milliseconds, clock.revision, clock.isRunning,
                    try StoreJSON.text(clock),
                ]
            )
        }
    }

    /// Adds a report to an incident and counts its heat anew; an item that is there already changes nothing.
    package func attach(_ archived: ArchivedItem, report: Report, to incident: inout Incident) throws {
        let item = archived.item
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO incident_items
                    (incident, item, desk, canonical_url, fingerprint, outlet, tier, found, detail)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                incident.number, archived.id, incident.area ?? "@" + incident.department, item.canonicalURL,
                item.titleFingerprint, item.outlet, item.tier, item.found.milliseconds, try StoreJSON.text(report),
            ]
        )
        if db.changesCount > 0, !incident.isDrill { try queueEvidence(of: archived) }
        incident.heat = try heat(of: incident.number)
    }

    private func heat(of number: IncidentNumber) throws -> Heat {
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT outlet, tier FROM incident_items WHERE incident = ? ORDER BY found, item",
            arguments: [number]
        )
        let outlets = Set(rows.map { $0["outlet"] as String })
        var tiers: [String] = []
        for tier in rows.map({ $0["tier"] as String }) where !tiers.contains(tier) { tiers.append(tier) }
        return Heat(outlets: outlets.count, items: rows.count, tiers: tiers)
    }
}

/// What is read only with the whole incident.
private struct IncidentDocument: Codable {
    let rule: RuleID?
    let isProposed: Bool
    let isSudden: Bool
    let concern: Concern?
    let isDrill: Bool
    let acknowledged: Acknowledgement?
    let times: KnownTimes
    let escalation: Escalation?
    let lastAct: Instant
    let endReason: String?
    let suggested: LevelName?
    let policy: ResponsePolicy
    let tiers: [String]

    init(_ incident: Incident) {
        (rule, isProposed, isSudden) = (incident.rule, incident.isProposed, incident.isSudden)
        (concern, isDrill, acknowledged) = (incident.concern, incident.isDrill, incident.acknowledged)
        (times, escalation, lastAct) = (incident.times, incident.escalation, incident.lastAct)
        (endReason, suggested) = (incident.endReason, incident.suggested)
        (policy, tiers) = (incident.policy, incident.heat.tiers)
    }

    func incident(_ row: Row, clocks: [Clock]) throws -> Incident {
        guard let state = IncidentState(rawValue: row["state"]) else {
            throw StoreError(code: .damaged, context: "incident \(row["number"] as Int)", underlying: "unknown state")
        }
        let order = ClockKind.allCases
        var incident = Incident(
            number: row["number"],
            title: row["title"],
            area: row["area"],
            department: row["department"],
            rule: rule,
            level: row["level"],
            isProposed: isProposed,
            isSudden: isSudden,
            concern: concern,
            state: state,
            isDrill: isDrill,
            opened: row.time("opened"),
            acknowledged: acknowledged,
            times: times,
            clocks: clocks.sorted { (order.firstIndex(of: $0.kind) ?? 0) < (order.firstIndex(of: $1.kind) ?? 0) },
            escalation: escalation,
            lastAct: lastAct,
            endReason: endReason,
            policy: policy,
            heat: Heat(outlets: row["outlets"], items: row["items"], tiers: tiers)
        )
        incident.suggested = suggested
        incident.dismissal = (row["dismissal"] as String?).flatMap(DismissalKind.init)
        return incident
    }
}
