import ControlAPI
import LoopbackServer
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("Feeds that move, end, fall silent or collapse")
struct FeedHealthTests {
    /// A house whose only feed is `own`; its daemon has seen it once.
    private func house(_ keys: String = "", _ answer: @escaping Switchboard.Answer) async throws -> House {
        let house = try House()
        house.web.answer("/own.xml", answer)
        let url = house.web.url("/own.xml")
        try house.write(
            "Feeds/all.yaml",
            "- {id: own, outlet: 自家, tier: 市級, url: \"\(url)\", every: 5m\(keys)}\n"
        )
        try await house.begin()
        try await house.poll("own")
        return house
    }

    /// A house whose only feed leads elsewhere with this status; nobody has looked yet.
    private func house(movingBy status: Int) async throws -> House {
        let house = try House()
        house.web.answer("/own.xml") { _ in .redirect(status, to: "/new.xml") }
        house.publish("new", articles(2))
        let url = house.web.url("/own.xml")
        try house.write("Feeds/all.yaml", "- {id: own, outlet: 自家, tier: 市級, url: \"\(url)\", every: 5m}\n")
        try await house.begin()
        return house
    }

    private func state(_ house: House) async throws -> FeedState {
        try await #require(house.daemon.polling.feedStates()["own"])
    }

    private func view(_ house: House) async throws -> FeedView {
        try #require(try await house.daemon.control.feeds().feeds.first)
    }

    private func articles(_ count: Int, of round: Int = 0) -> [Article] {
        (0..<count).map { Article("\(round)-\($0)", url: nil, title: "第 \(round) 輪第 \($0) 則市情") }
    }

    /// Looks at the feed every so often, and tells what there is to tell.
    private func run(_ house: House, _ times: Int, every span: TimeSpan) async throws {
        for _ in 0..<times {
            house.clock.advance(span)
            try await house.poll()
            try await house.daemon.blindFeeds.step()
            try await house.drain()
        }
    }

    // MARK: It moves

    @Test func aFeedThatMovedForGoodIsAskedThereAfterThreeSightings() async throws {
        let house = try await house(movingBy: 301)
        for sighting in 1...3 {
            #expect(try await house.daemon.polling.feedStates()["own"]?.move?.isAdopted != true)
            try await house.poll()
            #expect(house.web.requests("/own.xml").count == sighting)
            house.clock.advance(.minutes(5))
        }
        try await house.poll()
        #expect(house.web.requests("/own.xml").count == 3)
        #expect(house.web.requests("/new.xml").count == 4)
        #expect(try await view(house).movedTo == house.web.url("/new.xml"))
        // A restart forgets nothing, and items keep their identity: nothing is new.
        try await house.restart()
        try await house.poll()
        #expect(house.web.requests("/own.xml").count == 3)
        #expect(try await state(house).lastNew == state(house).firstSuccess)
    }

    @Test func whereItMovedToAndFailsItIsAskedWhereItWas() async throws {
        let house = try await house(movingBy: 308)
        try await run(house, 4, every: .minutes(5))
        house.web.answer("/new.xml") { _ in .text("", status: 404) }
        house.publish("own", articles(2))
        try await run(house, 3, every: .minutes(30))
        #expect(house.web.requests("/own.xml").count == 3)
        try await run(house, 1, every: .minutes(30))
        #expect(house.web.requests("/own.xml").count == 4)
        #expect(try await view(house).state == .ok)
    }

    @Test func aRedirectForAWhileMovesNothing() async throws {
        let house = try await house(movingBy: 302)
        try await run(house, 6, every: .minutes(5))
        #expect(house.web.requests("/own.xml").count == 6)
    }

    // MARK: It ends

