import HTTPTransfer
import LoopbackServer
import Testing

/// What is meant for one origin goes to no other.
@Suite struct OwnHeaderTests {
    private static let own = [
        (name: "X-Key", value: "hidden-word"), (name: "Cookie", value: "a=hidden-word"),
        (name: "Authorization", value: "Bearer hidden-word"),
    ]

    @Test func ownOriginIsSentThemAlsoBehindARedirect() async throws {
        let outlet = try LoopbackServer { $0.path == "/a" ? .redirect(301, to: "/b") : .text("end") }
        let response = try await send(request(outlet.url("/a")) { $0.ownHeaders = Self.own })
        #expect(text(response) == "end")
        for request in outlet.requests {
            #expect(Self.own.allSatisfy { request.header($0.name) == $0.value })
        }
        #expect(response.hops == [.init(status: 301, url: outlet.url("/a"))])
        #expect(response.finalURL == outlet.url("/b"))
        #expect(response.redirectedPermanently)
        #expect(response.redirects == 1)
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func otherOriginIsSentNone(status: Int) async throws {
        let other = try LoopbackServer { .text($0.header("accept") ?? "") }
        let outlet = try LoopbackServer { _ in .redirect(status, to: other.url("/x")) }
        let response = try await send(
            request(outlet.url()) {
                $0.headers = [(name: "Accept", value: "text/xml")]
                $0.ownHeaders = Self.own
            }
        )
        #expect(text(response) == "text/xml")
        #expect(outlet.requests.first?.header("x-key") == "hidden-word")
        for request in other.requests {
            #expect(!request.headers.contains { $0.value.contains("hidden-word") })
        }
    }

    @Test func wayBackFromAnotherOriginIsSentNone() async throws {
        let outlet = try LoopbackServer { $0.path == "/end" ? .text("end") : .redirect(to: $0.header("referer") ?? "") }
        let home = outlet.url("/end")
        let other = try LoopbackServer { _ in .redirect(to: home) }
        let away = other.url()
        let start = try request(outlet.url("/start")) {
            $0.headers = [(name: "Referer", value: away)]
            $0.ownHeaders = Self.own
        }
        #expect(try await text(send(start)) == "end")
        #expect(outlet.requests.last?.header("x-key") == nil)
    }

    @Test func loopEndsAtTheLimit() async throws {
        let outlet = try LoopbackServer { _ in .redirect(to: "/again") }
        let error = try await failure(
            request(outlet.url()) {
                $0.limits.redirects = 3
                $0.ownHeaders = Self.own
            }
        )
        #expect(error.code == .tooManyRedirects)
        #expect(outlet.requestCount == 4)
    }

    @Test(arguments: ["http://127.0.0.2/", "//127.2/", "http://0x7f000002/", "file:///etc/passwd"])
    func redirectIsJudgedAsAnyOther(target: String) async throws {
        let outlet = try LoopbackServer { _ in .redirect(to: target) }
        let allowed = try CIDR(parsing: "127.0.0.1")
        let error = try await failure(
            request(outlet.url()) {
                $0.addressPolicy = .publicOnly(allowing: [allowed])
                $0.ownHeaders = Self.own
            }
        )
        #expect([.addressRefused, .schemeRefused].contains(error.code))
    }

    @Test func allHopsShareOneTime() async throws {
        let outlet = try LoopbackServer { _ in .redirect(to: "/again") }
        let error = try await failure(
            request(outlet.url()) {
                $0.limits.redirects = .max
                $0.limits.totalTime = .milliseconds(300)
                $0.ownHeaders = Self.own
            }
        )
        #expect(error.code == .timeout)
    }
}
