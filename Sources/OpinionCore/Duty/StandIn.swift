/// Somebody takes a post for a while.
package struct StandIn: Sendable, Hashable {
    package let role: DutyRole
    package let person: DutyPerson
    package let from: Instant
    package let until: Instant

    package init(role: DutyRole, person: DutyPerson, from: Instant, until: Instant) {
        (self.role, self.person, self.from, self.until) = (role, person, from, until)
    }
}
