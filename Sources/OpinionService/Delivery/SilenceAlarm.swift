import Logging
import OpinionCore
import OpinionStore

/// Cries out in the journal when no channel at all delivers: then nobody reads anything else of this program.
final class SilenceAlarm: Sendable {
    private let store: OpinionStore
    private let logger: Logger
    /// The look costs: it compares everything that waits with every channel.
    private let looking = Pace(.seconds(10))
    /// Said again this often while it lasts.
    private let telling = Pace(.minutes(10))

    init(store: OpinionStore, logger: Logger) {
        (self.store, self.logger) = (store, logger)
    }

    func look(now: Instant) async {
        guard looking.allows(now), let unreached = try? await store.read({ try $0.unreached(now: now) }) else { return }
        guard unreached.count > 0 else { return telling.reset() }
        guard telling.allows(now) else { return }
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
