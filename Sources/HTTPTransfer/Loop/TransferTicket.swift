import Synchronization

/// The identity of one `send`, by which its caller cancels it before, while or after it is queued.
final class TransferTicket: Sendable {
    private let flag = Atomic<Bool>(false)

    /// Whether the caller has given up.
    var isCancelled: Bool { flag.load(ordering: .acquiring) }

    /// Notes that the caller gives up; the loop must be told besides.
    func cancel() { flag.store(true, ordering: .releasing) }
}
