import LoopbackServer
import Synchronization

/// A loopback server whose answers the test changes while it runs; a path that nobody set is 404.
final class Switchboard: Sendable {
    typealias Answer = @Sendable (LoopbackRequest) -> LoopbackResponse

    private final class Table: Sendable {
        let answers = Mutex<[String: Answer]>([:])
    }

    private let table: Table
    private let server: LoopbackServer

    init() throws {
        let table = Table()
        self.table = table
        server = try LoopbackServer { request in
            let answer = table.answers.withLock { $0[request.place] }
            return answer?(request) ?? .text("no such page", status: 404)
        }
    }

    func url(_ path: String) -> String { server.url(path) }
    func answer(_ path: String, _ answer: @escaping Answer) { table.answers.withLock { $0[path] = answer } }

    /// Waits until so many requests have come in all; false when the time is over first.
    func hasReceived(_ count: Int, within time: Duration) async -> Bool {
        await (try? server.requests(count: count, within: time)) != nil
    }

    /// How many requests have come in all.
    var total: Int { server.requestCount }

    /// Refuses connections from now on.
    func stop() { server.stop() }

    /// What was asked of one path, oldest first.
    func requests(_ path: String) -> [LoopbackRequest] { server.requests.filter { $0.place == path } }
}

extension LoopbackRequest {
    /// The path without its query.
    var place: String { String(path.prefix { $0 != "?" }) }
    var text: String { String(decoding: body, as: UTF8.self) }
}
