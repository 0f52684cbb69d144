import HTTPTransfer
import LoopbackServer
import Testing

@Suite struct AddressPolicyTests {
    @Test(arguments: [
        "127.0.0.1", "0x7f000001", "2130706433", "127.1", "017700000001", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]", "[::ffff:7f00:1]", "localhost", "localhost.", "LOCALHOST", "a.localhost", "0", "0.0.0.0",
        "[::]", "10.0.0.1", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "224.0.0.1",
        "255.255.255.255", "[fe80::1]", "[fd00::1]", "[ff02::1]", "[2002:7f00:1::]", "１２７.0.0.1", "127。0。0。1", "0x7f。1",
        "%31%32%37.0.0.1", "user@127.0.0.1",
    ])
    func houseAddressIsRefusedInEveryForm(host: String) async throws {
        let server = try LoopbackServer { _ in .text("secret") }
        let url = "http://\(host):\(server.port)/"
        let error = try await failure(request(url) { $0.addressPolicy = .publicOnly(allowing: []) })
        #expect(error.code == .addressRefused || !host.utf8.allSatisfy { $0 < 128 } && error.code == .dns)
        #expect(server.requestCount == 0)
    }

    @Test(arguments: ["127.1", "0x7f。1", "%31%32%37.0.0.1", "[64:ff9b::a00:1]", "[fe80::1%25lo]", "localhost."])
    func houseAddressIsNotGivenToAProxy(host: String) async throws {
        let proxy = try LoopbackServer { _ in .text("secret") }
        let configuration = HTTPClientConfiguration(proxy: "http://127.0.0.1:\(proxy.port)")
        let strict = try request("http://\(host)/") { $0.addressPolicy = .publicOnly(allowing: []) }
        #expect(try await failure(strict, configuration).code == .addressRefused)
        let redirecting = try LoopbackServer {
            $0.path == "http://a.example/" ? .redirect(to: "http://\(host)/") : .text("")
        }
        let other = HTTPClientConfiguration(proxy: "http://127.0.0.1:\(redirecting.port)")
        let first = try request("http://a.example/") { $0.addressPolicy = .publicOnly(allowing: []) }
        #expect(try await failure(first, other).code == .addressRefused)
        #expect(proxy.requestCount + redirecting.requestCount == 1)
    }

    @Test(arguments: ["127.0.0.1", "0x7f000001", "2130706433", "127.1"])
    func allowedBlockIsReached(host: String) async throws {
        let server = try LoopbackServer { _ in .text("ok") }
        #expect(try await text(send(request("http://\(host):\(server.port)/"))) == "ok")
    }

    @Test func pooledConnectionIsJudgedByEachRequest() async throws {
        let server = try LoopbackServer { _ in .text("secret") }
        let client = HTTPClient()
        _ = try await client.send(request(server.url()))
        let strict = try request("http://127.0.0.1:\(server.port)/") { $0.addressPolicy = .publicOnly(allowing: []) }
        let error = await #expect(throws: HTTPError.self) { try await client.send(strict) }
        #expect(error?.code == .addressRefused)
        #expect(server.requestCount == 1)
    }

    @Test func refusalNamesTheHostOnly() async throws {
        let error = try await failure(
            request("http://u:p@127.0.0.1/path?token=1") { $0.addressPolicy = .publicOnly(allowing: []) }
        )
        #expect(error.context == "127.0.0.1")
        #expect(error.code == .addressRefused)
    }
}
