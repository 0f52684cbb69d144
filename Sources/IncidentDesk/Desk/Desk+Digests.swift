import OpinionCore
import OpinionStore

// Digests: news of minor incidents waits for the set times of its department, and one alert tells it.

extension Desk {
    /// What keeps news of a minor incident back; nil where it is told at once.
    func digestHold(_ alert: Alert, about incident: Incident, _ orders: any StandingOrders) -> AlertHold? {
        guard DigestPlan.mayHold(alert),
            let next = orders.digest.next(of: incident.department, after: now(), zone: orders.zone)
        else { return nil }
        return AlertHold(by: HolderName.digest(incident.department), until: next)
    }

    /// Lets go what waits for a digest although its incident has risen above that: before the alert that says so.
    func releaseRisen(_ incident: Incident, _ transaction: StoreTransaction) throws {
        guard !incident.isDrill, incident.demand.notify != .digest else { return }
        for entry in try transaction.releaseDigested(of: incident.number, now: now()) {
            let facts: LogData = [
                "delivery": .text(entry.id.description), "channel": .text(entry.channel),
                "held_by": .optional(entry.hold?.by),
            ]
            try log("alert.released", incident: incident.number, facts, transaction)
        }
    }

    // MARK: Set times

    /// True when a set time has passed that was not told, or a department is new.
    func isDigestDue(_ orders: any StandingOrders, _ view: StoreSnapshot) throws -> Bool {
        try !digestsDue(orders, view).isEmpty
    }

    /// What every department's digest demands now, those that demand nothing left out.
    func digestsDue(
        _ orders: any StandingOrders,
        _ view: StoreSnapshot
    ) throws -> [(department: String, decision: DigestDecision)] {
        let marks = try view.digestMarks()
        let holders = try view.digestHolders()
        guard !orders.digest.isOff || !holders.isEmpty || !marks.isEmpty else { return [] }
        let departments = Set(orders.book.rules.map(\.department)).union(holders).union(marks.keys)
        return departments.sorted().compactMap { department in
            let decision = DigestDecision.of(
                department,
                orders.digest,
                mark: marks[department],
                holds: holders.contains(department),
                now: now(),
                zone: orders.zone
            )
            return decision == .nothing ? nil : (department, decision)
        }
    }

    /// The next set time of any department; nil where none waits for one.
    func nextDigest(_ orders: any StandingOrders, _ view: StoreSnapshot) throws -> Instant? {
        guard !orders.digest.isOff else { return nil }
        return try view.digestMarks().keys.compactMap {
            orders.digest.next(of: $0, after: now(), zone: orders.zone)
        }.min()
    }

    // MARK: Telling

    func tellDigest(
        of department: String,
        _ decision: DigestDecision,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        switch decision {
        case .nothing: break
        case .forget: try transaction.forgetDigests(of: department)
        case .begin: try transaction.markDigest(of: department, now: now())
        case .tell(let due): try tellDigest(of: department, due: due, orders, transaction)
        }
    }

    private func tellDigest(
        of department: String,
        due: Instant,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        let holder = HolderName.digest(department)
        try passOn(from: holder, transaction)
        let held = try transaction.view.heldAlerts(by: holder)
        let scope = try scope(of: department, due: due, orders, transaction.view)
        // One moment for all channels, so that copies are known as such.
        let made = now()
        var told = 0
        for destination in destinations(of: department, held, orders) {
            let digest = try digest(scope, held.filter { $0.channel == destination.channel }, transaction.view)
            guard !digest.isEmpty else { continue }
            try queue(digest, made: made, to: destination, holder: holder, transaction)
            told += 1
        }
        try transaction.markDigest(of: department, now: now())
        guard told > 0 else { return }
        try log(
            "digest.told",
            ["department": .text(department), "held": .number(Int64(held.count)), "due": .instant(due)],
            transaction
        )
    }

    private func queue(
        _ digest: Digest,
        made: Instant,
        to destination: Destination,
        holder: String,
        _ transaction: StoreTransaction
    ) throws {
        let alert = Alert(
            type: .digest,
            incident: nil,
            reason: .digest(digest),
            role: .duty,
            isClockSuspect: !trust.look().isTrusted,
            made: made
        )
        let entry = try transaction.enqueue(alert, channel: destination.channel, fallback: destination.fallback)
        try transaction.foldHeld(by: holder, channel: destination.channel, into: entry.id)
    }

    /// Where routes send the department's digest, and wherever something of it is kept back.
    private func destinations(
        of department: String,
        _ held: [OutboxEntry],
        _ orders: any StandingOrders
    ) -> [Destination] {
        let routed = Routing.destinations(
            type: .digest,
            area: nil,
            department: department,
            level: nil,
            routes: orders.routes,
            channels: orders.channelNames
        )
        return held.reduce(into: routed) { found, entry in
            guard !found.contains(where: { $0.channel == entry.channel }) else { return }
            found.append(Destination(channel: entry.channel, fallback: entry.fallback))
        }
    }

    // MARK: What it says

    /// What is the same in every channel.
    private struct Scope {
        let department: String
        let from: Instant
        let until: Instant
        let late: TimeSpan?
        let figures: Digest.Figures
        let nearest: OpenDeadline?
    }

    private func scope(
        of department: String,
        due: Instant,
        _ orders: any StandingOrders,
        _ view: StoreSnapshot
    ) throws -> Scope {
        let now = now()
        let mark = try view.digestMarks()[department] ?? DigestMark(told: now, intent: 0)
        let open = try view.liveIncidents().filter { !$0.isDrill && $0.department == department }
        let rules = orders.book.rules.filter { $0.department == department }.map(\.id)
        var figures = try view.digestFigures(of: department, rules: rules, since: mark, until: now)
        figures.open = open.count
        figures.overdue = open.count { $0.runningClocks.contains { $0.due <= now } }
        return Scope(
            department: department,
            from: mark.told,
            until: now,
            late: now - due > .minutes(1) ? now - due : nil,
            figures: figures,
            nearest: OpenDeadline.nearest(of: open)
        )
    }

    private func digest(_ scope: Scope, _ held: [OutboxEntry], _ view: StoreSnapshot) throws -> Digest {
        let types = Dictionary(grouping: held) { $0.incident ?? 0 }.mapValues { $0.map(\.alert.type) }
        let entries = try types.compactMap { number, types in
            try view.incident(number).map { Digest.Entry($0, types: types) }
        }
        return Digest(
            department: scope.department,
            from: scope.from,
            until: scope.until,
            late: scope.late,
            figures: scope.figures,
            entries: entries,
            nearest: scope.nearest
        )
    }
}
