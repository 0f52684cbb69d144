import OpinionCore
import Synchronization

/// The loops that do the work say here that they go round; the watchdog is fed only while all of them do.
final class Pulse: Sendable {
    enum Loop: String, Sendable, CaseIterable {
        case polling, deadlines, delivery, relay, drills
    }

    /// A loop that has not gone round for this long hangs.
    static let patience = TimeSpan.seconds(60)

    private let sinceBoot: @Sendable () -> TimeSpan
    private let beats: Mutex<[Loop: TimeSpan]>

    init(_ environment: Environment) {
        sinceBoot = environment.sinceBoot
        let now = environment.sinceBoot()
        beats = Mutex(Dictionary(uniqueKeysWithValues: Loop.allCases.map { ($0, now) }))
    }

    func beat(_ loop: Loop) {
        let now = sinceBoot()
        beats.withLock { $0[loop] = now }
    }

    /// The loops that have not gone round for too long.
    var hanging: [Loop] {
        let now = sinceBoot()
        return beats.withLock { beats in Loop.allCases.filter { now - (beats[$0] ?? now) > Self.patience } }
    }
}
