/// A later deadline, and who allowed it.
package struct ClockExtension: Sendable, Hashable, Codable {
    package let clock: ClockKind
    /// The deadline before.
    package let from: Instant
    package let until: Instant
    package let at: Instant
    package let by: Actor
    package let reason: String
    /// Never the actor.
    package let approver: String

    package init(
        clock: ClockKind,
        from: Instant,
        until: Instant,
        at: Instant,
        by: Actor,
        reason: String,
        approver: String
    ) {
        (self.clock, self.from, self.until, self.at) = (clock, from, until, at)
        (self.by, self.reason, self.approver) = (by, reason, approver)
    }
}
