import Glibc
package import LoopbackServer
import Synchronization

/// A robot's server on loopback: keeps its vendor's contract, writes down what it took and what it refused, and
/// misbehaves when told.
package final class RobotFake: Sendable {
    private let server: LoopbackServer
    private let desk: FakeDesk

    /// - Parameter now: the vendor's clock, in milliseconds since 1970.
    package init(
        _ contract: any FakeContract,
        at place: LoopbackServer.Place = .port(0),
        now: @escaping @Sendable () -> Int64 = FakeClock.wall
    ) throws(LoopbackError) {
        let desk = FakeDesk(contract, now)
        self.desk = desk
        server = try LoopbackServer(at: place, keeping: 10) { desk.answer($0) }
    }

    /// As a user would write it into `url_file`.
    package var url: String { server.url(desk.contract.path) }
    /// So far.
    package var journal: FakeJournal { desk.state.withLock { $0.journal } }
    /// How many requests have come, whatever became of them.
    package var requestCount: Int { server.requestCount }

    /// From the next request on.
    package func behave(_ mood: FakeMood) { desk.state.withLock { $0.mood = mood } }
    /// Forgets what came; windows and bans stay.
    package func forget() { desk.state.withLock { $0.journal = FakeJournal() } }
    /// Waits until so many requests have come.
    package func requests(count: Int, within time: Duration = .seconds(120)) async throws(LoopbackError) {
        try await server.requests(count: count, within: time)
    }
    /// Stops listening and breaks all connections.
    package func stop() { server.stop() }
}
