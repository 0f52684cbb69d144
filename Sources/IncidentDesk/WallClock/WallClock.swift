package import OpinionCore

/// The wall clock, with what vouches for it; who drives it decides what time it is.
package struct WallClock: Sendable {
    package let now: @Sendable () -> Instant
    /// Time since boot, counted through suspend.
    package let sinceBoot: @Sendable () -> TimeSpan
    /// Whether the kernel says that the wall clock is disciplined.
    package let isSynchronised: @Sendable () -> Bool

    package init(
        now: @escaping @Sendable () -> Instant,
        sinceBoot: @escaping @Sendable () -> TimeSpan,
        isSynchronised: @escaping @Sendable () -> Bool
    ) {
        (self.now, self.sinceBoot, self.isSynchronised) = (now, sinceBoot, isSynchronised)
    }
}
