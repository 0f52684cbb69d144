import Foundation
import HTTPTransfer
import LoopbackServer
import Testing

@Suite struct UnixSocketTests {
    private let path = NSTemporaryDirectory() + "t\(UInt32.random(in: 0...UInt32.max)).sock"

    @Test func socketAnswersLikeAHost() async throws {
        let server = try LoopbackServer(at: .unixSocket(path)) { .text($0.header("host") ?? "") }
        defer { server.stop() }
        let response = try await send(
            request("http://control/v1/status") {
                $0.unixSocket = path
                $0.addressPolicy = .publicOnly(allowing: [])
            }
        )
        #expect(text(response) == "control")
        #expect(response.primaryIP == "")
        #expect(server.requests.map(\.path) == ["/v1/status"])
    }

    @Test func missingSocketIsRefused() async throws {
        #expect(try await failure(request("http://control/") { $0.unixSocket = path }).code == .refused)
    }

    @Test(arguments: ["", String(repeating: "a", count: 108), "a\u{0}b"])
    func impossiblePathIsAnInvalidRequest(path: String) async throws {
        #expect(try await failure(request("http://control/") { $0.unixSocket = path }).code == .invalidRequest)
    }
}
