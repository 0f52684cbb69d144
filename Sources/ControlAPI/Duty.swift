package import OpinionCore

/// `duty show --json`.
package struct DutyReport: Codable, Sendable {
    package let version: Int
    /// False: the configuration has no `duty`, and all else is empty.
    package let configured: Bool
    package let at: Instant
    /// Who is on duty at that moment; roles that nobody is in are left out.
    package let posts: [DutyPostView]
    /// How each role passes from hand to hand, from `at` on; without a person: a gap.
    package let segments: [DutySegmentView]
    /// In force at `at` or later.
    package let overrides: [DutyOverrideView]
    package let departments: [DutyDepartmentView]

    package init(
        configured: Bool,
        at: Instant,
        posts: [DutyPostView] = [],
        segments: [DutySegmentView] = [],
        overrides: [DutyOverrideView] = [],
        departments: [DutyDepartmentView] = []
    ) {
        version = 1
        (self.configured, self.at, self.posts, self.segments) = (configured, at, posts, segments)
        (self.overrides, self.departments) = (overrides, departments)
    }
}

/// A person as the roster shows them to whoever may look.
package struct DutyPersonView: Codable, Sendable {
    package let id: PersonID
    package let name: String
    /// Masked: `138****1234`.
    package let mobile: String?

    package init(_ person: DutyPerson) {
        (id, name, mobile) = (person.id, person.name, person.mobile?.description)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(name, forKey: .name)
        try container.encode(mobile, forKey: .mobile)
    }
}

/// Somebody in a role.
package struct DutyPostView: Codable, Sendable {
    package let role: DutyRole
    package let person: DutyPersonView
    package let source: DutySource
    /// Of the shift, the rotation or the override's number.
    package let name: String?
    /// Null: for longer than eight days.
    package let from: Instant?
    package let until: Instant?

    package init(_ post: DutyPost) {
        (role, person, source) = (post.role, DutyPersonView(post.person), post.source)
        (name, from, until) = (post.sourceName, post.from, post.until)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(role, forKey: .role)
        try container.encode(person, forKey: .person)
        try container.encode(source, forKey: .source)
        try container.encode(name, forKey: .name)
        try container.encode(from, forKey: .from)
        try container.encode(until, forKey: .until)
    }
}

/// A time in which a role is in one hand, or in none.
package struct DutySegmentView: Codable, Sendable {
    package let role: DutyRole
    package let from: Instant
    package let until: Instant
    /// Null: a gap.
    package let person: DutyPersonView?
    package let source: DutySource?
    package let name: String?

    package init(_ segment: DutySegment) {
        (role, from, until) = (segment.role, segment.from, segment.until)
        (person, source, name) = (segment.person.map(DutyPersonView.init), segment.source, segment.sourceName)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(role, forKey: .role)
        try container.encode(from, forKey: .from)
        try container.encode(until, forKey: .until)
        try container.encode(person, forKey: .person)
        try container.encode(source, forKey: .source)
        try container.encode(name, forKey: .name)
    }
}

/// Who answers for a 科室.
package struct DutyDepartmentView: Codable, Sendable {
    package let department: String
    package let contacts: [DutyPersonView]

    package init(department: String, contacts: [DutyPersonView]) {
        self.department = department
        self.contacts = contacts
    }
}

/// `duty override --role … --person … --until …`: times as the officer typed them.
package struct DutyOverrideRequest: Codable, Sendable {
    package var role: String
    package var person: String
    package var from: String?
    package var until: String?
    package var reason: String?

    package init(role: String, person: String) {
        self.role = role
        self.person = person
    }
}

/// What became of an override.
package struct DutyOverrideAnswer: Codable, Sendable {
    package let version: Int
    package let override: DutyOverrideView
    package let text: String

    package init(override: DutyOverrideView, text: String) {
        version = 1
        (self.override, self.text) = (override, text)
    }
}

/// `duty override --list --json`.
package struct DutyOverrideList: Codable, Sendable {
    package let version: Int
    package let overrides: [DutyOverrideView]

    package init(overrides: [DutyOverrideView]) {
        version = 1
        self.overrides = overrides
    }
}

/// One override.
package struct DutyOverrideView: Codable, Sendable {
    package let id: Int64
    package let role: DutyRole
    package let person: PersonID
    package let name: String
    package let from: Instant
    package let until: Instant
    package let reason: String
    package let by: String
    package let made: Instant

    package init(_ override: DutyOverride) {
        (id, role, person, name) = (override.id, override.role, override.person, override.name)
        (from, until, reason) = (override.from, override.until, override.reason)
        (by, made) = (override.by.displayName, override.made)
    }
}
