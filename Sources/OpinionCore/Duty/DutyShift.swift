/// Who is on duty at one moment, and while that does not change.
package struct DutyShift: Sendable, Hashable {
    package let primary: DutyPost?
    package let deputy: DutyPost?
    package let leader: DutyPost?
    /// nil: for longer than was looked at.
    package let from: Instant?
    package let until: Instant?

    package subscript(role: DutyRole) -> DutyPost? {
        switch role {
        case .primary: primary
        case .deputy: deputy
        case .leader: leader
        }
    }
}

/// Somebody in a role for a while.
package struct DutyPost: Sendable, Hashable {
    package let role: DutyRole
    package let person: DutyPerson
    package let source: DutySource
    /// Of the shift, the rotation or the override's number; nil for a day without a name.
    package let sourceName: String?
    /// nil: for longer than was looked at.
    package let from: Instant?
    package let until: Instant?
}

/// What put somebody on duty, the stronger the later.
package enum DutySource: String, Sendable, Hashable, Codable, CaseIterable {
    case rotation, date, override
}

/// A time during which one role is in one hand, or in none.
package struct DutySegment: Sendable, Hashable {
    package let role: DutyRole
    package let from: Instant
    package let until: Instant
    /// nil: nobody.
    package let person: DutyPerson?
    package let source: DutySource?
    /// Of the shifts or rotations that follow each other in one hand, or the override's number, in the order of time.
    package let sourceNames: [String]

    /// All of them; nil where none has a name.
    package var sourceName: String? { sourceNames.isEmpty ? nil : sourceNames.joined(separator: "、") }
}
