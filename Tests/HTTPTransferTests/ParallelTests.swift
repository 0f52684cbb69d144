import HTTPTransfer
import LoopbackServer
import Testing

@Suite struct ParallelTests {
    @Test func fiveHundredTransfersAtOnceAllArrive() async throws {
        let gate = try LoopbackGate()
        let server = try LoopbackServer { request in
            LoopbackResponse(body: Array(request.path.utf8), after: gate)
        }
        let client = HTTPClient(HTTPClientConfiguration(maxConnections: 500, maxConnectionsPerHost: 500))
        let wanted = try (0..<500).map { try request(server.url("/\($0)")) }
        let bodies = try await withThrowingTaskGroup(of: (String, String).self) { group in
            for one in wanted { group.addTask { (one.url, try await text(client.send(one))) } }
            // None is answered before all have come: they are truly at work at once.
            try await server.requests(count: 500, within: .seconds(120))
            gate.open()
            var pairs: [(String, String)] = []
            for try await pair in group { pairs.append(pair) }
            return pairs
        }
        #expect(bodies.count == 500)
        #expect(bodies.allSatisfy { $0.0 == server.url($0.1) })
    }

    @Test func hostGetsNoMoreConnectionsThanAllowed() async throws {
        let server = try LoopbackServer { _ in .text("x") }
        let client = HTTPClient(HTTPClientConfiguration(maxConnectionsPerHost: 4))
        let wanted = try request(server.url())
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<300 { group.addTask { _ = try? await client.send(wanted) } }
        }
        #expect(server.requestCount == 300)
        #expect(Set(server.requests.map(\.connection)).count <= 4)
    }

    @Test func stuckHostDoesNotHoldUpOthers() async throws {
        let gate = try LoopbackGate()
        let stuck = try LoopbackServer { _ in LoopbackResponse(after: gate) }
        let lively = try LoopbackServer { _ in .text("x") }
        let client = HTTPClient(HTTPClientConfiguration(maxConnections: 4, maxConnectionsPerHost: 2))
        let (held, wanted) = (try request(stuck.url()), try request(lively.url()))
        let waiting = (0..<50).map { _ in Task { try await client.send(held) } }
        try await stuck.requests(count: 2)
        for _ in 0..<10 { #expect(try await client.send(wanted).status == 200) }
        #expect(stuck.requestCount == 2)
        gate.open()
        for task in waiting { #expect(try await task.value.status == 200) }
    }

    @Test func manyHostsThatRedirectToOneAllArrive() async throws {
        let target = try LoopbackServer { _ in .text("end") }
        let url = target.url()
        let sources = try (0..<12).map { _ in try LoopbackServer { _ in .redirect(301, to: url) } }
        let client = HTTPClient(HTTPClientConfiguration(maxConnections: 40, maxConnectionsPerHost: 2))
        let wanted = try sources.flatMap { source in try (0..<10).map { try request(source.url("/\($0)")) } }
        let arrived = try await withThrowingTaskGroup(of: String.self) { group in
            for one in wanted { group.addTask { try await text(client.send(one)) } }
            var count = 0
            for try await body in group where body == "end" { count += 1 }
            return count
        }
        #expect(arrived == 120)
        #expect(Set(target.requests.map(\.connection)).count <= 2)
    }
}
