/// Whether the wall clock can be believed (design: a clock that cannot be trusted says so).
package enum ClockTrust: Hashable, Sendable {
    case trusted
    /// The kernel reports that nothing disciplines the clock.
    case unsynchronised
    /// Wall time moved against boot time by this much since the last look.
    case jumped(TimeSpan)

    package var isTrusted: Bool { self == .trusted }
}

/// Watches the wall clock against the time since boot, which nobody sets.
package struct ClockWatch: Sendable {
    /// A difference above this is a jump.
    package static let tolerance = TimeSpan.minutes(10)
    /// How long a jump stays suspect where the kernel says that the clock is synchronised; elsewhere it stays so.
    package static let recovery = TimeSpan.minutes(10)

    private var offset: TimeSpan?
    private var jump: (moved: TimeSpan, at: TimeSpan)?

    package init() {}

    /// Takes one reading and judges it.
    /// - Parameter sinceBoot: time since boot, counted through suspend.
    package mutating func observe(wall: Instant, sinceBoot: TimeSpan, isSynchronised: Bool) -> ClockTrust {
        let now = wall - Instant(milliseconds: sinceBoot.milliseconds)
        let moved = now - (offset ?? now)
        offset = now
        if abs(moved.milliseconds) > Self.tolerance.milliseconds { jump = (moved, sinceBoot) }
        if let jump, isSynchronised, sinceBoot - jump.at >= Self.recovery { self.jump = nil }
        if let jump { return .jumped(jump.moved) }
        return isSynchronised ? .trusted : .unsynchronised
    }
}
