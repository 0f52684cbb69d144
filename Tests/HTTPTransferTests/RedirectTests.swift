import HTTPTransfer
import LoopbackServer
import Testing

@Suite struct RedirectTests {
    @Test func chainIsFollowedToItsEnd() async throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/a": .redirect(301, to: "/b")
            case "/b": .redirect(308, to: "c?x=1")
            default: LoopbackResponse(headers: [(name: "X-Last", value: "yes")], body: Array("end".utf8))
            }
        }
        let response = try await send(request(server.url("/a")))
        #expect(text(response) == "end")
        #expect(response.finalURL == server.url("/c?x=1"))
        #expect(response.redirects == 2)
        #expect(
            response.hops == [.init(status: 301, url: server.url("/a")), .init(status: 308, url: server.url("/b"))]
        )
        #expect(response.redirectedPermanently)
        #expect(response.headers["location"] == nil)
        #expect(response.headers["x-last"] == "yes")
    }

    @Test(arguments: [302, 303, 307])
    func oneTemporaryStepMakesTheChainTemporary(status: Int) async throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/a": .redirect(301, to: "/b")
            case "/b": .redirect(status, to: "/c")
            default: .text("end")
            }
        }
        let response = try await send(request(server.url("/a")))
        #expect(response.redirects == 2)
        #expect(!response.redirectedPermanently)
    }

    @Test func loopEndsAtTheLimit() async throws {
        let server = try LoopbackServer { _ in .redirect(to: "/again") }
        let error = try await failure(request(server.url()) { $0.limits.redirects = 3 })
        #expect(error.code == .tooManyRedirects)
        #expect(server.requestCount == 4)
    }

    @Test func redirectIsTheAnswerWhenNotFollowed() async throws {
        let server = try LoopbackServer { _ in .redirect(301, to: "file:///etc/passwd") }
        let response = try await send(request(server.url()) { $0.followRedirects = false })
        #expect(response.status == 301)
        #expect(response.headers["Location"] == "file:///etc/passwd")
        #expect(!response.redirectedPermanently)
    }

    @Test(arguments: ["file:///etc/passwd", "gopher://127.0.0.1/x", "FTP://127.0.0.1/", "javascript:alert(1)//"])
    func redirectToAnotherSchemeIsRefused(target: String) async throws {
        let server = try LoopbackServer { _ in .redirect(to: target) }
        let code = try await failure(request(server.url())).code
        #expect(code == .schemeRefused || target.hasPrefix("java") && code == .badURL)
    }

    @Test func redirectToASchemeThisRequestLacksIsRefused() async throws {
        let server = try LoopbackServer { _ in .redirect(to: "https://127.0.0.1/") }
        #expect(try await failure(request(server.url()) { $0.allowedSchemes = [.http] }).code == .schemeRefused)
    }

    @Test(arguments: [
        "http://10.0.0.1/", "http://0x0a000001/", "http://[::ffff:10.0.0.1]/", "http://169.254.169.254/latest/",
        "//192.168.1.1/", "http://[fe80::1]/", "http://[::1]:1/",
    ])
    func redirectToAPrivateAddressIsRefused(target: String) async throws {
        let server = try LoopbackServer { _ in .redirect(to: target) }
        #expect(try await failure(request(server.url())).code == .addressRefused)
    }

    @Test func redirectToANameWithAPrivateAddressIsRefused() async throws {
        let server = try LoopbackServer { _ in .redirect(to: "http://localhost/") }
        let policy = AddressPolicy.publicOnly(allowing: [try CIDR(parsing: "127.0.0.1")])
        let port = server.port
        let error = try await failure(request("http://127.0.0.1:\(port)/") { $0.addressPolicy = policy })
        // localhost is 127.0.0.1 (allowed, nobody listens on port 80) or ::1 (not allowed).
        #expect([.addressRefused, .refused].contains(error.code))
    }

    @Test func postBecomesGetAfterSeeOther() async throws {
        let server = try LoopbackServer { $0.path == "/a" ? .redirect(303, to: "/b") : .text("end") }
        _ = try await send(request(server.url("/a")) { ($0.method, $0.body) = (.post, [1]) })
        #expect(server.requests.map(\.method) == ["POST", "GET"])
        #expect(server.requests.last?.body == [])
    }

    @Test func postStaysAPostAfterTemporaryRedirect() async throws {
        let server = try LoopbackServer { $0.path == "/a" ? .redirect(307, to: "/b") : .text("end") }
        _ = try await send(request(server.url("/a")) { ($0.method, $0.body) = (.post, [1, 2]) })
        #expect(server.requests.map(\.body) == [[1, 2], [1, 2]])
    }

    @Test func redirectWithoutReadableTargetIsABadURL() async throws {
        let server = try LoopbackServer { _ in .redirect(to: "http://[::bad/") }
        #expect(try await failure(request(server.url())).code == .badURL)
    }
}
