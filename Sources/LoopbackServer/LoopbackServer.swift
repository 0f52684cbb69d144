import Glibc
import Synchronization

/// A small HTTP/1.1 server for tests and demonstrations, on 127.0.0.1 or a Unix socket, that can misbehave on demand.
///
/// Each connection has a thread. ``stop()``, or dropping the last reference, closes all of them.
package final class LoopbackServer: Sendable {
    /// Where the server listens.
    package enum Place: Sendable {
        /// 127.0.0.1; port 0 lets the system choose.
        case port(UInt16)
        /// 127.0.0.n, as another machine of the house; port 0 lets the system choose.
        case neighbour(UInt8, UInt16)
        /// A path of at most 107 bytes, removed again on ``stop()``.
        case unixSocket(String)
    }

    /// The port listened on, 0 for a Unix socket.
    package let port: UInt16
    /// The address listened on; the usual one for a Unix socket.
    package let address: String
    private let listener: ListeningSocket
    private let journal: RequestJournal
    private let stopSignal: Pipe
    private let isStopped = Atomic<Bool>(false)

    /// Listens when it returns. The handler is called on many threads; `keeping` bounds the requests remembered.
    package init(
        at place: Place = .port(0),
        keeping: Int = 10_000,
        handler: @escaping @Sendable (LoopbackRequest) -> LoopbackResponse
    ) throws(LoopbackError) {
        let listener = try ListeningSocket(place)
        let (journal, stopSignal) = (RequestJournal(capacity: keeping), try Pipe())
        (self.listener, self.journal, self.stopSignal, port) = (listener, journal, stopSignal, listener.port)
        if case .neighbour(let last, _) = place { address = "127.0.0.\(last)" } else { address = "127.0.0.1" }
        let accepting = Thread.start {
            listener.acceptAll(until: stopSignal) { descriptor, number in
                Connection(descriptor, number, stopSignal, journal, handler).serve()
            }
        }
        guard accepting else { throw LoopbackError.system("pthread_create", EAGAIN) }
    }

    deinit { stop() }

    /// An absolute URL for a path that starts with a slash.
    package func url(_ path: String = "/") -> String { "http://\(address):\(port)\(path)" }

    /// What has been received so far, bodies included, whether answered or not.
    package var requests: [LoopbackRequest] { journal.requests }

    /// How many requests have been received, also those no longer remembered.
    package var requestCount: Int { journal.total }

    /// Waits until so many requests have come, and returns all; throws when the time is over first.
    @discardableResult
    package func requests(
        count: Int,
        within time: Duration = .seconds(120)
    ) async throws(LoopbackError) -> [LoopbackRequest] {
        guard await journal.wait(for: count, within: time) else {
            throw LoopbackError.tooFewRequests(journal.total, expected: count)
        }
        return journal.requests
    }

    /// Stops listening at once and breaks all connections; may be called more than once.
    package func stop() {
        guard !isStopped.exchange(true, ordering: .relaxed) else { return }
        listener.stop()
        stopSignal.signal()
    }
}
