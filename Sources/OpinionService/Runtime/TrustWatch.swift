import OpinionCore
import Synchronization

/// Asks again and again whether the wall clock can be believed.
final class TrustWatch: Sendable {
    private let environment: Environment
    private let watch = Mutex(ClockWatch())

    init(_ environment: Environment) { self.environment = environment }

    func look() -> ClockTrust {
        let wall = environment.now()
        let boot = environment.sinceBoot()
        let synchronised = environment.isSynchronised()
        return watch.withLock { $0.observe(wall: wall, sinceBoot: boot, isSynchronised: synchronised) }
    }
}
