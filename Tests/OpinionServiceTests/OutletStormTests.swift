import ControlAPI
import LoopbackServer
import OpinionCore
import OpinionStore
import Synchronization
import Testing

@testable import OpinionService

/// Thirty outlets, each with a server of its own somewhere outside; the house reaches them by a proxy.
private final class Outside {
    static let count = 30

    /// How a server answers: with its feed, unless something is wrong.
    typealias Answer = @Sendable (_ server: Int, _ feed: String) -> LoopbackResponse

    private final class State: Sendable {
        let articles = Mutex<[Int: [Article]]>([:])
        let answer = Mutex<Answer>(Outside.well)
    }

    let house: House
    private let state = State()
    private let port: UInt16
    private var proxy: LoopbackServer?

    static let well: Answer = { _, feed in .text(feed, type: "application/atom+xml") }

    init() async throws {
        let proxy = try Self.proxy(at: 0, state)
        (self.proxy, port) = (proxy, proxy.port)
        var files = Files()
        files.digest += "\nproxy: http://127.0.0.1:\(port)\n"
        house = try House(files)
        let feeds = (0..<Self.count).map {
            "- {id: f\($0), outlet: 媒體\($0), tier: 市級, url: \"http://h\($0).example/feed.xml\", every: 5m}\n"
        }
        try house.write("Feeds/all.yaml", feeds.joined())
        try await house.begin()
        try await round()
    }

    private static func proxy(at port: UInt16, _ state: State) throws -> LoopbackServer {
        try LoopbackServer(at: .port(port)) { request in
            guard let number = Int(request.path.drop { !$0.isNumber }.prefix { $0.isNumber }) else {
                return .text("", status: 404)
            }
            let feed = atom(state.articles.withLock { $0[number] ?? [] })
            return state.answer.withLock { $0 }(number, feed)
        }
    }

    // MARK: What happens

    func publish(_ articles: [Article], at server: Int) { state.articles.withLock { $0[server] = articles } }
    func answer(_ answer: @escaping Answer) { state.answer.withLock { $0 = answer } }

    func unplug() {
        proxy?.stop()
        proxy = nil
    }

    func plugIn() throws { proxy = try Self.proxy(at: port, state) }

    // MARK: The house

    /// Five minutes on: looks at what is due, as the daemon's loop would, and tells what there is to tell.
    func round() async throws {
        let daemon = try house.daemon
        for loop in Pulse.Loop.allCases { daemon.pulse.beat(loop) }
        try await house.poll()
        while try await daemon.relay.step() > 0 {}
        try await daemon.watch.step()
        try await daemon.blindFeeds.step()
        try await house.drain()
        house.clock.advance(.minutes(5))
    }

    func rounds(_ count: Int) async throws { for _ in 0..<count { try await round() } }

    func faults() async throws -> [String: Int] {
        try await house.daemon.polling.feedStates().values.reduce(into: [:]) {
            $0[$1.fault?.code ?? "", default: 0] += 1
        }
    }

    /// Items that came after the beginning.
    func items() async throws -> Int { try await house.store.read { try $0.itemCount() } - Self.count }
}

@Suite("When outlets, the way to them or the clock fail, all goes on by itself")
struct OutletStormTests {
    private func fill(_ outside: Outside, _ title: String) {
        for number in 0..<Outside.count {
            let article = Article("\(title)-\(number)", url: nil, title: "\(title)第 \(number) 則", text: "市情簡報。")
            outside.publish([article], at: number)
        }
    }

    private func expect(_ outside: Outside, _ wanted: [AlertType]) throws {
        let types = try outside.house.types()
        #expect(types == wanted, "\(types)")
    }

    @Test func anHourWithoutNetworkBlamesNoFeedIsToldOnceAndLosesNothing() async throws {
        let outside = try await Outside()
        outside.unplug()
        fill(outside, "斷網期間")
        try await outside.rounds(12)
        #expect(try await outside.faults() == ["": Outside.count])
        try expect(outside, [.systemProblem])
        #expect(try #require(outside.house.received().first?.data.text).contains("全部連不上"))
        let status = try await outside.house.daemon.control.status(outside.house.caller())
        #expect(status.problems.map(\.kind).contains("network_down"))
        #expect(status.feeds.failing == 0)
        try outside.plugIn()
        try await outside.rounds(3)
        try expect(outside, [.systemProblem, .systemWell])
        #expect(try await outside.items() == Outside.count)
    }

    /// A proxy that is there itself and has lost its own way out answers for everybody.
    @Test(arguments: [502, 504])
    func aProxyWithoutAWayOutIsOurOwnNetwork(_ status: Int) async throws {
        let outside = try await Outside()
        outside.answer { _, _ in .text("", status: status) }
        try await outside.rounds(4)
        #expect(try await outside.faults() == ["": Outside.count])
        #expect(try await outside.house.daemon.polling.networkDown() != nil)
        outside.answer(Outside.well)
        try await outside.rounds(2)
        #expect(try await outside.house.daemon.polling.networkDown() == nil)
    }

    @Test func everyAnswerCutOffIsOneNoticeAndNothingOfItIsLost() async throws {
        let outside = try await Outside()
        outside.answer { _, feed in
            LoopbackResponse(
                headers: [("Content-Type", "application/atom+xml")],
                body: Array(feed.utf8.prefix(feed.utf8.count / 2)),
                delivery: .truncated(missing: feed.utf8.count / 2)
            )
        }
        fill(outside, "截斷期間")
        try await outside.rounds(30)
        #expect(try await outside.faults() == ["truncated": Outside.count])
        // Nothing is read for so long: the audit says so besides.
        #expect(try outside.house.types().filter { $0 == .feedBlind }.count == 1)
        outside.answer(Outside.well)
        // Back-off of what passes by itself ends within the hour.
        try await outside.rounds(14)
        #expect(try outside.house.types().filter { $0 == .feedRecovered }.count == 1)
        #expect(try await outside.items() == Outside.count)
    }

    @Test func halfOfAllServersDownTakesNothingFromTheOthers() async throws {
        let outside = try await Outside()
        outside.answer { number, feed in
            number % 2 == 0 ? LoopbackResponse(delivery: .reset) : Outside.well(number, feed)
        }
        fill(outside, "半數故障")
        try await outside.rounds(24)
        #expect(try await outside.items() == Outside.count / 2)
        try expect(outside, [.feedBlind])
        #expect(try await outside.house.daemon.polling.networkDown() == nil)
        outside.answer(Outside.well)
        try await outside.rounds(14)
        try expect(outside, [.feedBlind, .feedRecovered])
        #expect(try await outside.items() == Outside.count)
    }

    @Test(arguments: [TimeSpan.days(40), .zero - .days(40), .hours(26), .zero - .hours(26)])
    func aClockThatIsSteppedLosesNothing(_ step: TimeSpan) async throws {
        let outside = try await Outside()
        outside.house.clock.step(step)
        fill(outside, "撥鐘之後")
        try await outside.rounds(2)
        #expect(try await outside.items() == Outside.count)
        #expect(try outside.house.types().filter { $0 == .feedBlind } == [])
    }
}
