package import OpinionCore
import Synchronization

/// Asks again and again whether the wall clock can be believed.
package final class TrustWatch: Sendable {
    private let clock: WallClock
    private let watch = Mutex((watch: ClockWatch(), suspectSince: Instant?.none))

    /// Since when the clock has not been trusted; nil while it is.
    package var suspectSince: Instant? { watch.withLock { $0.suspectSince } }

    package init(_ clock: WallClock) { self.clock = clock }

    /// Takes a reading now, and judges it by those before.
    package func look() -> ClockTrust {
        let wall = clock.now()
        let boot = clock.sinceBoot()
        let synchronised = clock.isSynchronised()
        return watch.withLock { state in
            let trust = state.watch.observe(wall: wall, sinceBoot: boot, isSynchronised: synchronised)
            state.suspectSince = trust.isTrusted ? nil : state.suspectSince ?? wall
            return trust
        }
    }
}
