import Foundation
import Glibc
import LoopbackServer
import Testing

/// Whatever the DNS says, a feed reaches no server of the house that nobody allowed: judged after every look-up, when
/// the connection is opened. 127.0.0.1 is allowed here in the place of the public internet; 127.0.0.2 is the house.
@Suite(.enabled(if: NameServer.isPossible), .timeLimit(.minutes(5)))
struct PrivateAddressTests {
    @Test(arguments: [
        ["127.0.0.2"], ["127.0.0.2", "127.0.0.3"], ["::1"], ["::ffff:127.0.0.2"], ["::7f00:2"], ["64:ff9b::7f00:2"],
        ["64:ff9b:1::7f00:2"], ["2002:7f00:2::1"], ["fe80::1"], ["fd00::1"], ["10.0.0.1"], ["169.254.169.254"],
        ["0.0.0.0"], ["::"], ["127.0.0.2", "::1"],
    ])
    func nameWithAPrivateAddressIsRefused(addresses: [String]) async throws {
        let room = try Room { _, _ in addresses }
        let answer = try await room.check("http://news.example:\(room.house.port)/feed")
        #expect(answer.code != 0)
        #expect(answer.output.contains("addressRefused"))
        // Once to tell what the DNS says, once to connect.
        #expect(room.names.lookUps("news.example") == 2)
        try await room.expectUntouched()
    }

    /// A name that is public when it is checked and private when it is used (DNS rebinding).
    @Test func nameThatIsPrivateAtTheSecondLookUpIsRefused() async throws {
        let room = try Room { _, time in [time == 1 ? "127.0.0.1" : "127.0.0.2"] }
        // `feeds check` itself looks it up first: by then it is private to whoever connects.
        let answer = try await room.check("http://news.example:\(room.house.port)/feed")
        #expect(answer.output.contains("addressRefused"))
        #expect(room.names.lookUps("news.example") == 2)
        try await room.expectUntouched()
    }

    @Test func nameThatIsPrivateWhenARedirectLeadsToItAgainIsRefused() async throws {
        let room = try Room { _, time in [time <= 2 ? "127.0.0.1" : "127.0.0.2"] }
        room.outlet.location("http://news.example:\(room.house.port)/")
        let answer = try await room.check("http://news.example:\(room.outlet.port)/feed")
        #expect(answer.output.contains("addressRefused"))
        #expect(room.outlet.server.requestCount == 1)
        #expect(room.names.lookUps("news.example") == 3)
        try await room.expectUntouched()
    }

    @Test(arguments: [["127.0.0.2", "127.0.0.1"], ["127.0.0.1", "127.0.0.2"], ["::1", "127.0.0.2", "127.0.0.1"]])
    func ofPublicAndPrivateAddressesOnlyThePublicIsUsed(addresses: [String]) async throws {
        let room = try Room(samePort: true) { _, _ in addresses }
        let answer = try await room.check("http://news.example:\(room.outlet.port)/feed")
        #expect(room.outlet.server.requestCount == 1)
        #expect(!answer.output.contains("addressRefused"))
        try await room.expectUntouched()
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func redirectToANameWithAPrivateAddressIsRefused(status: Int) async throws {
        let room = try Room { name, _ in [name == "news.example" ? "127.0.0.1" : "127.0.0.2"] }
        room.outlet.location("//intranet.example:\(room.house.port)/", status)
        let answer = try await room.check("http://news.example:\(room.outlet.port)/feed")
        #expect(answer.output.contains("addressRefused"))
        #expect(room.outlet.server.requestCount == 1)
        #expect(room.names.lookUps("intranet.example") == 1)
        try await room.expectUntouched()
    }
}

/// An outlet, a house beside it, and the DNS between them.
private final class Room: Sendable {
    /// A server that answers with a feed, or with a redirect.
    final class Outlet: Sendable {
        let server: LoopbackServer
        private let switchboard: Redirecting

        init() throws {
            let switchboard = Redirecting()
            self.switchboard = switchboard
            server = try LoopbackServer { _ in switchboard.answer }
        }

        var port: UInt16 { server.port }
        func location(_ target: String, _ status: Int = 302) { switchboard.redirect(status, target) }
    }

    let outlet: Outlet
    let house: LoopbackServer
    let names: NameServer
    private let folder: String

    init(
        samePort: Bool = false,
        _ answer: @escaping @Sendable (_ name: String, _ time: Int) -> [String]
    ) throws {
        (outlet, house) = try samePort ? Self.twins() : (Outlet(), Self.house(0))
        names = try NameServer(answer)
        folder = FileManager.default.temporaryDirectory.appending(path: "opinion-dns-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// The port of one may be taken on the other's address.
    private static func twins() throws -> (Outlet, LoopbackServer) {
        for _ in 0..<50 {
            let outlet = try Outlet()
            if let house = try? house(outlet.port) { return (outlet, house) }
        }
        throw LoopbackError.system("bind", EADDRINUSE)
    }

    private static func house(_ port: UInt16) throws(LoopbackError) -> LoopbackServer {
        try LoopbackServer(at: .neighbour(2, port)) { _ in Redirecting.feed }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func check(_ url: String, allow: String = "127.0.0.1") async throws -> Answer {
        let words = ["feeds", "check", url, "--allow", allow, "--json"]
        let command = try names.command(Binaries.control, words, folder: folder)
        let child = try Child("/usr/bin/unshare", command, output: folder + "/run-" + UUID().uuidString)
        let code = try await child.exit(within: .seconds(120))
        return Answer(code: code, output: child.output, errors: child.errors)
    }

    /// Nobody has connected to the house: the connection that asks now is its first.
    func expectUntouched() async throws {
        let answer = try await check(house.url("/mine"), allow: "127.0.0.2")
        #expect(answer.code == 0, "\(answer.errors)")
        #expect(house.requests.first?.connection == 1)
        #expect(house.requests.first?.path == "/mine")
    }
}
