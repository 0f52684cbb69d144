import ControlAPI
import LoopbackServer
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("A feed that fails has a named fault, and the others go on")
struct FeedFaultTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let answer: LoopbackResponse
        let code: String
    }

    private static func xml(_ text: String) -> LoopbackResponse { .text(text, type: "application/xml") }

    private static let laughs: String = {
        let entities = (1...12).map { level in
            "<!ENTITY l\(level) \"\(String(repeating: level == 1 ? "ha" : "&l\(level - 1);", count: 10))\">"
        }
        return "<?xml version=\"1.0\"?><!DOCTYPE rss [\(entities.joined())]>"
            + "<rss version=\"2.0\"><channel><title>&l12;</title><item><title>東源縣一企業夜間生產地條鋼&l12;</title></item></channel></rss>"
    }()

    static let faults = [
        Fault(
            testDescription: "HTML page",
            answer: .text("<!DOCTYPE html><html><body>歡迎</body></html>", type: "text/html"),
            code: "notAFeed"
        ),
        Fault(testDescription: "empty", answer: xml(""), code: "empty"),
        Fault(testDescription: "not found", answer: xml("").with(status: 404), code: "http_404"),
        Fault(testDescription: "server error", answer: xml("").with(status: 500), code: "http_500"),
        Fault(
            testDescription: "truncated XML",
            answer: xml("<?xml version=\"1.0\"?><rss version=\"2.0\"><cha"),
            code: "malformed"
        ),
        Fault(
            testDescription: "broken off",
            answer: LoopbackResponse(body: Array("<rss".utf8), delivery: .truncated(missing: 99)),
            code: "truncated"
        ),
        Fault(
            testDescription: "wrong encoding",
            answer: LoopbackResponse(
                headers: [(name: "Content-Type", value: "application/xml; charset=utf-16")],
                body: [0xD8, 0x00, 0xD8, 0x00, 0xDC] + [UInt8](repeating: 0xD8, count: 99)
            ),
            code: "unknownFormat"
        ),
        Fault(
            testDescription: "endless",
            answer: LoopbackResponse(body: [UInt8](repeating: 0x20, count: 1 << 20), delivery: .endless),
            code: "tooLarge"
        ),
        Fault(testDescription: "closed socket", answer: LoopbackResponse(delivery: .closed), code: "emptyReply"),
        Fault(testDescription: "private address", answer: .redirect(to: "http://10.0.0.1/"), code: "addressRefused"),
    ]

    @Test(arguments: faults)
    func faultIsNamedOthersGoOnAndRecoveryClearsIt(_ fault: Fault) async throws {
        let house = try await House.running()
        house.web.answer("/national.xml") { _ in fault.answer }
        house.publish("city", [Article()])
        try await house.poll()
        #expect(try await house.incidentCount() == 1)
        let feed = try await house.feed("national")
        #expect(feed.state == .failing)
        #expect(feed.error?.code == fault.code)
        #expect(feed.error?.text.isEmpty == false)
        #expect(try await house.feed("city").state == .ok)
        #expect(try await house.store.read { try $0.feedStates()["national"]?.fault?.code } == fault.code)
        #expect(try await house.daemon.control.status(house.caller()).problems.map(\.kind) == ["feeds_failing"])
        house.publish("national", [.furnaceFire])
        house.clock.advance(.minutes(1))
        try await house.poll("national")
        #expect(try await house.feed("national").state == .ok)
        #expect(try await house.incidentCount() == 2)
        #expect(try await house.daemon.control.status(house.caller()).ok)
    }

    /// Entities are not expanded: nothing grows, and the text that stands beside them is read.
    @Test func billionLaughsStayInertAndHideNothing() async throws {
        let house = try await House.running()
        house.web.answer("/national.xml") { _ in Self.xml(Self.laughs) }
        try await house.poll()
        #expect(try await house.feed("national").state == .failing)
        #expect(try await house.feed("national").error?.code == "hostileEntities")
        #expect(try await house.incident().title.contains("東源縣一企業夜間生產地條鋼"))
        #expect(try await house.incident().title.utf8.count < 1_000)
    }

    @Test func repeatedFailureWaitsLongerAndIsLoggedOnce() async throws {
        let house = try await House.running()
        house.web.answer("/national.xml") { _ in .text("", status: 500) }
        var waits: [Int64] = []
        for _ in 0..<3 {
            try await house.poll("national")
            let next = try #require(try await house.feed("national").nextCheck)
            waits.append((next - house.clock.now).seconds)
            house.clock.advance(.minutes(1))
        }
        // Half of an interval more each time, less the jitter.
        for (wait, most) in zip(waits, [450, 600, 750] as [Int64]) { #expect((most * 94 / 100...most).contains(wait)) }
        house.publish("national", [])
        try await house.poll("national")
        let names = try await house.store.read { try $0.openIntents(limit: 100).map(\.event.name) }
        #expect(names.filter { $0.hasPrefix("feed.") } == ["feed.failing", "feed.recovered"])
    }

    @Test func retryAfterIsKeptEvenOnDemand() async throws {
        let house = try await House.running()
        house.web.answer("/national.xml") { _ in
            LoopbackResponse(status: 503, headers: [(name: "Retry-After", value: "1800")])
        }
        try await house.poll("national")
        let asked = house.web.requests("/national.xml").count
        let outcome = try await #require(house.poll("national").first)
        guard case .failed("retry_after") = outcome.result else {
            Issue.record("\(outcome.result)")
            return
        }
        #expect(house.web.requests("/national.xml").count == asked)
        house.clock.advance(.minutes(30))
        house.publish("national", [])
        try await house.poll("national")
        #expect(try await house.feed("national").state == .ok)
    }

    // MARK: Validators

    /// Answers 304 to whoever has this version.
    private func conditional(_ house: House, _ articles: [Article]) {
        let body = Array(atom(articles).utf8)
        house.web.answer("/city.xml") {
            .conditional($0, etag: "\"v1\"", lastModified: "Fri, 28 Aug 2026 02:00:00 GMT", body: body)
        }
    }

    @Test func validatorsAreSentOnceTheItemsAreStored() async throws {
        let house = try await House.running()
        conditional(house, [Article()])
        try await house.poll("city")
        try await house.poll("city")
        let requests = house.web.requests("/city.xml").suffix(2)
        #expect(requests.map { $0.header("If-None-Match") } == [nil, "\"v1\""])
        #expect(requests.last?.header("If-Modified-Since") == "Fri, 28 Aug 2026 02:00:00 GMT")
        #expect(try await house.incidentCount() == 1)
    }

    @Test(arguments: ["INSERT ON items", "INSERT ON outbox", "INSERT ON feeds", "INSERT ON log_intents"])
    func failedCommitKeepsNoValidatorAndTheNextPollGetsTheItems(_ event: String) async throws {
        let house = try await House.running()
        conditional(house, [Article()])
        try await house.refuse(event)
        let outcome = try await #require(house.poll("city").first)
        guard case .failed("not_stored") = outcome.result else {
            Issue.record("\(outcome.result)")
            return
        }
        #expect(try await house.incidentCount() == 0)
        #expect(try await house.store.read { try $0.feedStates()["city"]?.etag } == nil)
        try await house.permit()
        try await house.poll("city")
        try await house.drain()
        #expect(house.web.requests("/city.xml").allSatisfy { $0.header("If-None-Match") == nil })
        #expect(try house.types() == [.opened])
    }

    @Test func anotherAddressIsAnotherFirstAnswerWithoutValidators() async throws {
        let house = try await House.running()
        conditional(house, [])
        try await house.poll("city")
        try house.write(
            "Feeds/all.yaml",
            "- {id: city, outlet: 媒體city, tier: 市級, url: \"\(house.web.url("/moved.xml"))\"}\n"
        )
        _ = try await house.daemon.control.reload(house.caller())
        house.web.answer("/moved.xml") { _ in .text(atom([Article()]), type: "application/atom+xml") }
        try await house.poll("city")
        #expect(house.web.requests("/moved.xml").first?.header("If-None-Match") == nil)
        #expect(try await house.incidentCount() == 0)
        #expect(try await house.store.read { try $0.untoldFoundLate() } != nil)
    }
}

extension LoopbackResponse {
    func with(status: Int) -> LoopbackResponse {
        var copy = self
        copy.status = status
        return copy
    }
}

extension House {
    func feed(_ id: String) async throws -> FeedView {
        try #require(try await daemon.control.feeds().feeds.first { $0.id == id })
    }
}