    @Test func aFeedThatIsGoneForGoodIsToldAtOnceAndLookedAtOnceADay() async throws {
        let house = try await house { _ in .text("", status: 410) }
        #expect(try await view(house).state == .failing)
        try await run(house, 2, every: .minutes(10))
        #expect(try await view(house).state == .retired)
        let wait = try #require(try await state(house).nextCheck) - house.clock.now
        #expect((TimeSpan.hours(22)...TimeSpan.hours(24)).contains(wait))
        house.clock.advance(.minutes(2))
        try await house.daemon.blindFeeds.step()
        try await house.drain()
        #expect(try house.types() == [.feedBlind])
        #expect(try #require(try house.received().first?.data.text).contains("永久關閉"))
        house.publish("own", articles(1))
        try await run(house, 1, every: .hours(24))
        try await run(house, 1, every: .minutes(2))
        #expect(try house.types() == [.feedBlind, .feedRecovered])
        #expect(try await view(house).state == .ok)
    }

    // MARK: It falls silent

    @Test func aFeedThatBringsNothingNewForLongIsToldOnceAndAgainWhenItDoes() async throws {
        let house = try await house(", quiet: 6h") { _ in .text("") }
        house.publish("own", articles(3))
        try await run(house, 1, every: .minutes(5))
        try await run(house, 36, every: .minutes(10))
        #expect(try await view(house).state == .ok)
        #expect(try house.types() == [])
        try await run(house, 6, every: .minutes(10))
        #expect(try await view(house).state == .quiet)
        #expect(try house.types() == [.feedBlind])
        let text = try #require(try house.received().first?.data.text)
        #expect(text.hasPrefix("【來源失明】1 個來源久無新內容"))
        #expect(text.contains("quiet: 30d"))
        #expect(try await house.daemon.control.status(house.caller()).feeds.quiet == 1)
        house.publish("own", articles(3, of: 2))
        try await run(house, 4, every: .minutes(10))
        let types = try house.types().filter { $0 != .opened }
        #expect(types == [.feedBlind, .feedRecovered], "\(types)")
    }

    @Test func silenceThatBecomesFailureIsToldAgain() async throws {
        let house = try await house(", quiet: 2h") { _ in .text("") }
        house.publish("own", articles(3))
        try await run(house, 18, every: .minutes(10))
        #expect(try house.types() == [.feedBlind])
        house.web.answer("/own.xml") { _ in .text("", status: 404) }
        try await run(house, 10, every: .minutes(10))
        #expect(try house.types() == [.feedBlind, .feedBlind])
        try await run(house, 10, every: .minutes(10))
        #expect(try house.types().count == 2)
    }

    @Test func aServerThatSaysForEverThatNothingChangedIsAskedForEverythingOnceADay() async throws {
        let house = try await house { request in
            guard request.header("If-None-Match") == nil else { return LoopbackResponse(status: 304) }
            let body = Array(atom([Article("1", url: nil, title: "第一則")]).utf8)
            return LoopbackResponse(
                status: 200,
                headers: [("Content-Type", "application/atom+xml"), ("ETag", "\"never\"")],
                body: body
            )
        }
        try await run(house, 23, every: .hours(1))
        #expect(house.web.requests("/own.xml").filter { $0.header("If-None-Match") == nil }.count == 1)
        try await run(house, 2, every: .hours(1))
        #expect(house.web.requests("/own.xml").filter { $0.header("If-None-Match") == nil }.count == 2)
    }

    // MARK: It collapses

    @Test func aListThatIsEmptyButForALittleIsAComplaintAndLosesNothing() async throws {
        let house = try await house { _ in .text("") }
        house.publish("own", articles(20))
        try await run(house, 1, every: .minutes(5))
        house.publish("own", articles(2, of: 1))
        try await run(house, 1, every: .minutes(5))
        let view = try await view(house)
        #expect(view.state == .failing && view.error?.code == "itemsCollapsed")
        let text = view.error?.text ?? ""
        #expect(text.hasPrefix("只剩 3 篇，平常有 21 篇"), "\(text)")
        #expect(try await state(house).lastNew == house.clock.now)
        house.publish("own", articles(20, of: 2))
        try await run(house, 1, every: .minutes(5))
        #expect(try await self.view(house).state == .ok)
    }
}

