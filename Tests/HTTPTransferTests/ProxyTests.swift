import Glibc
import HTTPTransfer
import LoopbackServer
import Testing

@Suite struct ProxyTests {
    @Test func socksFiveIsToldAnAddressThatWasJudged() async throws {
        let outlet = try LoopbackServer { .text($0.header("host") ?? "") }
        let proxy = try SocksServer { _ in outlet.port }
        let configuration = HTTPClientConfiguration(proxy: "socks5://127.0.0.1:\(proxy.port)")
        let response = try await send(
            request("http://localhost:\(outlet.port)/") { $0.addressPolicy = .any },
            configuration
        )
        #expect(text(response) == "localhost:\(outlet.port)")
        #expect(proxy.requests == [.init(host: "127.0.0.1", port: outlet.port, isName: false, credentials: nil)])
        #expect(response.primaryIP == "127.0.0.1")
        #expect(response.finalURL == "http://localhost:\(outlet.port)/")
    }

    @Test func socksFiveIsNotAskedForAnAddressOfTheHouse() async throws {
        let proxy = try SocksServer { _ in nil }
        let configuration = HTTPClientConfiguration(proxy: "socks5://127.0.0.1:\(proxy.port)")
        // A name that only a look-up shows to be the house's.
        for host in ["ip6-localhost", "ip6-loopback", "127.1", "[64:ff9b::7f00:1]"] {
            let strict = try request("http://\(host)/") { $0.addressPolicy = .publicOnly(allowing: []) }
            #expect([.addressRefused, .dns].contains(try await failure(strict, configuration).code))
        }
        #expect(proxy.requests.isEmpty)
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func socksFiveIsNotLedIntoTheHouseByARedirect(status: Int) async throws {
        let outlet = try LoopbackServer { _ in .redirect(status, to: "http://127.0.0.2/") }
        let proxy = try SocksServer { _ in outlet.port }
        let configuration = HTTPClientConfiguration(proxy: "socks5://127.0.0.1:\(proxy.port)")
        let allowed = try CIDR(parsing: "127.0.0.1")
        let strict = try request("http://127.0.0.1:81/") { $0.addressPolicy = .publicOnly(allowing: [allowed]) }
        #expect(try await failure(strict, configuration).code == .addressRefused)
        #expect(proxy.requests.map(\.host) == ["127.0.0.1"])
    }

    @Test func socksFiveHIsLeftTheLookUp() async throws {
        let outlet = try LoopbackServer { _ in .text("ok") }
        let proxy = try SocksServer { _ in outlet.port }
        let configuration = HTTPClientConfiguration(proxy: "socks5h://127.0.0.1:\(proxy.port)")
        let outside = try request("http://news.example/") { $0.addressPolicy = .publicOnly(allowing: []) }
        let response = try await send(outside, configuration)
        #expect(text(response) == "ok")
        #expect(proxy.requests == [.init(host: "news.example", port: 80, isName: true, credentials: nil)])
        #expect(response.primaryIP == "")
    }

    @Test func passwordOfTheProxyIsGivenAndNeverShown() async throws {
        let proxy = try SocksServer(wantsPassword: true) { _ in nil }
        let configuration = HTTPClientConfiguration(proxy: "socks5h://duty:hidden-word@127.0.0.1:\(proxy.port)")
        let error = try await failure(request("http://news.example/") { $0.addressPolicy = .any }, configuration)
        #expect(proxy.requests.map(\.credentials) == ["duty:hidden-word"])
        #expect(error.code == .proxy)
        #expect(!"\(error)".contains("hidden-word"))
    }

    @Test func proxyOfTheHouseIsNoServerOfTheHouse() async throws {
        let proxy = try LoopbackServer { _ in .text("ok") }
        let configuration = HTTPClientConfiguration(proxy: "http://127.0.0.1:\(proxy.port)")
        #expect(try await send(request("http://news.example/"), configuration).primaryIP == "")
    }

    @Test func proxyThatRefusesATunnelIsNamedAsSuch() async throws {
        let proxy = try LoopbackServer { _ in LoopbackResponse(status: 407) }
        let configuration = HTTPClientConfiguration(proxy: "http://127.0.0.1:\(proxy.port)")
        let own = try request("https://news.example/") { $0.ownHeaders = [(name: "X-Key", value: "hidden-word")] }
        #expect(try await failure(own, configuration).code == .proxy)
        #expect(proxy.requests.map(\.method) == ["CONNECT"])
        #expect(proxy.requests.allSatisfy { $0.header("x-key") == nil })
    }

    @Test func environmentNamesNoProxy() async throws {
        let outlet = try LoopbackServer { _ in .text("direct") }
        setenv("http_proxy", "http://127.0.0.1:1/", 1)
        setenv("ALL_PROXY", "http://127.0.0.1:1/", 1)
        defer {
            unsetenv("http_proxy")
            unsetenv("ALL_PROXY")
        }
        #expect(try await text(send(request(outlet.url()))) == "direct")
    }
}
