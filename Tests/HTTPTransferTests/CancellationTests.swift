import HTTPTransfer
import LoopbackServer
import Testing

@Suite struct CancellationTests {
    @Test func cancelledTransferEndsAtOnce() async throws {
        let gate = try LoopbackGate()
        let server = try LoopbackServer { _ in LoopbackResponse(after: gate) }
        let client = HTTPClient()
        let wanted = try request(server.url())
        let task = Task { try await client.send(wanted) }
        try await server.requests(count: 1)
        task.cancel()
        let error = await #expect(throws: HTTPError.self) { try await task.value }
        #expect(error?.code == .cancelled)
    }

    @Test func cancelledTransferLeavesTheQueueToOthers() async throws {
        let gate = try LoopbackGate()
        let server = try LoopbackServer { $0.path == "/held" ? LoopbackResponse(after: gate) : .text("free") }
        let client = HTTPClient(HTTPClientConfiguration(maxConnections: 1))
        let (held, waiting) = (try request(server.url("/held")), try request(server.url("/waiting")))
        let first = Task { try await client.send(held) }
        try await server.requests(count: 1)
        let second = Task { try await client.send(waiting) }
        second.cancel()
        #expect(await second.result.isCancelled)
        first.cancel()
        #expect(await first.result.isCancelled)
        #expect(try await text(client.send(request(server.url("/free")))) == "free")
        #expect(server.requests.map(\.path) == ["/held", "/free"])
    }

    @Test func taskCancelledBeforehandSendsNothing() async throws {
        let server = try LoopbackServer { _ in .text("x") }
        let client = HTTPClient()
        let wanted = try request(server.url())
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await client.send(wanted)
        }
        #expect(await task.result.isCancelled)
        #expect(server.requestCount == 0)
    }

    @Test func shutdownCancelsAllAndRefusesMore() async throws {
        let gate = try LoopbackGate()
        let server = try LoopbackServer { _ in LoopbackResponse(after: gate) }
        let client = HTTPClient(HTTPClientConfiguration(maxConnectionsPerHost: 3))
        let wanted = try request(server.url())
        let tasks = (0..<10).map { _ in Task { try await client.send(wanted) } }
        try await server.requests(count: 3)
        await client.shutdown()
        for task in tasks { #expect(await task.result.isCancelled) }
        let error = await #expect(throws: HTTPError.self) { try await client.send(wanted) }
        #expect(error?.code == .cancelled)
        await client.shutdown()
    }

    @Test func manyCancellationsRacingWithAnswersLeaveTheClientSound() async throws {
        let server = try LoopbackServer { _ in .text("x") }
        let client = HTTPClient(HTTPClientConfiguration(maxConnectionsPerHost: 8))
        let wanted = try request(server.url())
        for _ in 0..<20 {
            let tasks = (0..<20).map { _ in Task { try await client.send(wanted) } }
            for task in tasks.shuffled().prefix(10) { task.cancel() }
            for task in tasks {
                let result = await task.result
                #expect(result.isCancelled || (try? result.get().status) == 200)
            }
        }
        #expect(try await client.send(wanted).status == 200)
    }
}

extension Result {
    fileprivate var isCancelled: Bool {
        guard case .failure(let error) = self else { return false }
        return (error as? HTTPError)?.code == .cancelled
    }
}
