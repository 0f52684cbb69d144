import ControlAPI
import IncidentDesk
import IncidentLog
import OpinionCore
import OpinionStore

// The shift changes: what is open is printed, signed over and taken over.

extension ControlDesk {
    /// The hand-over as it would be signed now, or a signed one by its number.
    func handover(_ query: RequestQuery, _ caller: Caller) async throws -> HandoverPage {
        if let id = try query.integer("id", caller.language) { return try await handover(id, caller) }
        if query["last"] == "true" { return try await handover(nil, caller) }
        let from = try await shiftStart(query["from"], caller)
        let watch = try await handoverWatch(caller)
        let message = query["message"]
        let draft = try await store.read { view in
            try sheet(view, id: 0, from: from, message: message, watch, caller)
        }
        return HandoverPage(draft, isSigned: false, notice: HandoverWords.notSigned[caller.language])
    }

    /// Signs the shift over: the text, its hash and who stands behind it are one record of the incident log.
    func sign(_ request: HandoverRequest, _ caller: Caller) async throws -> HandoverPage {
        let from = try await shiftStart(request.from, caller)
        let watch = try await handoverWatch(caller)
        let signed = try await committer.commit { transaction in
            let id = try transaction.nextHandoverID()
            let handover = try sheet(transaction.view, id: id, from: from, message: request.message, watch, caller)
            try transaction.save(handover)
            try desk.log("handover", by: caller.actor, HandoverWords.facts(handover), transaction)
            return handover
        }
        return HandoverPage(signed, isSigned: true, notice: HandoverWords.signed(signed)[caller.language])
    }

    /// Takes a shift over, and tells the group; a second time it says who had it and when.
    func accept(_ request: HandoverAcceptance, _ caller: Caller) async throws -> HandoverPage {
        let deployment = deployments.current
        return try await committer.commit { transaction in
            guard let handover = try found(request.id, transaction.view) else {
                throw ErrorResponse(code: "not_found", text: HandoverWords.nothing[caller.language])
            }
            let taken = try takenOver(handover, caller)
            if taken != handover {
                try transaction.save(taken)
                try desk.log("handover.accepted", by: caller.actor, HandoverWords.facts(taken), transaction)
                try desk.send(.handover, about: nil, reason: HandoverWords.reason(taken), deployment, transaction)
            }
            let notice = HandoverWords.accepted(
                taken,
                isNew: taken != handover,
                zone: deployment.zone,
                now: caller.now
            )
            return HandoverPage(taken, isSigned: true, notice: notice[caller.language])
        }
    }

    private func takenOver(_ handover: Handover, _ caller: Caller) throws -> Handover {
        do throws(Handover.Refusal) {
            return try handover.accepted(by: caller.actor, at: caller.now)
        } catch {
            throw ErrorResponse(code: "refused", text: HandoverWords.refusal(error)[caller.language])
        }
    }

    private func handover(_ id: Int?, _ caller: Caller) async throws -> HandoverPage {
        let zone = deployments.current.zone
        guard let handover = try await store.read({ try found(id, $0) }) else {
            throw ErrorResponse(code: "not_found", text: HandoverWords.nothing[caller.language])
        }
        let notice = HandoverWords.standing(handover, zone: zone, now: caller.now)
        return HandoverPage(handover, isSigned: true, notice: notice[caller.language])
    }

    /// By its number, or the last one.
    private func found(_ id: Int?, _ view: StoreSnapshot) throws -> Handover? {
        guard let id else { return try view.lastHandover() }
        return try view.handover(id)
    }

    private func sheet(
        _ view: StoreSnapshot,
        id: Int,
        from: Instant,
        message: String?,
        _ watch: HandoverFacts.Watch,
        _ caller: Caller
    ) throws -> Handover {
        let deployment = deployments.current
        let facts = try HandoverFacts(view, period: from..<caller.now, watch: watch)
        let text = HandoverText(
            bureau: deployment.configuration.bureau,
            zone: deployment.zone,
            language: caller.language,
            facts: facts,
            by: caller.actor,
            message: message
        ).text
        return Handover(
            id: id,
            from: from,
            at: caller.now,
            by: caller.actor,
            message: message,
            text: text,
            sha256: LogHash.of(text.utf8),
            incidents: facts.open.map(\.incident.number)
        )
    }

    // MARK: What the sheet is made of

    private static let usualShift = TimeSpan.hours(12)

    /// A hand-over that is older than this is no hand-over to whoever hands over now: nobody signed since.
    private static let longestAbsence = TimeSpan.days(7)

    /// Whoever hands over late still hands over the shift that has ended.
    private static let lateness = TimeSpan.hours(2)

    /// As the officer typed it; else where the roster's shift began, or twelve hours ago, and never later than the last
    /// hand-over was signed.
    private func shiftStart(_ text: String?, _ caller: Caller) async throws -> Instant {
        guard let text else {
            let written = rosterShift(caller.now) ?? caller.now - Self.usualShift
            let signed = try await store.read { try $0.lastHandover()?.at }
            guard let signed, caller.now - signed <= Self.longestAbsence else { return written }
            return min(written, signed)
        }
        guard let at = PastTime.parse(text, now: caller.now, zone: deployments.current.zone), at <= caller.now else {
            throw ErrorResponse(code: "usage", text: ControlTexts.badPeriod(text)[caller.language])
        }
        return at
    }

    /// When the primary's shift began as it is written, whoever stood in meanwhile; the one before where it has only
    /// just begun.
    private func rosterShift(_ now: Instant) -> Instant? {
        let deployment = deployments.current
        guard let roster = deployment.roster else { return nil }
        func start(_ at: Instant) -> Instant? {
            roster.onDuty(at: at, zone: deployment.zone, overrides: []).primary?.from
        }
        guard let current = start(now), now - current < Self.lateness else { return start(now) }
        return start(current - TimeSpan(milliseconds: 1))
    }

    private func handoverWatch(_ caller: Caller) async throws -> HandoverFacts.Watch {
        let deployment = deployments.current
        let states = await polling.feedStates()
        let findings = try await RuleWatching(store: store).findings(deployment, now: caller.now)
        return HandoverFacts.Watch(
            feeds: deployment.feeds.count,
            failing: deployment.feeds.compactMap { feed in
                states[feed.id]?.fault.map { (id: feed.id, text: $0.text, since: states[feed.id]?.failingSince) }
            },
            rules: findings.map { $0.notice(caller.language, zone: deployment.zone, now: caller.now).text }
        )
    }
}
