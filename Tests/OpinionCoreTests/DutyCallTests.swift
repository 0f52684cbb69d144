import Foundation
import Testing

@testable import OpinionCore

/// Whom an alert calls.
struct DutyCallTests {
    private func person(_ id: PersonID) -> DutyPerson { DutyPerson(id: id, name: "人" + id) }

    private func desk(_ filled: [DutyRole], now: Instant = t0) -> DutyDesk {
        let people = ["primary", "deputy", "leader", "contact", "second"]
        let roster = Roster(
            people: Dictionary(uniqueKeysWithValues: people.map { ($0, person($0)) }),
            rotations: filled.map {
                DutyRotation(name: "", role: $0, from: CivilDate(number: 0), turn: 1, people: [$0.rawValue])
            },
            departments: [Incident.sample().department: DepartmentContacts(contact: "contact", deputy: "second")]
        )
        return DutyDesk(roster: roster, zone: .shanghai, overrides: [], now: now)
    }

    private let nobody = AlertReason.unacknowledged(since: t0, late: nil)
    private let overdue = AlertReason.reminder(.release, key: "due", due: t0 + .hours(5), late: nil)

    private func acknowledged() throws -> Incident {
        try Incident.sample().after(.acknowledge(message: nil), at: t0)
    }

    private func names(_ call: DutyCall?) -> [String]? { call?.addressees.map(\.name) }

    @Test(arguments: EscalationStep.Role.allCases)
    func stepCallsItsOwnRole(step: EscalationStep.Role) {
        let call = desk(DutyRole.allCases)
            .call(.escalated, about: .sample(), reason: nobody, role: step, isClockTrusted: true)
        #expect(names(call) == ["人" + DutyRole(step).rawValue] && call?.missing == nil)
    }

    @Test func emptyRoleFallsToTheNextBelowAndSaysSo() {
        func call(_ filled: [DutyRole]) -> DutyCall? {
            desk(filled).call(.escalated, about: .sample(), reason: nobody, role: .leader, isClockTrusted: true)
        }
        #expect(names(call([.primary, .deputy])) == ["人deputy"] && call([.primary, .deputy])?.missing == .leader)
        #expect(names(call([.primary])) == ["人primary"] && names(call([])) == [] && call([])?.missing == .leader)
    }

    @Test func untrustedClockCallsNobodyPastTheDutyOfficer() throws {
        let all = desk(DutyRole.allCases)
        let step = all.call(.escalated, about: .sample(), reason: nobody, role: .leader, isClockTrusted: false)
        #expect(names(step) == ["人primary"])
        let reminder = all.call(
            .overdue,
            about: try acknowledged(),
            reason: overdue,
            role: .leader,
            isClockTrusted: false
        )
        #expect(names(reminder) == [officer.displayName])
    }

    @Test func overdueCallsWhoHasItTheDepartmentAndTheLeader() throws {
        let call = desk(DutyRole.allCases)
            .call(.overdue, about: try acknowledged(), reason: overdue, role: .duty, isClockTrusted: true)
        #expect(names(call) == [officer.displayName, "人contact", "人second", "人leader"])
        #expect(call?.addressees.map(\.part) == [.officer, .contact, .contact, .leader])
        let open = desk(DutyRole.allCases)
            .call(.overdue, about: .sample(), reason: overdue, role: .deputy, isClockTrusted: true)
        #expect(names(open) == ["人deputy", "人contact", "人second"])
    }

    @Test func reminderAfterAnAcknowledgementCallsTheOfficerAlone() throws {
        let call = desk(DutyRole.allCases)
            .call(.reminder, about: try acknowledged(), reason: overdue, role: .duty, isClockTrusted: true)
        #expect(names(call) == [officer.displayName])
    }

    @Test func questionCallsTheDepartmentOnceSomethingIsOverdue() throws {
        let asked = AlertReason.asked(officer: officer.displayName, since: t0)
        func call(_ now: Instant) throws -> [String]? {
            names(
                desk(DutyRole.allCases, now: now)
                    .call(.escalated, about: try acknowledged(), reason: asked, role: .duty, isClockTrusted: true)
            )
        }
        #expect(try call(t0 + .hours(1)) == [officer.displayName])
        #expect(try call(t0 + .hours(5)) == [officer.displayName, "人contact", "人second"])
    }

    @Test func updatesCallNobody() throws {
        for type in [AlertType.grown, .acknowledged, .milestone, .closed, .dismissed, .ruleSilent] {
            let call = desk(DutyRole.allCases)
                .call(type, about: .sample(), reason: .acknowledged(by: "甲"), role: nil, isClockTrusted: true)
            #expect(call == nil)
        }
    }

    @Test func actThatBeginsAnewCallsTheFirstStep() {
        for type in [AlertType.escalated, .reopened] {
            let call = desk([.primary])
                .call(type, about: .sample(), reason: .reopened(by: "甲", reason: nil), role: nil, isClockTrusted: true)
            #expect(names(call) == ["人primary"])
        }
    }

    @Test func alertOfAnEarlierVersionStillDecodes() throws {
        let alert = Alert(type: .escalated, incident: nil, reason: nobody, role: .duty, made: t0)
        let data = try JSONEncoder().encode(alert)
        #expect(!String(decoding: data, as: UTF8.self).contains("call"))
        #expect(try JSONDecoder().decode(Alert.self, from: data) == alert)
    }

    @Test func onlyWhatNobodyHasPassesToTheNextShift() throws {
        let open = Incident.sample(number: 3)
        let near = Incident.sample("特別重大", number: 9).with { $0.update(.release) { $0.due = t0 + .minutes(1) } }
        let calm = Incident.sample("一般", number: 5).with { $0.escalation = nil }
        let ended = Incident.sample(number: 6).with { $0.state = .closed }
        let taken = try Incident.sample(number: 7).after(.acknowledge(message: nil), at: t0)
        let matters = ShiftChange.matters([open, near, calm, ended, taken])
        #expect(matters.map(\.number) == [9, 3])
        let alert = Alert(
            type: .dutyChanged,
            incident: nil,
            reason: .shiftChanged(person: "甲", previous: nil, matters: matters),
            made: t0
        )
        #expect(alert.command == "opinionctl ack 9 3" && alert.isUrgent)
        #expect(AlertCheck.stillHolds(alert, incident: nil) { [open, taken] })
        #expect(!AlertCheck.stillHolds(alert, incident: nil) { [taken, calm] })
    }
}
