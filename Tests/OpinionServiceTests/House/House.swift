import ControlAPI
import FeedRequests
import Foundation
import HTTPTransfer
import Logging
import LoopbackServer
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

/// 10:00 on a Friday in Shanghai: where every test begins.
let start = Instant(seconds: 1_787_882_400)
let steelArea = "淘汰落後產能、「地條鋼」死灰復燃"

/// A whole daemon in a folder of the test's own, outlets and receiver on loopback. Nothing runs by itself: the test
/// moves the clock and takes every step.
final class House {
    let path: String
    let clock = DrivenClock(at: start)
    let web: Switchboard
    private let pass: @Sendable (Milepost) -> Void
    private var running: Daemon?

    var daemon: Daemon { get throws { try #require(running) } }
    var store: OpinionStore { get throws { try daemon.store } }

    init(_ files: Files = Files(), pass: @escaping @Sendable (Milepost) -> Void = { _ in }) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "opinion-house-\(UUID().uuidString)").path
        web = try Switchboard()
        self.pass = pass
        for (name, text) in files.all(path: path, web: web) { try write(name, text) }
        web.answer("/hook") { _ in .text("ok") }
        for feed in Files.feeds { publish(feed, []) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A house whose daemon has seen every feed once.
    static func running(
        _ files: Files = Files(),
        pass: @escaping @Sendable (Milepost) -> Void = { _ in }
    ) async throws -> House {
        let house = try House(files, pass: pass)
        try await house.begin()
        try await house.poll()
        return house
    }

    func write(_ name: String, _ text: String) throws {
        let file = URL(filePath: path + "/" + name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    }

    // MARK: The daemon's life

    func begin() async throws {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        running = try await Daemon(path: path + "/opinion.yaml", environment: clock.environment(pass), logger: logger)
    }

    /// As `kill -9` leaves it: no farewell, nothing more written.
    func kill() async {
        await running?.deployments.current.clients.shutdown()
        await running?.channels.shutdown()
        running = nil
        await untilFree()
    }

    /// What is still under way holds the daemon, and its lock; the kernel would have ended it with the process.
    private func untilFree() async {
        let deadline = ContinuousClock.now + .seconds(60)
        while (try? InstanceLock(folder: path + "/state")) == nil, ContinuousClock.now < deadline { await Task.yield() }
    }

    /// A child that another test has forked holds the lock too, until its exec: then once more.
    func restart() async throws {
        await kill()
        do { try await begin() } catch is StartFault {
            await untilFree()
            try await begin()
        }
    }

    // MARK: Outlets

    func publish(_ feed: String, _ articles: [Article]) {
        let text = atom(articles)
        web.answer("/\(feed).xml") { _ in .text(text, type: "application/atom+xml") }
    }

    /// Looks at these feeds, or at all.
    @discardableResult
    func poll(_ ids: String...) async throws -> [PollOutcome] {
        let feeds = try daemon.deployments.current.feeds.filter { ids.isEmpty || ids.contains($0.id) }
        return try await daemon.polling.poll(feeds)
    }

    /// The usual beginning: an article after the first answer, and its alert.
    func open(_ article: Article = Article(), in feed: String = "city") async throws {
        publish(feed, [article])
        try await poll(feed)
        try await drain()
    }

    // MARK: Steps

    /// Tells what is due, and delivers it.
    func tick() async throws {
        try await daemon.deadlines.step()
        try await drain()
    }

    /// Delivers until nothing can go now.
    func drain() async throws {
        let now = clock.now
        for _ in 0..<1_000 {
            let next = try await daemon.delivery.next()
            guard let next, next <= now else { return }
            let before = try await tally()
            _ = try await daemon.delivery.step()
            if try await tally() == before { return }
        }
        Issue.record("the outbox does not come to rest")
    }

    private func tally() async throws -> [Int] {
        try await store.read { view in
            let all = try view.deliveries(limit: 10_000)
            return [all.filter { $0.state == .pending }.count, all.map(\.attempts).reduce(0, +)]
        }
    }

    /// Steps minute by minute.
    func run(minutes: Int) async throws {
        for _ in 0..<minutes {
            clock.advance(.minutes(1))
            try await tick()
        }
    }

    // MARK: The officer

    func caller() -> Caller {
        let actor = Actor(uid: 1001, user: "li", name: "李值班", via: "socket")
        return Caller(actor: actor, role: .administrator, language: .traditional, now: clock.now)
    }

    @discardableResult
    func act(_ name: String, on number: Int = 1, _ fill: (inout ActRequest) -> Void = { _ in }) async throws
        -> ActResult
    {
        var request = ActRequest(act: name, numbers: [number])
        fill(&request)
        return try #require(try await daemon.control.act(request, caller()).results.first)
    }

    func release() async throws { #expect(try await act("release") { $0.url = "https://a.cn/1" }.ok) }
    func press() async throws {
        #expect(
            try await act("press") {
                $0.at = "-1m"
                $0.place = "新聞發布廳"
            }.ok
        )
    }
}
