import ControlAPI
import LoopbackServer
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("Feeds that cannot be read for long are told, once")
struct BlindFeedTests {
    /// Goes on for so long, looking at the feeds every five minutes.
    private func run(_ house: House, minutes: Int) async throws {
        for minute in 1...minutes {
            house.clock.advance(.minutes(1))
            if minute % 5 == 0 { try await house.poll() }
            try await house.daemon.blindFeeds.step()
            try await house.drain()
        }
    }

    private func fail(_ house: House, _ feeds: String...) {
        for feed in feeds { house.web.answer("/\(feed).xml") { _ in .text("", status: 503) } }
    }

    @Test func blindFeedIsToldAfterAnHourAndOnceWhenItSeesAgain() async throws {
        let house = try await House.running()
        fail(house, "national")
        try await run(house, minutes: 64)
        #expect(try house.types() == [])
        try await run(house, minutes: 4)
        #expect(try house.types() == [.feedBlind])
        let text = try #require(try house.received().first?.data.text)
        #expect(text.hasPrefix("【來源失明】1 個來源久讀不到"))
        #expect(text.contains("請 系統管理員 核查來源：opinionctl feeds list"))
        #expect(text.contains("national〈媒體national〉"))
        try await house.restart()
        try await run(house, minutes: 60)
        #expect(try house.types() == [.feedBlind])
        house.publish("national", [])
        try await run(house, minutes: 10)
        #expect(try house.types() == [.feedBlind, .feedRecovered])
        #expect(try await house.store.read { try $0.toldBlindFeeds() }.isEmpty)
    }

    @Test func manyAtOnceAreOneNotice() async throws {
        let house = try await House.running()
        fail(house, "national", "city", "provincial")
        try await run(house, minutes: 68)
        #expect(try house.types() == [.feedBlind])
        guard case .feedsBlind(let feeds)? = try await house.outbox().first?.alert.reason else {
            Issue.record("no notice")
            return
        }
        #expect(Set(feeds.map(\.id)) == ["national", "city", "provincial"])
        for feed in ["national", "city", "provincial"] { house.publish(feed, []) }
        try await run(house, minutes: 10)
        #expect(try house.types() == [.feedBlind, .feedRecovered])
    }

    @Test func shortOutageIsNoNews() async throws {
        let house = try await House.running()
        fail(house, "national")
        try await run(house, minutes: 50)
        house.publish("national", [])
        try await run(house, minutes: 60)
        #expect(try house.types() == [])
    }

    /// What failed before the daemon was down may be well: it is looked at first.
    @Test func downtimeMakesNoFeedBlind() async throws {
        let house = try await House.running()
        fail(house, "national")
        try await run(house, minutes: 10)
        await house.kill()
        house.clock.advance(.hours(5))
        house.publish("national", [])
        try await house.begin()
        try await house.daemon.blindFeeds.step()
        house.clock.advance(.minutes(2))
        try await house.daemon.blindFeeds.step()
        try await run(house, minutes: 10)
        #expect(try house.types() == [])
    }

    @Test func feedThatIsTakenAwayIsForgottenWithoutAWord() async throws {
        let house = try await House.running()
        fail(house, "national")
        try await run(house, minutes: 68)
        let all = Files().all(path: house.path, web: house.web)["Feeds/all.yaml"] ?? ""
        let rest = all.split(separator: "\n").filter { !$0.contains("national") }.joined(separator: "\n")
        try house.write("Feeds/all.yaml", rest + "\n")
        #expect(try await house.daemon.control.reload(house.caller()).ok)
        try await run(house, minutes: 5)
        #expect(try house.types() == [.feedBlind])
        #expect(try await house.store.read { try $0.toldBlindFeeds() }.isEmpty)
    }

    /// A feed that nobody ever comes to is as blind as one that cannot be read.
    @Test func aFeedWhoseTurnNeverComesIsTold() async throws {
        let house = try House()
        try await house.begin()
        for _ in 0..<70 {
            house.clock.advance(.minutes(1))
            try await house.poll("city", "provincial")
            try await house.daemon.blindFeeds.step()
            try await house.drain()
        }
        #expect(try house.types() == [.feedBlind])
        let text = try #require(try house.received().first?.data.text)
        #expect(text.contains("national〈媒體national〉"))
        #expect(text.contains("一直輪不到"))
    }
}
