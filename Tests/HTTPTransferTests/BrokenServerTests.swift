import HTTPTransfer
import LoopbackServer
import Testing

@Suite struct BrokenServerTests {
    @Test(arguments: [
        (LoopbackResponse(body: [1, 2], delivery: .truncated(missing: 5)), HTTPError.Code.truncated),
        (LoopbackResponse(body: [1, 2], delivery: .unterminatedChunks), .truncated),
        (LoopbackResponse(delivery: .closed), .emptyReply),
        (LoopbackResponse(delivery: .reset), .reset),
        (.raw("SSH-2.0-OpenSSH_9.2\r\n"), .badAnswer),
        (.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"), .reset),
    ])
    func brokenAnswerIsNamed(response: LoopbackResponse, code: HTTPError.Code) async throws {
        let server = try LoopbackServer { _ in response }
        #expect(try await failure(request(server.url())).code == code)
    }

    @Test func closedPortIsRefused() async throws {
        let server = try LoopbackServer { _ in .text("x") }
        let url = server.url()
        server.stop()
        let error = try await failure(request(url))
        #expect(error.code == .refused)
        #expect(error.context == "127.0.0.1")
    }

    @Test func unknownNameIsADNSError() async throws {
        let error = try await failure(request("http://no-such-host.invalid/secret"))
        #expect(error.code == .dns)
        #expect(error.context == "no-such-host.invalid")
    }

    @Test func chineseNameIsAskedForInItsDNSForm() async throws {
        let error = try await failure(request("http://新聞。例子.invalid/"))
        #expect(error.code == .dns)
        #expect(error.context == "xn--efvv70d.xn--fsqu00a.invalid")
    }

    @Test func staleConnectionIsReplacedQuietly() async throws {
        let server = try LoopbackServer { _ in
            .raw("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx")
        }
        let client = HTTPClient()
        for _ in 0..<3 { #expect(try await text(client.send(request(server.url()))) == "x") }
        #expect(server.requests.map(\.connection) == [1, 2, 3])
    }

    /// On a kept connection libcurl would send it again: a vendor that counts messages would count two.
    @Test func whatIsSentOnceIsNotRepeatedOnABrokenConnection() async throws {
        let server = try LoopbackServer { $0.path == "/break" ? LoopbackResponse(delivery: .reset) : .text("x") }
        let client = HTTPClient()
        func post(_ path: String) async throws -> HTTPResponse {
            let body = Array("alert".utf8)
            return try await client.send(
                request(server.url(path)) { ($0.method, $0.body, $0.isSentOnce) = (.post, body, true) }
            )
        }
        _ = try await post("/")
        await #expect(throws: HTTPError.self) { _ = try await post("/break") }
        #expect(server.requests.count { $0.path == "/break" } == 1)
    }
}
