package import OpinionCore
package import OpinionStore

/// Plays drills: what begins one, what a step of it does, and what its end takes back. Every method runs inside the
/// caller's transaction.
package struct Drilling: Sendable {
    let desk: Desk

    package init(desk: Desk) { self.desk = desk }

    /// Begins a drill, and says so in the log.
    package func begin(
        _ name: String,
        by actor: Actor,
        lasting: TimeSpan,
        speed: Int = 1,
        script: DrillScript? = nil,
        _ transaction: StoreTransaction
    ) throws -> Drill {
        let now = desk.now()
        let drill = try transaction.beginDrill(
            name,
            by: actor,
            started: now,
            until: now + lasting,
            speed: speed,
            script: script
        )
        try desk.log(
            "drill.started",
            by: actor,
            [
                "drill": true, "id": .number(drill.id), "name": .text(name), "until": .instant(drill.until),
                "speed": .number(Int64(speed)), "steps": .number(Int64(script?.steps ?? 0)),
                "file": .optional(script?.file), "manual": .flag(script?.isManual ?? true),
            ],
            transaction
        )
        return drill
    }

    // MARK: Steps

    /// Plays the next step of a script: its items come in, then its officers act, unless real ones do.
    /// - Parameter step: read so that its time is now.
    /// - Returns: the drill after it.
    package func play(
        _ step: ScenarioStep,
        of drill: Drill,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> Drill {
        let orders = DrillOrders(orders, for: drill)
        for each in step.items {
            let matched = MatchedItem(each.item.invented(for: drill.id), in: orders.book, isLocal: each.isLocal)
            _ = try desk.take(matched, isFirstAnswer: each.isFirstAnswer, orders, transaction)
        }
        var after = drill
        after.played += 1
        if drill.script?.isManual == false {
            for act in step.acts { after.refused += try apply(act, at: step.at, drill, orders, transaction) }
        }
        try transaction.save(after)
        return after
    }

    /// Does an act on the incident that opened as the n-th of the drill.
    /// - Returns: the refusal, where the script does not say that there is one.
    private func apply(
        _ each: ScenarioAct,
        at now: Instant,
        _ drill: Drill,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> [RefusedAct] {
        let incidents = try transaction.view.incidents(ofDrill: drill.id)
        func numbered(_ place: IncidentNumber) -> Incident? {
            incidents.indices.contains(place - 1) ? incidents[place - 1] : nil
        }
        var concerned: IncidentNumber?
        do {
            switch each.deed {
            case .act(let act, let place):
                guard let incident = numbered(place) else { return try refused(each, "not_found", nil, transaction) }
                concerned = incident.number
                let outcome = try Acting.apply(act, to: incident, by: each.by, zone: orders.zone, now: now)
                try desk.record(outcome, of: act, by: each.by, orders, transaction)
            case .regroup(.merge(let source, let target, let reason)):
                guard let source = numbered(source)?.number, let target = numbered(target)?.number else {
                    return try refused(each, "not_found", nil, transaction)
                }
                concerned = source
                _ = try desk.regroup(.merge(source, into: target, reason: reason), by: each.by, orders, transaction)
            case .regroup:
                return try refused(each, "split and move are left to people in a drill", nil, transaction)
            }
            return []
        } catch let refusal as ActRefusal {
            return try refused(each, refusal.summary, concerned, transaction)
        } catch let refusal as RegroupRefusal {
            return try refused(each, refusal.summary, concerned, transaction)
        }
    }

    private func refused(
        _ each: ScenarioAct,
        _ why: String,
        _ incident: IncidentNumber?,
        _ transaction: StoreTransaction
    ) throws -> [RefusedAct] {
        guard !each.isRefused else { return [] }
        let refused = RefusedAct(position: each.position.description, act: each.name, why: why)
        try desk.log(
            "drill.act_refused",
            incident: incident,
            ["drill": true, "act": .text(refused.act), "why": .text(why), "place": .text(refused.position)],
            transaction
        )
        return [refused]
    }

    // MARK: The end

    /// Ends a drill: its incidents are closed, what it has not told yet is taken back, and one report goes out.
    package func end(
        _ drill: Drill,
        _ end: DrillEnd,
        by actor: Actor? = nil,
        message: String? = nil,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> DrillReport {
        let incidents = try transaction.view.incidents(ofDrill: drill.id)
        let report = DrillReport(
            drill,
            end: end,
            ended: desk.now(),
            stoppedBy: actor?.displayName,
            message: message,
            incidents: try incidents.map { incident in
                let timeline = try transaction.view.timeline(of: incident.number)
                return .init(incident, timeline: timeline, ended: desk.now())
            },
            messages: DrillReport.MessageResult.of(try transaction.view.deliveries(ofDrill: drill.id))
        )
        for incident in incidents { try close(incident, transaction) }
        let superseded = try transaction.supersedeDeliveries(ofDrill: drill.id)
        try transaction.end(drill, with: report)
        var facts = DrillFacts.of(report)
        facts["superseded"] = .number(Int64(superseded))
        try desk.log("drill.ended", by: actor, facts, transaction)
        let first = try incidents.first.flatMap { try transaction.view.incident($0.number) }
        try desk.send(.drillEnded, about: first, reason: .drillEnded(report), orders, transaction)
        return report
    }

    /// Closes an incident of a drill that is over; whatever still runs is waived, and the record says why.
    package func close(_ incident: Incident, _ transaction: StoreTransaction) throws {
        guard incident.isDrill, incident.state.isLive else { return }
        var closed = incident
        let waiver = Waiver(at: desk.now(), by: desk.actor, reason: Self.over, approver: nil)
        closed.clocks = incident.clocks.map { clock in
            guard clock.isRunning else { return clock }
            var waived = clock
            waived.waived = waiver
            return waived
        }
        closed.state = .closed
        closed.escalation = nil
        try transaction.save(closed)
        let waived = incident.runningClocks.map { LogValue.text($0.kind.rawValue) }
        try desk.log(
            "drill.closed",
            incident: incident.number,
            ["reason": .text(Self.over), "waived": .list(waived)],
            transaction
        )
    }

    private static let over = "演練結束"
}

extension Item {
    /// The same item as one of a drill: the archive keeps it apart from all that feeds give.
    fileprivate func invented(for drill: DrillID) -> Item {
        Item(
            feed: Drill.feed(drill),
            key: "\(feed)/\(key)",
            outlet: outlet,
            tier: tier,
            url: url,
            title: title,
            summary: summary,
            contentText: contentText,
            authors: authors,
            tags: tags,
            published: published,
            found: found
        )
    }
}
