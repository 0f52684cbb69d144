import HTTPTransfer
import LoopbackServer
import Testing

@Suite struct ResponseTests {
    @Test func answerCarriesStatusHeadersAndBody() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse(
                status: 203,
                headers: [(name: "X-One", value: " a "), (name: "x-ONE", value: "b")],
                body: Array("輿情".utf8)
            )
        }
        let response = try await send(request(server.url("/f?q=1")))
        #expect(response.status == 203)
        #expect(response.headers["X-oNe"] == "a")
        #expect(response.headers.values("x-one") == ["a", "b"])
        #expect(text(response) == "輿情")
        #expect(response.finalURL == server.url("/f?q=1"))
        #expect(response.primaryIP == "127.0.0.1")
        #expect(response.version == .http1_1)
        #expect(server.requests.map(\.path) == ["/f?q=1"])
    }

    @Test(arguments: [400, 404, 429, 500, 503])
    func failingStatusIsAnAnswer(status: Int) async throws {
        let server = try LoopbackServer { _ in .text("no", status: status) }
        let response = try await send(request(server.url()))
        #expect(response.status == status)
        #expect(text(response) == "no")
    }

    @Test func stagesAreTimedInOrder() async throws {
        let server = try LoopbackServer { _ in .text("x") }
        let timings = try await send(request(server.url())).timings
        #expect(timings.connect > .zero)
        #expect(timings.connect <= timings.firstByte)
        #expect(timings.firstByte <= timings.total)
        #expect(timings.tls == .zero)
    }

    @Test func secondRequestReusesTheConnection() async throws {
        let server = try LoopbackServer { _ in .text("x") }
        let client = HTTPClient()
        let first = try await client.send(request(server.url()))
        #expect(!first.connectionReused)
        // libcurl gives up a connection that lay idle for two minutes, as it may between two lines on a machine with other
        // work: of several requests one follows soon enough.
        var last = first
        for _ in 0..<5 where !last.connectionReused { last = try await client.send(request(server.url())) }
        #expect(last.connectionReused)
        let connections = server.requests.map(\.connection)
        #expect(connections.last == connections.dropLast().last)
    }

    @Test(arguments: HTTPMethod.allCases)
    func methodAndBodyArriveAsGiven(method: HTTPMethod) async throws {
        let server = try LoopbackServer { _ in .text("done") }
        let body: [UInt8]? = [.get, .head].contains(method) ? nil : [0, 1, 255, 10]
        let response = try await send(
            request(server.url()) {
                $0.method = method
                $0.body = body
                $0.headers = [(name: "Content-Type", value: "application/json"), (name: "X-Empty", value: "")]
            }
        )
        let received = try #require(server.requests.first)
        #expect(received.method == method.rawValue)
        #expect(received.body == body ?? [])
        #expect(received.header("content-type") == "application/json")
        #expect(received.header("x-empty") == "")
        #expect(text(response) == (method == .head ? "" : "done"))
    }

    @Test func postWithoutBodySendsLengthZero() async throws {
        let server = try LoopbackServer { _ in .text("done") }
        _ = try await send(request(server.url()) { $0.method = .post })
        #expect(server.requests.first?.header("content-length") == "0")
    }

    @Test func largePostArrivesWhole() async throws {
        let server = try LoopbackServer { _ in .text("done") }
        let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0) }
        _ = try await send(request(server.url()) { ($0.method, $0.body) = (.post, body) })
        #expect(server.requests.first?.body == body)
    }

    @Test func chunkedBodyIsJoined() async throws {
        let body = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
        let server = try LoopbackServer { _ in LoopbackResponse(body: body, delivery: .chunked(777)) }
        #expect(try await send(request(server.url())).body == body)
    }

    @Test func trailersDoNotPoseAsHeaders() async throws {
        let server = try LoopbackServer { _ in
            .raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\nETag: forged\r\n\r\n")
        }
        let response = try await send(request(server.url()))
        #expect(response.headers["etag"] == nil)
        #expect(text(response) == "x")
    }

    @Test func userAgentIsTheClients() async throws {
        let server = try LoopbackServer { _ in .text("x") }
        _ = try await send(request(server.url()), HTTPClientConfiguration(userAgent: "probe/7"))
        #expect(server.requests.first?.header("user-agent") == "probe/7")
    }

    @Test func chinesePathIsEncoded() async throws {
        let server = try LoopbackServer { _ in .text("x") }
        _ = try await send(request(server.url("/新聞 a")))
        #expect(server.requests.first?.path.lowercased() == "/%e6%96%b0%e8%81%9e%20a")
    }
}
