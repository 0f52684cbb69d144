import HTTPTransfer
import LoopbackServer
import Testing

@Suite struct ConditionalTests {
    @Test func unchangedFeedIsNotSentAgain() async throws {
        let date = "Sat, 21 Nov 2026 08:00:00 GMT"
        let server = try LoopbackServer { request in
            .conditional(request, etag: "W/\"v1\"", lastModified: date, body: Array("feed".utf8))
        }
        let first = try await send(request(server.url()))
        #expect(!first.notModified)
        #expect(first.validators == Validators(etag: "W/\"v1\"", lastModified: date))
        let second = try await send(request(server.url()) { $0.validators = first.validators })
        #expect(second.notModified)
        #expect(second.body.isEmpty)
        #expect(server.requests.last?.header("if-none-match") == "W/\"v1\"")
        #expect(server.requests.last?.header("if-modified-since") == date)
    }

    @Test func staleValidatorGetsTheNewBody() async throws {
        let server = try LoopbackServer { .conditional($0, etag: "\"new\"", body: Array("new".utf8)) }
        let response = try await send(request(server.url()) { $0.validators = Validators(etag: "\"old\"") })
        #expect(response.status == 200)
        #expect(text(response) == "new")
    }

    @Test func locationInANotModifiedAnswerIsNotFollowed() async throws {
        let server = try LoopbackServer { _ in .redirect(304, to: "/elsewhere") }
        let response = try await send(request(server.url()) { $0.validators = Validators(etag: "\"v\"") })
        #expect(response.notModified)
        #expect(response.redirects == 0)
        #expect(server.requestCount == 1)
    }

    @Test func unsendableValidatorCostsOnlyTheCondition() async throws {
        let server = try LoopbackServer { .conditional($0, etag: "\"v\"", body: Array("all".utf8)) }
        let response = try await send(
            request(server.url()) { $0.validators = Validators(etag: "\"v\"\r\nX-Evil: 1") }
        )
        #expect(text(response) == "all")
        #expect(server.requests.first?.header("x-evil") == nil)
    }
}
