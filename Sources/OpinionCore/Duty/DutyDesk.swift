/// The roster as it stands at one moment, with what officers have changed for a while.
package struct DutyDesk: Sendable {
    package let roster: Roster
    package let zone: LocalZone
    package let overrides: [DutyOverride]
    package let now: Instant

    package init(roster: Roster, zone: LocalZone, overrides: [DutyOverride], now: Instant) {
        (self.roster, self.zone, self.overrides, self.now) = (roster, zone, overrides, now)
    }

    package func person(_ role: DutyRole) -> DutyPerson? {
        roster.person(role, at: now, zone: zone, overrides: overrides)
    }

    /// Who stands in for the roster now; nil where it counts.
    package func standIn(_ role: DutyRole) -> DutyPost? {
        guard let post = roster.onDuty(at: now, zone: zone, overrides: overrides)[role], post.source == .override
        else { return nil }
        return post
    }

    /// Whom an alert calls; nil for one that calls nobody.
    /// - Parameters:
    ///   - role: the step of the escalation that it is.
    ///   - isClockTrusted: false: nobody past the duty officer is called.
    package func call(
        _ type: AlertType,
        about incident: Incident?,
        reason: AlertReason,
        role: EscalationStep.Role?,
        isClockTrusted: Bool
    ) -> DutyCall? {
        guard let role = role ?? Self.firstStep(type) else { return nil }
        let wanted = isClockTrusted ? DutyRole(role) : .primary
        guard let incident else { return call(wanted) }
        let contacts = isClockTrusted && asksDepartment(type, reason, incident) ? self.contacts(incident) : []
        guard let acknowledged = incident.acknowledged else { return call(wanted).adding(contacts) }
        let leader = type == .overdue && isClockTrusted ? call(.leader) : DutyCall(addressees: [])
        return DutyCall(addressees: [officer(acknowledged)]).adding(contacts).adding(leader)
    }

    /// Acts that start the escalation anew call its first step.
    private static func firstStep(_ type: AlertType) -> EscalationStep.Role? {
        type == .escalated || type == .reopened ? .duty : nil
    }

    /// Whoever has the role; when nobody has, the next one below it who is there: better somebody than nobody.
    private func call(_ role: DutyRole) -> DutyCall {
        let below = DutyRole.allCases.prefix { $0 != role }.reversed()
        let found = ([role] + below).lazy.compactMap { role in
            person(role).map { Addressee(Addressee.Part(role), $0) }
        }.first
        let isFilled = found.map { $0.part == Addressee.Part(role) } ?? false
        return DutyCall(addressees: found.map { [$0] } ?? [], missing: isFilled ? nil : role)
    }

    /// The 科室 is called for what is overdue: by the reminder, and by the question that asks for a milestone.
    private func asksDepartment(_ type: AlertType, _ reason: AlertReason, _ incident: Incident) -> Bool {
        if type == .overdue { return true }
        guard case .asked = reason else { return false }
        return incident.runningClocks.contains { $0.due <= now }
    }

    private func contacts(_ incident: Incident) -> [Addressee] {
        roster.contacts(of: incident.department).map { Addressee(.contact, $0) }
    }

    /// Who acknowledged, by the roster where it knows them.
    private func officer(_ acknowledged: Acknowledgement) -> Addressee {
        let name = acknowledged.by.displayName
        return Addressee(.officer, roster.person(for: acknowledged.by) ?? DutyPerson(id: name, name: name))
    }
}

extension DutyCall {
    /// Each person once, in the part that comes first.
    fileprivate func adding(_ others: [Addressee]) -> DutyCall {
        let all = (addressees + others).reduce(into: [Addressee]()) { found, next in
            if !found.contains(where: { $0.name == next.name }) { found.append(next) }
        }
        return DutyCall(addressees: all, missing: missing)
    }

    fileprivate func adding(_ other: DutyCall) -> DutyCall {
        DutyCall(addressees: adding(other.addressees).addressees, missing: missing ?? other.missing)
    }
}

extension Addressee.Part {
    package init(_ role: DutyRole) {
        switch role {
        case .primary: self = .primary
        case .deputy: self = .deputy
        case .leader: self = .leader
        }
    }
}
