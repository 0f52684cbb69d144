import ControlAPI
import IncidentDesk
import OpinionCore
import OpinionStore

// The roster: who is on duty, and who stands in for whom.

extension ControlDesk {
    /// Seven days unless `days` says otherwise.
    func duty(_ query: RequestQuery, _ caller: Caller) async throws -> DutyReport {
        let deployment = deployments.current
        let at = try query["at"].map { try dutyTime($0, caller) } ?? caller.now
        guard let roster = deployment.roster else { return DutyReport(configured: false, at: at) }
        let days = try query["days"].map { try dayCount($0, caller) } ?? 7
        let overrides = try await store.read { try $0.dutyOverrides(endingAfter: at) }
        let shift = roster.onDuty(at: at, zone: deployment.zone, overrides: overrides)
        let segments = roster.filledRoles.flatMap {
            roster.segments($0, over: at..<(at + .days(days)), zone: deployment.zone, overrides: overrides)
        }
        return DutyReport(
            configured: true,
            at: at,
            posts: DutyRole.allCases.compactMap { shift[$0] }.map(DutyPostView.init),
            segments: segments.map(DutySegmentView.init),
            overrides: overrides.map(DutyOverrideView.init),
            departments: roster.departments.keys.sorted().map { name in
                DutyDepartmentView(
                    department: name,
                    contacts: roster.contacts(of: name).map(DutyPersonView.init)
                )
            }
        )
    }

    /// Those that have not ended; with `all` every one there was.
    func overrides(_ query: RequestQuery, _ caller: Caller) async throws -> DutyOverrideList {
        let since = query["all"] == "true" ? Instant(milliseconds: 0) : caller.now
        let overrides = try await store.read { try $0.dutyOverrides(endingAfter: since) }
        return DutyOverrideList(overrides: overrides.map(DutyOverrideView.init))
    }

    func override(_ request: DutyOverrideRequest, _ caller: Caller) async throws -> DutyOverrideAnswer {
        let deployment = deployments.current
        let standIn = try read(request, deployment, caller)
        let reason = request.reason ?? ""
        let texts = DutyTexts(zone: deployment.zone, now: caller.now, language: caller.language)
        return try await once(caller) { transaction in
            if let known = try desk.standing(standIn, transaction.view) {
                return DutyOverrideAnswer(override: DutyOverrideView(known), text: texts.standing(known))
            }
            let made = try desk.override(standIn, by: caller.actor, reason: reason, deployment, transaction)
            return DutyOverrideAnswer(override: DutyOverrideView(made), text: texts.made(made))
        }
    }

    func endOverride(_ id: Int64, _ caller: Caller) async throws -> DutyOverrideAnswer {
        let deployment = deployments.current
        let texts = DutyTexts(zone: deployment.zone, now: caller.now, language: caller.language)
        return try await once(caller) { transaction in
            guard let found = try transaction.view.dutyOverride(id) else {
                throw ErrorResponse(code: "not_found", text: DutyTexts.noSuchOverride(id)[caller.language])
            }
            guard found.until > caller.now else {
                return DutyOverrideAnswer(override: DutyOverrideView(found), text: texts.endedBefore(found))
            }
            try desk.end(found, by: caller.actor, deployment, transaction)
            let ended = try transaction.view.dutyOverride(id) ?? found
            let next = try desk.duty(deployment, transaction.view)?.standIn(ended.role)
            return DutyOverrideAnswer(override: DutyOverrideView(ended), text: texts.ended(ended, next: next))
        }
    }

    // MARK: Reading

    private static let longest = TimeSpan.days(92)

    private func read(
        _ request: DutyOverrideRequest,
        _ deployment: Deployment,
        _ caller: Caller
    ) throws -> StandIn {
        guard let roster = deployment.roster else {
            throw ErrorResponse(code: "refused", text: DutyTexts.noRoster[caller.language])
        }
        guard let role = DutyRole(rawValue: request.role) else {
            throw usage(DutyTexts.noSuchRole(request.role), caller)
        }
        guard let person = roster.person(named: request.person) else {
            throw usage(DutyTexts.noSuchPerson(request.person), caller)
        }
        guard let reason = request.reason, !reason.allSatisfy(\.isWhitespace) else {
            throw usage(ControlTexts.missing("-m"), caller)
        }
        guard let until = request.until else { throw usage(ControlTexts.missing("--until"), caller) }
        let from = try request.from.map { try dutyTime($0, caller) } ?? caller.now
        // An end without a date follows the beginning.
        let end = try dutyTime(until, caller, now: max(from, caller.now))
        guard end > from, end > caller.now, end - from <= Self.longest else {
            throw usage(DutyTexts.badTime(from, end, deployment.zone), caller)
        }
        return StandIn(role: role, person: person, from: from, until: end)
    }

    /// A time to come; one that has passed where it is written with its date.
    private func dutyTime(_ text: String, _ caller: Caller, now: Instant? = nil) throws -> Instant {
        let (now, zone) = (now ?? caller.now, deployments.current.zone)
        let at = ComingTime.parse(text, now: now, zone: zone) ?? SpokenTime.parse(text, now: now, zone: zone)
        guard let at else { throw usage(ControlTexts.badTime(text), caller) }
        return at
    }

    private func dayCount(_ text: String, _ caller: Caller) throws -> Int {
        guard let days = Int(text), (1...92).contains(days) else { throw usage(DutyTexts.badDays(text), caller) }
        return days
    }

    private func usage(_ text: Phrase, _ caller: Caller) -> ErrorResponse {
        ErrorResponse(code: "usage", text: text[caller.language])
    }
}
