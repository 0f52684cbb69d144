import OpinionCore
import Synchronization

/// Who has a message already while others were refused: a repeat goes to those alone. Forgotten at a restart.
final class EmailProgress: Sendable {
    private static let limit = 256
    private let kept = Mutex<[(id: DeliveryID, taken: Set<String>)]>([])

    /// The addresses that have it.
    func taken(_ id: DeliveryID) -> Set<String> {
        kept.withLock { kept in kept.first { $0.id == id }?.taken ?? [] }
    }

    /// These have it now; once all have nothing is kept of it.
    func note(_ id: DeliveryID, _ addresses: [String], isComplete: Bool) {
        kept.withLock { kept in
            let before = kept.first { $0.id == id }?.taken ?? []
            kept.removeAll { $0.id == id }
            if !isComplete { kept.append((id, before.union(addresses))) }
            if kept.count > Self.limit { kept.removeFirst() }
        }
    }
}
