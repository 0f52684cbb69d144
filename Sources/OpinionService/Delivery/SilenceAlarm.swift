import Logging
import OpinionCore
import OpinionStore
import Synchronization

/// Cries out in the journal when no channel at all delivers: then nobody reads anything else of this program.
final class SilenceAlarm: Sendable {
    /// Said again this often while it lasts.
    private static let interval = TimeSpan.minutes(10)

    private let store: OpinionStore
    private let logger: Logger
    /// The look costs: it compares everything that waits with every channel.
    private static let pause = TimeSpan.seconds(10)
    private let told = Mutex<Instant?>(nil)
    private let looked = Mutex<Instant?>(nil)

    init(store: OpinionStore, logger: Logger) {
        (self.store, self.logger) = (store, logger)
    }

    func look(now: Instant) async {
        let isTimeToLook = looked.withLock { looked in
            if let last = looked, now - last < Self.pause, last <= now { return false }
            looked = now
            return true
        }
        guard isTimeToLook, let unreached = try? await store.read({ try $0.unreached(now: now) }) else { return }
        guard unreached.count > 0 else { return told.withLock { $0 = nil } }
        let isTime = told.withLock { told in
            if let last = told, now - last < Self.interval, last <= now { return false }
            told = now
            return true
        }
        guard isTime else { return }
        logger.critical(
            "no channel delivers: \(unreached.count) alert(s) reach nobody; see opinionctl status",
            metadata: [
                "delivery": "\(unreached.oldest?.id.description ?? "")",
                "incident": "\(unreached.oldest?.incident.map(String.init) ?? "")",
            ]
        )
    }
}

extension StoreSnapshot {
    /// What no channel delivers at this moment.
    func unreached(now: Instant) throws -> (count: Int, oldest: OutboxEntry?) {
        try unreached(down: channelHealth().filter { $0.value.isDown(now: now) }.keys.sorted())
    }
}
