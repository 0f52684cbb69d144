import LoopbackServer
import RobotFakes
import Testing

@testable import HTTPTransfer

/// What is told of a connection when the client follows redirects itself.
@Suite struct RedirectChainTests {
    private static let report = TLSReport(version: "TLSv1.3", certificates: [])

    /// The answers of a way, in order; all but the last lead to the next URL.
    private func end(_ answers: [(url: String, tls: TLSReport?, isReused: Bool)]) async throws -> HTTPResponse {
        var chain = RedirectChain(HTTPRequest(url: answers[0].url))
        var step = 0
        return try await chain.follow { (request) async throws(HTTPError) in
            let (answer, next) = (answers[step], answers.dropFirst(step + 1).first)
            step += 1
            #expect(request.url == answer.url)
            return HTTPResponse(
                status: next == nil ? 200 : 302,
                headers: HTTPHeaders(next.map { [(name: "Location", value: $0.url)] } ?? []),
                timings: HTTPTimings(connect: answer.isReused ? .zero : .seconds(1), total: .seconds(3)),
                connectionReused: answer.isReused,
                wireBytes: step,
                tls: answer.tls
            )
        }
    }

    @Test func connectionThatIsUsedAgainIsToldAsItWasOpened() async throws {
        let answer = try await end([("https://a.cn/1", Self.report, false), ("https://a.cn/2", nil, true)])
        #expect(answer.tls == Self.report && !answer.connectionReused)
        #expect(answer.wireBytes == 2)
        #expect(answer.timings == HTTPTimings(connect: .seconds(1), total: .seconds(6)))
    }

    @Test func certificateOfAnotherOriginIsNotTold() async throws {
        let away =
            [("https://a.cn/1", Self.report, false), ("https://b.cn/", nil, true)] as [(String, TLSReport?, Bool)]
        #expect(try await end(away).tls == nil)
        #expect(try await end(away + [("https://a.cn/2", nil, true)]).tls == nil)
    }

    @Test func sizeOnTheWireIsThatOfTheLastAnswer() async throws {
        let packed = Gzip.stored(Array(repeating: UInt8(0x61), count: 5_000))
        let server = try LoopbackServer { request in
            request.path == "/old"
                ? .redirect(301, to: "/new")
                : LoopbackResponse(headers: [(name: "Content-Encoding", value: "gzip")], body: packed)
        }
        let response = try await send(
            request(server.url("/old")) {
                $0.inspection = .connection
                $0.ownHeaders = [(name: "X-Key", value: "word")]
            }
        )
        #expect(response.wireBytes == packed.count && response.body.count == 5_000)
        #expect(!response.connectionReused && response.redirects == 1)
    }
}
