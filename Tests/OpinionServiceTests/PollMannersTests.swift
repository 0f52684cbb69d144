import LoopbackServer
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("How often a feed is looked at, and how its server is treated")
struct PollMannersTests {
    /// A house with one feed of these keys; its daemon has seen it once.
    private func house(_ keys: String = "", _ answer: @escaping Switchboard.Answer) async throws -> House {
        let house = try House()
        house.web.answer("/own.xml", answer)
        let url = house.web.url("/own.xml")
        try house.write("Feeds/own.yaml", "- {id: own, outlet: 自家, tier: 市級, url: \"\(url)\"\(keys)}\n")
        try await house.begin()
        try await house.poll("own")
        return house
    }

    private func answer(_ fields: [(name: String, value: String)] = [], _ articles: [Article] = []) -> LoopbackResponse
    {
        let type = (name: "Content-Type", value: "application/atom+xml")
        return LoopbackResponse(status: 200, headers: [type] + fields, body: Array(atom(articles).utf8))
    }

    private func wait(_ house: House) async throws -> TimeSpan {
        let state = try await #require(house.daemon.polling.feedStates()["own"])
        return try #require(state.nextCheck) - house.clock.now
    }

    private func expect(_ wait: TimeSpan, about minutes: Int) {
        #expect((TimeSpan.minutes(minutes).scaled(by: 0.94)...TimeSpan.minutes(minutes)).contains(wait))
    }

    @Test func whatIsWrittenIsKept() async throws {
        let house = try await house(", every: 7m") { [self] _ in answer() }
        expect(try await wait(house), about: 7)
        for _ in 0..<10 {
            house.clock.advance(.minutes(7))
            try await house.poll("own")
        }
        expect(try await wait(house), about: 7)
    }

    @Test func aStillFeedIsLookedAtLessOftenAndThatOutlivesARestart() async throws {
        let house = try await house { [self] _ in answer() }
        expect(try await wait(house), about: 5)
        for _ in 0..<20 {
            house.clock.advance(.minutes(15))
            try await house.poll("own")
        }
        expect(try await wait(house), about: 15)
        try await house.restart()
        #expect(try await house.daemon.polling.feedStates()["own"]?.rhythm == .minutes(15))
    }

    @Test func aLivelyFeedIsLookedAtMoreOften() async throws {
        let numbers = Counter()
        let house = try await house { [self] _ in
            numbers.add()
            let number = numbers.count
            return answer([], (0..<4).map { Article("\(number)-\($0)", url: nil, title: "第 \(number) 次 \($0) 則市情簡訊") })
        }
        for _ in 0..<5 {
            house.clock.advance(.minutes(5))
            try await house.poll("own")
        }
        expect(try await wait(house), about: 2)
    }

    @Test func anOpenIncidentHalvesTheInterval() async throws {
        let house = try await House.running()
        try await house.open()
        let polling = try house.daemon.polling
        await polling.warm()
        house.clock.advance(.minutes(2) + .seconds(40))
        let before = house.web.total
        let loop = Task { try await polling.run() }
        #expect(await house.web.hasReceived(before + 1, within: .seconds(240)))
        loop.cancel()
        _ = await loop.result
        // The other feeds of the house wait their five minutes.
        #expect(house.web.total == before + 1)
    }

    @Test func headersAndWishesKeepItUnreadForABoundedTime() async throws {
        let fresh = try await house(", every: 1m") { [self] _ in
            answer([(name: "Cache-Control", value: "max-age=86400")])
        }
        #expect(try await wait(fresh) == .minutes(10))
        let asked = try await house(", every: 1m") { _ in
            .text(
                "<rss version=\"2.0\"><channel><title>x</title><ttl>1440</ttl></channel></rss>",
                type: "application/rss+xml"
            )
        }
        #expect(try await wait(asked) == .minutes(30))
    }

    /// Whoever wishes to be read twice an hour makes nobody believe that the watch is blind.
    @Test func whatIsReadRarelyByItsOwnWishIsNoBlindness() async throws {
        let house = try House()
        house.web.answer("/own.xml") { _ in
            .text(
                "<rss version=\"2.0\"><channel><title>x</title><ttl>60</ttl></channel></rss>",
                type: "application/rss+xml"
            )
        }
        let url = house.web.url("/own.xml")
        try house.write("Feeds/all.yaml", "- {id: own, outlet: 自家, tier: 市級, url: \"\(url)\", every: 5m}\n")
        try await house.begin()
        try await house.poll("own")
        house.clock.advance(.minutes(35))
        #expect(try await !house.daemon.watch.auditing.faults().map(\.code).contains("feeds_not_read"))
        house.clock.advance(.minutes(60))
        #expect(try await house.daemon.watch.auditing.faults().map(\.code).contains("feeds_not_read"))
    }

    /// One server of the house speaks for many outlets: one address that asks to be left alone stops no other.
    @Test func onTheHousesOwnServerEachAddressAsksForItself() async throws {
        let house = try await house { _ in
            LoopbackResponse(status: 503, headers: [(name: "Retry-After", value: "1800")])
        }
        let outcomes = try await house.poll("city", "own")
        let results = Dictionary(uniqueKeysWithValues: outcomes.map { ($0.feed, $0.result) })
        guard case .stored? = results["city"] else { return #expect(Bool(false), "\(results)") }
        guard case .failed("retry_after")? = results["own"] else { return #expect(Bool(false), "\(results)") }
    }

    @Test func aFeedThatIsAddedByAReloadIsLookedAt() async throws {
        let house = try await House.running()
        house.web.answer("/own.xml") { [self] _ in answer() }
        try house.write("Feeds/own.yaml", "- {id: own, outlet: 自家, tier: 市級, url: \"\(house.web.url("/own.xml"))\"}\n")
        _ = try await house.daemon.control.reload(house.caller())
        let outcomes = try await house.poll("own")
        #expect(outcomes.count == 1)
        #expect(try await house.daemon.polling.feedStates()["own"]?.lastSuccess == house.clock.now)
    }
}
