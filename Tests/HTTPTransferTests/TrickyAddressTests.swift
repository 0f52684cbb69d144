import HTTPTransfer
import LoopbackServer
import Testing

/// No spelling of an address reaches the house: not as the address of a feed, not as the target of a redirect, not by
/// way of a proxy.
@Suite struct TrickyAddressTests {
    @Test(arguments: TrickyAddresses.all)
    func noSpellingReachesTheHouse(host: String) async throws {
        let server = try LoopbackServer { _ in .text("secret") }
        let error = try await failure(strict("http://\(host):\(server.port)/"))
        #expect(error.code == .addressRefused)
        try await expectUntouched(server)
    }

    @Test(arguments: TrickyAddresses.nonsense)
    func whatIsNeitherNumberNorNameReachesNobody(host: String) async throws {
        let server = try LoopbackServer { _ in .text("secret") }
        let code = try await failure(strict("http://\(host):\(server.port)/")).code
        #expect([.badURL, .dns, .addressRefused].contains(code))
        try await expectUntouched(server)
    }

    /// The server that redirects is allowed by its own address, and nothing else of the house is.
    @Test(arguments: [301, 302, 303, 307, 308], TrickyAddresses.beside("127.0.0.1"))
    func noRedirectReachesTheHouse(status: Int, host: String) async throws {
        let house = try LoopbackServer(at: .neighbour(2, 0)) { _ in .text("secret") }
        let outlet = try LoopbackServer { _ in .redirect(status, to: "http://\(host):\(house.port)/") }
        #expect(try await failure(atOutlet(outlet.url())).code == .addressRefused)
        #expect(outlet.requestCount == 1)
        try await expectUntouched(house)
    }

    @Test(arguments: [
        "127.0.0.2", "127.0.2", "0x7f000002", "017700000002", "2130706434", "127.0.0.2.", "[::ffff:7f00:2]",
    ])
    func noRedirectReachesItsNeighbour(host: String) async throws {
        let house = try LoopbackServer(at: .neighbour(2, 0)) { _ in .text("secret") }
        for target in ["http://\(host):\(house.port)/", "//\(host):\(house.port)/x"] {
            let outlet = try LoopbackServer {
                $0.path == "/" ? .redirect(301, to: "/b") : $0.path == "/b" ? .redirect(to: target) : .text("x")
            }
            #expect(try await failure(atOutlet(outlet.url())).code == .addressRefused)
            #expect(outlet.requestCount == 2)
        }
        try await expectUntouched(house)
    }

    @Test(arguments: TrickyAddresses.all)
    func noSpellingIsGivenToAProxy(host: String) async throws {
        let proxy = try LoopbackServer { _ in .text("secret") }
        let configuration = HTTPClientConfiguration(proxy: "http://127.0.0.1:\(proxy.port)")
        #expect(try await failure(strict("http://\(host)/"), configuration).code == .addressRefused)
        try await expectUntouched(proxy)
    }

    @Test(arguments: [
        "127.0.0.1", "127.1", "0x7f000001", "127.0.0.1.", "１２７.0.0.1", "user@127.0.0.1", "[::ffff:127.0.0.1]",
    ])
    func allowedAddressIsReachedInItsSpellings(host: String) async throws {
        let server = try LoopbackServer { _ in .text("ok") }
        #expect(try await text(send(atOutlet("http://\(host):\(server.port)/"))) == "ok")
    }

    /// Nobody has connected: the connection that asks is the server's first.
    private func expectUntouched(_ server: LoopbackServer) async throws {
        _ = try await send(request(server.url("/mine")))
        #expect(server.requests.map(\.connection) == [1])
    }

    private func strict(_ url: String) throws -> HTTPRequest {
        try request(url) { $0.addressPolicy = .publicOnly(allowing: []) }
    }

    private func atOutlet(_ url: String) throws -> HTTPRequest {
        let outlet = try CIDR(parsing: "127.0.0.1")
        return try request(url) { $0.addressPolicy = .publicOnly(allowing: [outlet]) }
    }
}
