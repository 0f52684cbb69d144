import OpinionCore
import Synchronization

/// Lets something happen at once and then at most once in an interval, even when the wall clock is stepped back.
final class Pace: Sendable {
    private let interval: TimeSpan
    private let last = Mutex<Instant?>(nil)

    init(_ interval: TimeSpan) { self.interval = interval }

    /// True when it is time; what is allowed counts as done.
    func allows(_ now: Instant) -> Bool {
        last.withLock { last in
            if let done = last, now - done < interval, done <= now { return false }
            last = now
            return true
        }
    }

    /// The next time is at once.
    func reset() { last.withLock { $0 = nil } }
}
