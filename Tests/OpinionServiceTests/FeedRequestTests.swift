import ControlAPI
import LoopbackServer
import OpinionCore
import Testing

@testable import OpinionService

@Suite("Under which name, by which way and with which headers feeds are asked for")
struct FeedRequestTests {
    /// A house with one feed of these keys, and these lines in its configuration.
    private func house(_ settings: String = "", url: String? = nil, _ keys: String = "") async throws -> House {
        var files = Files()
        files.digest += "\n" + settings
        let house = try House(files)
        house.web.answer("/own.xml") { _ in .text(atom([]), type: "application/atom+xml") }
        let url = url ?? house.web.url("/own.xml")
        try house.write("Feeds/own.yaml", "- {id: own, outlet: 自家, tier: 市級, url: \"\(url)\"\(keys)}\n")
        return house
    }

    private func polled(_ house: House) async throws -> FeedState {
        try await house.begin()
        return try await again(house)
    }

    private func again(_ house: House) async throws -> FeedState {
        try await house.poll("own")
        return try await #require(house.daemon.polling.feedStates()["own"])
    }

    @Test(arguments: [
        ("", "opinion/0.1 (public-opinion monitoring of a city bureau)"),
        ("contact: https://www.example.gov.cn/opinion", "opinion/0.1 (+https://www.example.gov.cn/opinion)"),
        ("contact: yuqing@example.gov.cn", "opinion/0.1 (+mailto:yuqing@example.gov.cn)"),
    ])
    func serverIsToldWhomToAsk(settings: String, agent: String) async throws {
        let house = try await house(settings)
        _ = try await polled(house)
        #expect(house.web.requests("/own.xml").first?.header("user-agent") == agent)
    }

    @Test func headersGoToTheFeedsOwnOriginOnly() async throws {
        let other = try LoopbackServer { _ in .text(atom([]), type: "application/atom+xml") }
        let keys = ", headers: {Accept-Language: zh-CN}, headers_file: own-headers, cookie_file: own-cookie"
        let house = try await house("", keys)
        try house.write("own-headers", "X-Key: invented-word\nAuthorization: Bearer invented-word\n")
        try house.write("own-cookie", "sid=invented-word\n")
        _ = try await polled(house)
        let first = try #require(house.web.requests("/own.xml").first)
        #expect(first.header("accept-language") == "zh-CN")
        #expect(first.header("x-key") == "invented-word")
        #expect(first.header("authorization") == "Bearer invented-word")
        #expect(first.header("cookie") == "sid=invented-word")
        #expect(first.headers.count { $0.name.lowercased() == "accept" } == 1)
        house.web.answer("/own.xml") { _ in .redirect(301, to: other.url("/moved.xml")) }
        for _ in 0..<5 {
            house.clock.advance(.minutes(15))
            _ = try await again(house)
        }
        #expect(!other.requests.isEmpty)
        for request in other.requests {
            #expect(!request.headers.contains { $0.value.contains("invented-word") || $0.value == "zh-CN" })
        }
    }

    @Test func proxyIsAskedAndIsNoServerOfTheHouse() async throws {
        let proxy = try LoopbackServer { _ in .text(atom([]), type: "application/atom+xml") }
        let address = "http://127.0.0.1:\(proxy.port)"
        let house = try await house("proxy: \(address)", url: "http://news.example/own.xml")
        let state = try await polled(house)
        #expect(state.fault == nil)
        #expect(proxy.requests.map(\.path) == ["http://news.example/own.xml"])
    }

    @Test func feedPassesTheProxyBy() async throws {
        let proxy = try LoopbackServer { _ in .text("", status: 502) }
        let house = try await house("proxy: http://127.0.0.1:\(proxy.port)", ", proxy: direct")
        #expect(try await polled(house).fault == nil)
        #expect(proxy.requestCount == 0)
    }

    @Test func passwordOfTheProxyComesFromItsFileAndAReloadTakesAnother() async throws {
        let outlet = try LoopbackServer { _ in .text(atom([]), type: "application/atom+xml") }
        let proxy = try SocksServer(wantsPassword: true) { _ in outlet.port }
        let settings = "proxy: socks5h://127.0.0.1:\(proxy.port)\nproxy_login_file: proxy-login"
        let house = try await house(settings, url: "http://news.example/own.xml")
        try house.write("proxy-login", "duty:invented@wo:rd\n")
        #expect(try await polled(house).fault == nil)
        #expect(proxy.requests.map(\.credentials) == ["duty:invented@wo:rd"])
        try house.write("proxy-login", "duty:other-word\n")
        #expect(try await house.daemon.control.reload(house.caller()).ok)
        // A server behind a proxy is a public one: it is left its second.
        house.clock.advance(.minutes(15))
        _ = try await again(house)
        #expect(proxy.requests.last?.credentials == "duty:other-word")
    }

    @Test func deadProxyIsNamedWithoutItsPassword() async throws {
        let settings = "proxy: http://127.0.0.1:1\nproxy_login_file: proxy-login"
        let house = try await house(settings, url: "http://news.example/own.xml")
        try house.write("proxy-login", "duty:invented-word\n")
        let fault = try #require(try await polled(house).fault)
        #expect(fault.code == "proxy")
        #expect(!"\(fault)".contains("invented-word"))
    }

    @Test func largestAnswerIsWhatTheConfigurationSays() async throws {
        let house = try await house("limits: {body: 64K}")
        let long = String(repeating: " ", count: 70 << 10)
        house.web.answer("/own.xml") { _ in .text(atom([]) + long, type: "application/atom+xml") }
        #expect(try await polled(house).fault?.code == "tooLarge")
        try house.write("opinion.yaml", Files().all(path: house.path, web: house.web)["opinion.yaml"] ?? "")
        #expect(try await house.daemon.control.reload(house.caller()).ok)
        #expect(try await again(house).fault == nil)
    }
}
