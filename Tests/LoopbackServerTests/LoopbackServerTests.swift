import LoopbackServer
import Testing

@Suite struct LoopbackServerTests {
    @Test func waitingForTooManyRequestsFails() async throws {
        let server = try LoopbackServer { _ in .text("x") }
        await #expect(throws: LoopbackError.tooFewRequests(0, expected: 1)) {
            try await server.requests(count: 1, within: .milliseconds(20))
        }
    }

    @Test func waitingForNothingReturnsAtOnce() async throws {
        let server = try LoopbackServer { _ in .text("x") }
        #expect(try await server.requests(count: 0).isEmpty)
    }

    @Test func serversGetPortsOfTheirOwn() throws {
        let (first, second) = (try LoopbackServer { _ in .text("") }, try LoopbackServer { _ in .text("") })
        #expect(first.port != second.port)
        #expect(first.url("/x") == "http://127.0.0.1:\(first.port)/x")
    }

    @Test func overlongSocketPathIsNamed() {
        let path = "/tmp/" + String(repeating: "a", count: 108)
        #expect(throws: LoopbackError.pathTooLong(path)) {
            try LoopbackServer(at: .unixSocket(path)) { _ in .text("") }
        }
    }
}
