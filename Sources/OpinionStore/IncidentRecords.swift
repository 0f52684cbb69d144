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

    /// The highest number that was given; 0 before the first incident.
    package func lastIncidentNumber() throws -> IncidentNumber {
        try Int.fetchOne(db, sql: "SELECT max(number) FROM incidents") ?? 0
    }

    /// Incidents of the desk that share the address or the title of an item, or have it already.
    /// - Parameter id: the item's number in the archive, for one that was archived before.
    package func joinCandidates(desk: String, item: Item, id: Int64? = nil) throws -> [JoinCandidate] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT incident, max(same) AS same, (SELECT state FROM incidents WHERE number = incident) AS state,
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
        ).map { row in
            JoinCandidate(
                number: row["incident"],
                link: row["same"] ? .address : .title,
                isLive: IncidentState(rawValue: row["state"])?.isLive ?? false,
                lastItemFound: row.time("last")
            )
        }
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

    func incidents(where condition: String, _ arguments: StatementArguments) throws -> [Incident] {
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
        try view.lastIncidentNumber() + 1
    }

    /// Saves an incident with its clocks, new or changed.
    package func save(_ incident: Incident) throws {
        effects.touched.insert(.deadlines)
        try db.execute(
            sql: """
                INSERT INTO incidents (number, desk, state, opened, title, area, department, level, outlets, items, detail,
                    rule, dismissal, is_drill, drill) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (number) DO UPDATE SET state = excluded.state, title = excluded.title,
                    level = excluded.level, outlets = excluded.outlets, items = excluded.items, detail = excluded.detail,
                    dismissal = excluded.dismissal
                """,
            arguments: [
                incident.number, incident.desk, incident.state.rawValue,
                incident.opened.milliseconds, incident.title, incident.area, incident.department, incident.level,
                incident.heat.outlets, incident.heat.items, try StoreJSON.text(IncidentDocument(incident)),
                // Statistics count the incidents of a rule by this column: no drill stands in it.
                incident.isDrill ? nil : incident.rule, incident.dismissal?.rawValue, incident.isDrill, incident.drill,
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
                incident.number, archived.id, incident.desk, item.canonicalURL,
                item.titleFingerprint, item.outlet, item.tier, item.found.milliseconds, try StoreJSON.text(report),
            ]
        )
        if db.changesCount > 0, !incident.isDrill { try queueEvidence(of: archived) }
        incident.heat = try heat(of: incident.number)
    }

    /// Counts the reports of an incident.
    func heat(of number: IncidentNumber) throws -> Heat {
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT outlet, tier FROM incident_items WHERE incident = ? ORDER BY found, item",
            arguments: [number]
        )
        let reports = rows.map { (outlet: $0["outlet"] as String, tier: $0["tier"] as String) }
        var tiers: [String] = []
        for report in reports where !tiers.contains(report.tier) { tiers.append(report.tier) }
        return Heat(
            outlets: Set(reports.map(\.outlet)).count,
            items: reports.count,
            tiers: tiers,
            outletsByTier: Dictionary(grouping: reports, by: \.tier).mapValues { Set($0.map(\.outlet)).count }
        )
    }
}

/// What is read only with the whole incident.
private struct IncidentDocument: Codable {
    let rule: RuleID?
    let isProposed: Bool
    let isSudden: Bool
    let concern: Concern?
    let isDrill: Bool
    let drill: DrillID?
    let acknowledged: Acknowledgement?
    let times: KnownTimes
    let escalation: Escalation?
    let lastAct: Instant
    let endReason: String?
    let suggested: LevelName?
    let policy: ResponsePolicy
    let tiers: [String]
    /// nil in rows that an earlier version wrote.
    let record: IncidentRecord?
    /// Missing in what earlier versions wrote.
    let outletsByTier: [String: Int]?
    let mergedInto: IncidentNumber?
    let hasRisenUnusually: Bool?

    init(_ incident: Incident) {
        (rule, isProposed, isSudden) = (incident.rule, incident.isProposed, incident.isSudden)
        (concern, isDrill, acknowledged) = (incident.concern, incident.isDrill, incident.acknowledged)
        drill = incident.drill
        (times, escalation, lastAct) = (incident.times, incident.escalation, incident.lastAct)
        (endReason, suggested) = (incident.endReason, incident.suggested)
        (policy, tiers, record) = (incident.policy, incident.heat.tiers, incident.record)
        (outletsByTier, mergedInto) = (incident.heat.outletsByTier, incident.mergedInto)
        hasRisenUnusually = incident.hasRisenUnusually
    }

    func incident(_ row: Row, clocks: [Clock]) throws -> Incident {
        guard let state = IncidentState(rawValue: row["state"]) else {
            throw StoreError(code: .damaged, context: "incident \(row["number"] as Int)", underlying: "unknown state")
        }
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
            drill: drill,
            opened: row.time("opened"),
            acknowledged: acknowledged,
            times: times,
            clocks: clocks.sorted { ClockKind.order($0.kind) < ClockKind.order($1.kind) },
            escalation: escalation,
            lastAct: lastAct,
            endReason: endReason,
            policy: policy,
            heat: Heat(
                outlets: row["outlets"],
                items: row["items"],
                tiers: tiers,
                outletsByTier: outletsByTier ?? [:]
            )
        )
        incident.mergedInto = mergedInto
        incident.hasRisenUnusually = hasRisenUnusually ?? false
        incident.suggested = suggested
        incident.record = record ?? IncidentRecord(before: clocks)
        incident.dismissal = (row["dismissal"] as String?).flatMap(DismissalKind.init)
        return incident
    }
}

extension IncidentRecord {
    /// What the clocks of an incident tell that was saved before there were records.
    fileprivate init(before clocks: [Clock]) {
        self.init()
        responses = clocks.compactMap { clock in
            clock.met.map { Response(kind: clock.kind, milestone: $0, isLate: clock.isMetLate) }
        }
        responses.sort { $0.milestone.recorded < $1.milestone.recorded }
    }
}
