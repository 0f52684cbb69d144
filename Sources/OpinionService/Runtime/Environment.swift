import CPlatform
import Glibc
import IncidentDesk
import OpinionCore

/// What the daemon sees of the world: tests drive it.
struct Environment: Sendable {
    /// The wall clock.
    let now: @Sendable () -> Instant
    /// Time since boot, counted through suspend.
    let sinceBoot: @Sendable () -> TimeSpan
    /// Whether the kernel says that the wall clock is disciplined.
    let isSynchronised: @Sendable () -> Bool
    /// Reached at every durable step; tests end the process here.
    let pass: @Sendable (Milepost) -> Void

    init(
        now: @escaping @Sendable () -> Instant,
        sinceBoot: @escaping @Sendable () -> TimeSpan,
        isSynchronised: @escaping @Sendable () -> Bool,
        pass: @escaping @Sendable (Milepost) -> Void = { _ in }
    ) {
        (self.now, self.sinceBoot, self.isSynchronised, self.pass) = (now, sinceBoot, isSynchronised, pass)
    }

    /// The part that the desk looks at.
    var clock: WallClock { WallClock(now: now, sinceBoot: sinceBoot, isSynchronised: isSynchronised) }

    static let system = Environment(
        now: { Instant(milliseconds: opinion_wall_milliseconds()) },
        sinceBoot: { TimeSpan(milliseconds: opinion_boot_milliseconds()) },
        isSynchronised: { opinion_clock_is_synchronised() },
        pass: FaultPoint.pass
    )
}

extension Environment {
    /// No clock of this program was ever right before this: 2026-01-01T00:00:00Z.
    private static let beginning = Instant(seconds: 1_767_225_600)

    /// The same, but for a wall clock that says an impossible time: a machine without a battery wakes in 1970 and learns
    /// the time from the network later. Until then time goes on from what was recorded last, and is not trusted.
    func goingOn(from recorded: Instant?) -> Environment {
        let (last, start) = (max(recorded ?? Self.beginning, Self.beginning), sinceBoot())
        return Environment(
            now: { [now, sinceBoot] in
                let wall = now()
                return wall >= Self.beginning ? wall : last + (sinceBoot() - start)
            },
            sinceBoot: sinceBoot,
            isSynchronised: { [now, isSynchronised] in isSynchronised() && now() >= Self.beginning },
            pass: pass
        )
    }
}

/// The durable steps of the daemon, in the order of an alert's way.
enum Milepost: String, Sendable, CaseIterable {
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
