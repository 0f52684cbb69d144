import OpinionCore
import Synchronization

/// Asks again and again whether the wall clock can be believed.
final class TrustWatch: Sendable {
    private let environment: Environment
    private let watch = Mutex((watch: ClockWatch(), suspectSince: Instant?.none))

    /// Since when the clock has not been trusted; nil while it is.
    var suspectSince: Instant? { watch.withLock { $0.suspectSince } }

    init(_ environment: Environment) { self.environment = environment }

    func look() -> ClockTrust {
        let wall = environment.now()
        let boot = environment.sinceBoot()
        let synchronised = environment.isSynchronised()
        return watch.withLock { state in
            let trust = state.watch.observe(wall: wall, sinceBoot: boot, isSynchronised: synchronised)
            state.suspectSince = trust.isTrusted ? nil : state.suspectSince ?? wall
            return trust
        }
    }
}
