import OpinionCore
import Synchronization

/// Which attempts are under way on each channel, so that a slow one holds up nobody else, is not crowded, and is not made
/// twice when it takes longer than its lease.
final class Lanes: Sendable {
    private let underWay = Mutex<[String: Set<DeliveryID>]>([:])

    func free(_ channel: String, of width: Int) -> Int {
        underWay.withLock { max(0, width - ($0[channel]?.count ?? 0)) }
    }

    /// False when an attempt of this alert is under way.
    func begin(_ entry: OutboxEntry) -> Bool {
        underWay.withLock { $0[entry.channel, default: []].insert(entry.id).inserted }
    }

    func end(_ entry: OutboxEntry) { underWay.withLock { _ = $0[entry.channel]?.remove(entry.id) } }
}
