/// The key of a person in the roster: `zhang`.
package typealias PersonID = String

/// `Duty/*.yaml` as a value: who is on duty when, and who answers for each 科室.
package struct Roster: Sendable, Hashable {
    package var people: [PersonID: DutyPerson]
    /// Days that are written out; they go before rotations.
    package var shifts: [DatedShift]
    /// Of two that overlap, the later one counts.
    package var rotations: [DutyRotation]
    package var departments: [String: DepartmentContacts]

    package init(
        people: [PersonID: DutyPerson] = [:],
        shifts: [DatedShift] = [],
        rotations: [DutyRotation] = [],
        departments: [String: DepartmentContacts] = [:]
    ) {
        (self.people, self.shifts, self.rotations, self.departments) = (people, shifts, rotations, departments)
    }

    /// The person whom a name on the command line means: a key, or a name that one person alone has.
    package func person(named text: String) -> DutyPerson? {
        if let person = people[text] { return person }
        let found = people.values.filter { $0.name == text }
        return found.count == 1 ? found.first : nil
    }

    /// The person who acted: by the spoken name of `--as`, otherwise by the system user.
    package func person(for actor: Actor) -> DutyPerson? {
        if let name = actor.name { return person(named: name) }
        return people.values.first { $0.user == actor.user }
    }

    /// The roles that the roster fills at all; the primary always.
    package var filledRoles: [DutyRole] {
        let used = Set(shifts.flatMap(\.posts.keys)).union(rotations.map(\.role)).union([.primary])
        return DutyRole.allCases.filter(used.contains)
    }
}

/// Somebody who can be on duty.
package struct DutyPerson: Sendable, Hashable {
    package let id: PersonID
    package let name: String
    package let mobile: MobileNumber?
    /// The user id in DingTalk.
    package let dingtalk: String?
    package let wecom: String?
    /// `ou_…`
    package let feishu: String?
    /// The account on this machine, by which an acknowledgement is recognised.
    package let user: String?

    package init(
        id: PersonID,
        name: String,
        mobile: MobileNumber? = nil,
        dingtalk: String? = nil,
        wecom: String? = nil,
        feishu: String? = nil,
        user: String? = nil
    ) {
        (self.id, self.name, self.mobile, self.user) = (id, name, mobile, user)
        (self.dingtalk, self.wecom, self.feishu) = (dingtalk, wecom, feishu)
    }
}

/// What somebody is on duty as.
package enum DutyRole: String, Sendable, Hashable, Codable, CaseIterable {
    /// 值班員
    case primary
    /// 副班
    case deputy
    /// 帶班領導
    case leader

    package init(_ step: EscalationStep.Role) {
        switch step {
        case .duty: self = .primary
        case .deputy: self = .deputy
        case .leader: self = .leader
        }
    }

    package var step: EscalationStep.Role {
        switch self {
        case .primary: .duty
        case .deputy: .deputy
        case .leader: .leader
        }
    }

    package var name: Phrase { step.name }
}

/// A line of the roster for one day.
package struct DatedShift: Sendable, Hashable {
    package let day: CivilDate
    package let hours: DayHours
    /// `夜班`; nil for a whole day without a name.
    package let name: String?
    package let posts: [DutyRole: PersonID]

    package init(day: CivilDate, hours: DayHours = .wholeDay, name: String? = nil, posts: [DutyRole: PersonID]) {
        (self.day, self.hours, self.name, self.posts) = (day, hours, name, posts)
    }
}

/// People who take turns.
package struct DutyRotation: Sendable, Hashable {
    package let name: String
    package let role: DutyRole
    /// The first day of the first one.
    package let from: CivilDate
    /// The last day; nil without end.
    package let until: CivilDate?
    /// How many days each turn takes.
    package let turn: Int
    package let hours: DayHours
    /// Never empty.
    package let people: [PersonID]

    package init(
        name: String,
        role: DutyRole = .primary,
        from: CivilDate,
        until: CivilDate? = nil,
        turn: Int,
        hours: DayHours = .wholeDay,
        people: [PersonID]
    ) {
        (self.name, self.role, self.from, self.until) = (name, role, from, until)
        (self.turn, self.hours, self.people) = (turn, hours, people)
    }

    /// Whose turn it is on a day; nil before the first and after the last.
    package func person(on day: CivilDate) -> PersonID? {
        guard day >= from, until.map({ day <= $0 }) ?? true, turn > 0, !people.isEmpty else { return nil }
        return people[(day - from) / turn % people.count]
    }
}

/// Who answers for a 科室.
package struct DepartmentContacts: Sendable, Hashable {
    package let contact: PersonID?
    package let deputy: PersonID?

    package init(contact: PersonID?, deputy: PersonID? = nil) {
        self.contact = contact
        self.deputy = deputy
    }
}

/// Somebody takes a post for a while, whatever the roster says.
package struct DutyOverride: Sendable, Hashable, Codable {
    package let id: Int64
    package let role: DutyRole
    package let person: PersonID
    /// The name at that time: the roster may lose the person.
    package let name: String
    package let from: Instant
    /// The end, or when it was ended before.
    package let until: Instant
    package let reason: String
    package let by: Actor
    package let made: Instant

    package init(
        id: Int64,
        role: DutyRole,
        person: PersonID,
        name: String,
        from: Instant,
        until: Instant,
        reason: String,
        by: Actor,
        made: Instant
    ) {
        (self.id, self.role, self.person, self.name) = (id, role, person, name)
        (self.from, self.until, self.reason, self.by, self.made) = (from, until, reason, by, made)
    }
}
