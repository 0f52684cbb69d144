import HTTPTransfer
import LoopbackServer
import Testing

@Suite struct LimitTests {
    @Test func endlessBodyIsStopped() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse(body: [UInt8](repeating: 65, count: 4096), delivery: .endless)
        }
        let error = try await failure(request(server.url()) { $0.limits.bodyBytes = 100_000 })
        #expect(error.code == .tooLarge)
        #expect(error.detail == "> 100000 B")
    }

    @Test func bodyOfExactlyTheLimitPasses() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(body: [1, 2, 3, 4], delivery: .chunked(1)) }
        #expect(try await send(request(server.url()) { $0.limits.bodyBytes = 4 }).body.count == 4)
        #expect(try await failure(request(server.url()) { $0.limits.bodyBytes = 3 }).code == .tooLarge)
    }

    @Test func declaredLengthBeyondTheLimitIsRefusedUnread() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse(body: [1], delivery: .truncated(missing: 1 << 30))
        }
        #expect(try await failure(request(server.url()) { $0.limits.bodyBytes = 1000 }).code == .tooLarge)
    }

    @Test func endlessHeadersAreStopped() async throws {
        let lines = (0..<3000).map { "X-\($0): \(String(repeating: "a", count: 60))\r\n" }.joined()
        let server = try LoopbackServer { _ in .raw("HTTP/1.1 200 OK\r\n" + lines + "\r\n") }
        #expect(try await failure(request(server.url()) { $0.limits.headerBytes = 10_000 }).code == .tooLarge)
    }

    @Test func silentServerMeetsTheTotalTime() async throws {
        let gate = try LoopbackGate()
        let server = try LoopbackServer { _ in LoopbackResponse(after: gate) }
        let error = try await failure(request(server.url()) { $0.limits.totalTime = .milliseconds(300) })
        #expect(error.code == .timeout)
        #expect(server.requestCount == 1)
    }

    @Test func stalledBodyIsTooSlow() async throws {
        let gate = try LoopbackGate()
        let server = try LoopbackServer { _ in
            LoopbackResponse(body: [1, 2, 3], delivery: .stalled(until: gate, rest: 10))
        }
        let error = try await failure(
            request(server.url()) { $0.limits.lowSpeed = .init(bytesPerSecond: 1000, time: .seconds(1)) }
        )
        #expect(error.code == .tooSlow)
    }

    @Test func stalledBodyEndsWellWhenTheRestComes() async throws {
        let gate = try LoopbackGate()
        let server = try LoopbackServer { _ in
            LoopbackResponse(body: [1, 2, 3], delivery: .stalled(until: gate, rest: 10))
        }
        async let response = send(request(server.url()))
        try await server.requests(count: 1)
        gate.open()
        #expect(try await response.body.count == 13)
    }
}
