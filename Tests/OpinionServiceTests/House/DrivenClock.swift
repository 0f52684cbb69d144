import OpinionCore
import Synchronization

@testable import OpinionService

/// A wall clock and a time since boot that only the test moves.
final class DrivenClock: Sendable {
    private struct State {
        var now: Instant
        var sinceBoot = TimeSpan.hours(1)
        var isSynchronised = true
    }

    private let state: Mutex<State>

    init(at now: Instant) { state = Mutex(State(now: now)) }

    var now: Instant { state.withLock { $0.now } }

    /// Time passes.
    func advance(_ span: TimeSpan) {
        state.withLock { state in
            state.now = state.now + span
            state.sinceBoot = state.sinceBoot + span
        }
    }

    /// Somebody sets the wall clock.
    func step(_ span: TimeSpan) { state.withLock { $0.now = $0.now + span } }

    /// What the kernel says of the wall clock.
    func synchronise(_ isSynchronised: Bool) { state.withLock { $0.isSynchronised = isSynchronised } }

    func environment(_ pass: @escaping @Sendable (Milepost) -> Void) -> Environment {
        Environment(
            now: { self.now },
            sinceBoot: { self.state.withLock { $0.sinceBoot } },
            isSynchronised: { self.state.withLock { $0.isSynchronised } },
            pass: pass
        )
    }
}
