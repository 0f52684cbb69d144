import CPlatform
import Glibc
package import OpinionCore

/// What the daemon sees of the world: tests drive it.
package struct Environment: Sendable {
    /// The wall clock.
    package let now: @Sendable () -> Instant
    /// Time since boot, counted through suspend.
    package let sinceBoot: @Sendable () -> TimeSpan
    /// Whether the kernel says that the wall clock is disciplined.
    package let isSynchronised: @Sendable () -> Bool
    /// Reached at every durable step; tests end the process here.
    package let pass: @Sendable (Milepost) -> Void

    package init(
        now: @escaping @Sendable () -> Instant, sinceBoot: @escaping @Sendable () -> TimeSpan,
        isSynchronised: @escaping @Sendable () -> Bool, pass: @escaping @Sendable (Milepost) -> Void = { _ in }
    ) {
        (self.now, self.sinceBoot, self.isSynchronised, self.pass) = (now, sinceBoot, isSynchronised, pass)
    }

    package static let system = Environment(
        now: { Instant(milliseconds: read(CLOCK_REALTIME)) },
        sinceBoot: { TimeSpan(milliseconds: read(CLOCK_BOOTTIME)) },
        isSynchronised: { opinion_clock_is_synchronised() }, pass: FaultPoint.pass)

    private static func read(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
}

/// The durable steps of the daemon, in the order of an alert's way.
package enum Milepost: String, Sendable, CaseIterable {
    case beforeCommit, afterCommit, beforeSend, afterSend, afterVerdict, beforeAppend, afterAppend, afterMark
}

/// Ends a debug build at a durable step, as `kill -9` would: `OPINION_FAULT=afterSend:3` at the third passing.
/// Release builds have no such thing.
enum FaultPoint {
    #if DEBUG
        private static let counter = FaultCounter()
        static func pass(_ milepost: Milepost) { counter.pass(milepost) }
    #else
        static func pass(_ milepost: Milepost) {}
    #endif
}

#if DEBUG
    import Synchronization

    private final class FaultCounter: Sendable {
        private let wanted: String?
        private let rest: Mutex<Int>

        init() {
            let parts = getenv("OPINION_FAULT").map { String(cString: $0) }?.split(separator: ":") ?? []
            wanted = parts.first.map(String.init)
            rest = Mutex(parts.count > 1 ? Int(parts[1]) ?? 1 : 1)
        }

        func pass(_ milepost: Milepost) {
            guard wanted == milepost.rawValue else { return }
            let isTime = rest.withLock { rest in
                rest -= 1
                return rest == 0
            }
            if isTime { kill(getpid(), SIGKILL) }
        }
    }
#endif
