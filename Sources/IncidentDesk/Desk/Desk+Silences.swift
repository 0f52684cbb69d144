package import OpinionCore
package import OpinionStore

// Silences: what they hold when an alert is made, and what they tell when they end.

extension Desk {
    package func add(_ order: SilenceOrder, by actor: Actor, _ transaction: StoreTransaction) throws -> Silence {
        let silence = Silence(
            id: try transaction.nextSilenceID(),
            matcher: order.matcher,
            reason: order.reason,
            by: actor,
            from: now(),
            until: order.until,
            holdsDeadlines: order.holdsDeadlines
        )
        try transaction.save(silence)
        var facts = LogFacts.silence(silence)
        facts["until"] = .instant(silence.until)
        facts["deadlines"] = .flag(silence.holdsDeadlines)
        try log("silence.added", by: actor, facts, transaction)
        return silence
    }

    /// Ends an open silence and tells what it held.
    /// - Parameter actor: who ends it before its time; nil when its time is over.
    /// - Returns: how many alerts it held that no other silence holds on.
    @discardableResult
    package func end(
        _ silence: Silence,
        by actor: Actor? = nil,
        reason: String? = nil,
        _ transaction: StoreTransaction
    ) throws -> Int {
        var ended = silence
        ended.ended = Silence.End(at: now(), by: actor, reason: reason)
        try transaction.save(ended)
        let passedOn = try passOn(from: silence.holder, transaction)
        let cause = HeldCause(
            by: silence.by.displayName,
            reason: silence.reason,
            from: silence.from,
            until: min(now(), silence.until),
            endedBy: actor?.displayName
        )
        let held = try tellHeld(by: silence.holder, cause, transaction)
        var facts = LogFacts.silence(silence)
        (facts["held"], facts["passed_on"]) = (.number(Int64(held)), .number(Int64(passedOn)))
        facts["ended_because"] = .optional(reason)
        try log(actor == nil ? "silence.ended" : "silence.expired", by: actor, facts, transaction)
        return held
    }

    /// Ends every silence whose time is over.
    func endSilences(_ transaction: StoreTransaction) throws {
        for silence in try transaction.view.openSilences() where !silence.isActive(at: now()) {
            try end(silence, transaction)
        }
    }

    /// The silence that holds an alert back: of several, the one that lasts longest.
    func silence(
        holding alert: Alert,
        about incident: Incident,
        _ view: StoreSnapshot
    ) throws -> Silence? {
        let fitting = try silences(on: incident, type: alert.type, view).filter { silence in
            try silence.mayHold(alert) { try view.wasTold(incident.number) }
        }
        return fitting.max { ($0.until, $0.id) < ($1.until, $1.id) }
    }

    /// The active silences that match an incident.
    package func silences(
        on incident: Incident,
        type: AlertType? = nil,
        _ view: StoreSnapshot
    ) throws -> [Silence] {
        let active = try view.openSilences().filter { $0.isActive(at: now()) }
        guard !active.isEmpty else { return [] }
        let asksForReports = active.contains { $0.matcher.asksForReports }
        let sources = asksForReports ? try view.sources(of: incident.number) : ([], [])
        let subject = SilenceSubject(incident: incident, type: type, outlets: sources.0, feeds: sources.1)
        return active.filter { $0.matcher.holds(subject) }
    }

    /// What a silence would hold as well goes to that one, or stays with it.
    /// - Returns: how many alerts did.
    @discardableResult
    func passOn(from holder: String, _ transaction: StoreTransaction) throws -> Int {
        var count = 0
        for entry in try transaction.view.heldAlerts(by: holder) {
            guard let number = entry.incident, let incident = try transaction.view.incident(number),
                let next = try self.silence(holding: entry.alert, about: incident, transaction.view)
            else { continue }
            try transaction.hold(entry.id, by: AlertHold(by: next.holder, until: next.until))
            count += 1
        }
        return count
    }
}

extension LogFacts {
    static func silence(_ silence: Silence) -> LogData {
        let fields = silence.matcher.fields.mapValues { LogValue.list($0.map { .text($0) }) }
        return ["silence": .number(Int64(silence.id)), "match": .map(fields), "reason": .text(silence.reason)]
    }
}