@Suite("What a reload mends, and who waits, is not forgotten")
struct MendedFeedTests {
    private func line(_ house: House, _ path: String) -> String {
        "- {id: own, outlet: 自家, tier: 市級, url: \"\(house.web.url(path))\", every: 5m}\n"
    }

    private func house() async throws -> House {
        let house = try House()
        try house.write("Feeds/all.yaml", line(house, "/own.xml"))
        house.publish("new", [])
        try await house.begin()
        return house
    }

    /// The new server is not answerable for what the old one asked.
    @Test func anotherAddressIsLookedAtAtOnce() async throws {
        let house = try await house()
        house.web.answer("/own.xml") { _ in LoopbackResponse(status: 503, headers: [("Retry-After", "80000")]) }
        try await house.poll()
        try house.write("Feeds/all.yaml", line(house, "/new.xml"))
        #expect(try await house.daemon.control.reload(house.caller()).ok)
        let outcomes = try await house.poll()
        guard case .stored? = outcomes.first?.result else { return #expect(Bool(false), "\(outcomes)") }
    }

    @Test func whoWaitsForAFeedThatAReloadTakesAwayIsAnswered() async throws {
        let house = try await house()
        let gate = try LoopbackGate()
        house.web.answer("/own.xml") { _ in LoopbackResponse(body: Array(atom([]).utf8), after: gate) }
        let feeds = try house.daemon.deployments.current.feeds
        let polling = try house.daemon.polling
        let asked = Task { await polling.poll(feeds) }
        #expect(await house.web.hasReceived(1, within: .seconds(120)))
        try house.write("Feeds/all.yaml", line(house, "/new.xml").replacing("id: own", with: "id: other"))
        #expect(try await house.daemon.control.reload(house.caller()).ok)
        try await house.poll()
        let outcomes = await asked.value
        guard case .failed("unknown")? = outcomes.first?.result else { return #expect(Bool(false), "\(outcomes)") }
        gate.open()
    }

    /// The first page was read, the second was not, then the site had a bad hour: the second is read all the same.
    @Test func furtherPagesThatWereMissedOutliveAFailure() async throws {
        let house = try House()
        let list =
            "<html><body><ul><li><a href=\"/a1.html\">第一頁的市情簡報一則</a></li></ul><a class=\"next\" href=\"/p2.html\">下一頁</a></body></html>"
        let second = "<html><body><ul><li><a href=\"/a2.html\">第二頁的市情簡報一則</a></li></ul></body></html>"
        house.web.answer("/p1.html") { _ in .text(list, type: "text/html; charset=utf-8") }
        house.web.answer("/p2.html") { _ in .text("", status: 503) }
        try house.write(
            "Feeds/all.yaml",
            "- {id: own, outlet: 自家, tier: 市級, url: \"\(house.web.url("/p1.html"))\", every: 5m, kind: page,\n"
                + "   page: {item: \"ul > li\", link: a, next: a.next, pages: 2}}\n"
        )
        try await house.begin()
        try await house.poll()
        #expect(try await house.daemon.polling.feedStates()["own"]?.fault?.code == "pagesMissing")
        house.web.answer("/p1.html") { _ in .text("", status: 503) }
        house.clock.advance(.minutes(5))
        try await house.poll()
        house.web.answer("/p1.html") { _ in .text(list, type: "text/html; charset=utf-8") }
        house.web.answer("/p2.html") { _ in .text(second, type: "text/html; charset=utf-8") }
        house.clock.advance(.minutes(30))
        try await house.poll()
        #expect(try await house.daemon.polling.feedStates()["own"]?.fault == nil)
        #expect(try await house.store.read { try $0.itemCount() } == 2)
    }
}
