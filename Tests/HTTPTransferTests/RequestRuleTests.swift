import HTTPTransfer
import LoopbackServer
import Testing

@Suite struct RequestRuleTests {
    @Test(arguments: [
        ("X-A", "1\r\nX-B: 2"), ("X-A", "1\nX-B: 2"), ("X-A", "a\u{0}b"), ("X-A\r\nX-B", "1"), ("X A", "1"), ("", "1"),
        ("X-A:", "1"), ("X\u{4e00}", "1"), ("Content-Length", "5"), ("transfer-encoding", "chunked"), ("X-A", "\u{7f}"),
    ])
    func headerThatWouldChangeTheMessageIsRefused(name: String, value: String) async throws {
        let server = try LoopbackServer { _ in .text("x") }
        let error = try await failure(request(server.url()) { $0.headers = [(name: name, value: value)] })
        #expect(error.code == .invalidRequest)
        #expect(!error.description.contains { $0.isNewline })
        #expect(server.requestCount == 0)
    }

    @Test(arguments: [
        "", "feed", "/feed", "//host/feed", "http://", "http://a b/", "http://h:99999/", "http://[::1/",
        "http://h\r\nX: y/", "http://h/\u{0}", "http://\(String(repeating: "字", count: 90)).cn/",
    ])
    func unreadableURLIsRefused(url: String) async throws {
        #expect(try await failure(request(url)).code == .badURL)
    }

    @Test(arguments: ["file:///etc/passwd", "ftp://h/x", "gopher://h/", "dict://h/", "smtp://h/", "data:text/plain,x"])
    func otherSchemeIsRefused(url: String) async throws {
        let code = try await failure(request(url)).code
        #expect(code == .schemeRefused || url.hasPrefix("data") && code == .badURL)
    }

    @Test func schemeLeftOutOfTheRequestIsRefused() async throws {
        #expect(try await failure(request("http://127.0.0.1/") { $0.allowedSchemes = [.https] }).code == .schemeRefused)
    }

    @Test func proxyIsUsedOnlyWhenConfigured() async throws {
        let proxy = try LoopbackServer { .text($0.path) }
        let configuration = HTTPClientConfiguration(proxy: "http://127.0.0.1:\(proxy.port)")
        let response = try await send(
            request("http://feeds.example.com/a") { $0.addressPolicy = .publicOnly(allowing: []) },
            configuration
        )
        #expect(text(response) == "http://feeds.example.com/a")
        let refused = try request("http://localhost/") { $0.addressPolicy = .publicOnly(allowing: []) }
        #expect(try await failure(refused, configuration).code == .addressRefused)
        #expect(proxy.requestCount == 1)
    }

    @Test func deadProxyIsNamedAsSuch() async throws {
        let proxy = try LoopbackServer { _ in .text("x") }
        let configuration = HTTPClientConfiguration(proxy: "http://127.0.0.1:\(proxy.port)")
        proxy.stop()
        #expect(try await failure(request("http://feeds.example.com/"), configuration).code == .proxy)
    }
}
