import IncidentDesk
import OpinionCore
import Synchronization

/// A wall clock that can be set by hand, beside a boot clock that cannot.
final class ModelClock: Sendable {
    private struct State {
        var wall: Instant
        var boot = TimeSpan.hours(1)
        var isSynchronised = true
    }

    private let state: Mutex<State>

    init(at start: Instant) { state = Mutex(State(wall: start)) }

    var now: Instant { state.withLock { $0.wall } }

    func pass(_ span: TimeSpan) {
        state.withLock {
            $0.wall = $0.wall + span
            $0.boot = $0.boot + span
        }
    }

    /// Somebody sets the clock.
    func step(_ span: TimeSpan) { state.withLock { $0.wall = $0.wall + span } }

    func synchronise(_ isSynchronised: Bool) { state.withLock { $0.isSynchronised = isSynchronised } }

    var wall: WallClock {
        WallClock(
            now: { self.now },
            sinceBoot: { self.state.withLock { $0.boot } },
            isSynchronised: { self.state.withLock { $0.isSynchronised } }
        )
    }
}
