import OpinionCore
import Synchronization

/// A wall clock that only its owner moves, and that can be believed.
final class DrivenClock: Sendable {
    private let start: Instant
    private let state: Mutex<Instant>

    init(at start: Instant) {
        self.start = start
        state = Mutex(start)
    }

    var now: Instant { state.withLock { $0 } }

    func advance(to instant: Instant) { state.withLock { $0 = max($0, instant) } }

    var wall: WallClock {
        WallClock(now: { self.now }, sinceBoot: { .hours(1) + (self.now - self.start) }, isSynchronised: { true })
    }
}
