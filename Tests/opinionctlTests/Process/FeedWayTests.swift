import Foundation
import LoopbackServer
import RobotFakes
import Testing

/// By which way, under which name and with which headers the commands ask that need no daemon.
@Suite struct FeedWayTests {
    private static let feed = """
        <rss version="2.0"><channel><title>t</title><item><title>河源</title><link>/1</link></item></channel></rss>
        """
    /// Where nobody listens: only a proxy can give an answer.
    private static let nowhere = "http://127.0.0.1:9/own.xml"

    private func server() throws -> LoopbackServer {
        try LoopbackServer {
            $0.path.hasSuffix("robots.txt") ? .text("", status: 404) : .text(Self.feed, type: "text/xml")
        }
    }

    /// A folder with a configuration of one feed; secrets lie beside it.
    private func bureau(_ settings: String, url: String, _ keys: String = "") throws -> (folder: Folder, file: String) {
        let folder = try Folder()
        try folder.file("Feeds/a.yaml", "- {id: own, outlet: 自家, tier: 市級, url: \"\(url)\"\(keys)}\n")
        try folder.file("Rules/a.yaml", OfflineTests.rules)
        try folder.file("own-headers", "X-Key: invented-word\n")
        try folder.file("own-cookie", "sid=invented-word\n")
        let text = "bureau: 局\nallow_addresses: [127.0.0.0/8]\n\(settings)\n"
        return (folder, try folder.file("opinion.yaml", text))
    }

    private static let secrets =
        ", headers: {Accept-Language: zh-CN}, headers_file: own-headers, cookie_file: own-cookie"

    @Test func checkAsksByTheProxyWhichLooksNamesUp() throws {
        let proxy = try server()
        let settings = "proxy: http://127.0.0.1:\(proxy.port)\ncontact: duty@example.gov.cn"
        let bureau = try bureau(settings, url: "http://news.example/own.xml", Self.secrets)
        let run = try Tool.run(["feeds", "check", "own", "--config", bureau.file])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains("由代理查找") && run.output.contains("已連上代理"), "\(run.output)")
        #expect(!(run.output + run.errors).contains("invented-word"))
        let request = try #require(proxy.requests.first)
        #expect(request.path == "http://news.example/own.xml")
        #expect(request.header("user-agent") == "opinion/0.1 (+mailto:duty@example.gov.cn)")
        #expect(request.header("x-key") == "invented-word" && request.header("cookie") == "sid=invented-word")
        #expect(request.header("accept-language") == "zh-CN")
    }

    @Test func checkThroughSocksFiveLooksNamesUpHere() throws {
        let outlet = try server()
        let proxy = try SocksServer { _ in outlet.port }
        let bureau = try bureau("proxy: socks5://127.0.0.1:\(proxy.port)", url: Self.nowhere)
        let run = try Tool.run(["feeds", "check", "own", "--config", bureau.file])
        #expect(run.status == 0 && proxy.requests.first?.host == "127.0.0.1")
        #expect(!run.output.contains("由代理查找") && run.output.contains("已連上代理"), "\(run.output)")
    }

    @Test func feedPassesTheProxyByInChecksToo() throws {
        let (proxy, outlet) = (try server(), try server())
        let bureau = try bureau("proxy: http://127.0.0.1:\(proxy.port)", url: outlet.url("/own.xml"), ", proxy: direct")
        let run = try Tool.run(["feeds", "check", "--config", bureau.file])
        #expect(run.status == 0 && proxy.requestCount == 0 && outlet.requestCount > 0)
        #expect(!run.output.contains("代理"))
    }

    @Test func headersOfACheckedFeedGoToItsOwnOriginOnly() throws {
        let other = try server()
        let outlet = try LoopbackServer { _ in .redirect(301, to: other.url("/moved.xml")) }
        let bureau = try bureau("", url: outlet.url("/own.xml"), Self.secrets)
        let run = try Tool.run(["feeds", "check", outlet.url("/own.xml"), "--config", bureau.file])
        #expect(run.status == 0 && run.output.contains("轉址 1 次"), "\(run.output)")
        #expect(outlet.requests.first?.header("x-key") == "invented-word")
        for request in other.requests {
            #expect(!request.headers.contains { $0.value.contains("invented-word") || $0.value == "zh-CN" })
        }
    }

    /// A list from elsewhere could name any file beside the configuration, and have it sent to itself.
    @Test(arguments: [true, false])
    func listFromElsewhereIsSentNoSecretOfOurs(isConfigured: Bool) throws {
        let outlet = try server()
        let bureau = try bureau("", url: Self.nowhere, Self.secrets)
        let stranger = "- {id: own, outlet: o, tier: t, url: \"\(outlet.url("/x"))\"\(Self.secrets)}\n"
        try bureau.folder.file("Others/a.yaml", stranger)
        let list = bureau.folder.path + "/Others"
        let way = isConfigured ? ["--config", bureau.file] : ["--allow", "127.0.0.0/8"]
        #expect(try Tool.run(["feeds", "check", list] + way).status == 0)
        let request = try #require(outlet.requests.first)
        #expect(request.header("accept-language") == "zh-CN")
        #expect(!request.headers.contains { $0.value.contains("invented-word") })
    }

    @Test func largestAnswerOfACheckIsWhatTheConfigurationSays() throws {
        let long = Self.feed + String(repeating: " ", count: 70 << 10)
        let outlet = try LoopbackServer { _ in .text(long, type: "text/xml") }
        let bureau = try bureau("limits: {body: 64K}", url: outlet.url())
        #expect(try Tool.run(["feeds", "check", "own", "--config", bureau.file]).status == 3)
        #expect(try Tool.run(["feeds", "check", outlet.url(), "--allow", "127.0.0.0/8"]).status == 0)
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: TLSServer.openssl)))
    func authoritiesOfTheConfigurationAreTrusted() throws {
        let server = try TLSServer(.none)
        let bureau = try bureau("ca_file: \(server.caFile)", url: "https://127.0.0.1:\(server.port)/")
        let run = try Tool.run(["feeds", "check", "own", "--config", bureau.file, "--lang", "en"])
        // What answers there is no feed, but it is trusted.
        #expect(run.output.contains("TLSv1.") && run.output.contains("✓ HTTP"), "\(run.output)")
    }

    @Test(arguments: ["discover", "article"])
    func otherCommandsTakeTheConfiguredWay(command: String) throws {
        let page = "<html><body><h1>標題</h1><p>\(String(repeating: "河源市工信局部署安全生產工作，", count: 40))</p></body></html>"
        let proxy = try LoopbackServer { _ in
            command == "article" ? .text(page, type: "text/html; charset=utf-8") : .text(Self.feed, type: "text/xml")
        }
        let bureau = try bureau("proxy: http://127.0.0.1:\(proxy.port)\ncontact: a@example.cn", url: Self.nowhere)
        let run = try Tool.run(["feeds", command, Self.nowhere, "--config", bureau.file])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(proxy.requests.first?.path == Self.nowhere)
        #expect(proxy.requests.allSatisfy { $0.header("user-agent") == "opinion/0.1 (+mailto:a@example.cn)" })
    }

    @Test(arguments: ["check", "discover"])
    func withoutAConfigurationTheNameIsTheUsualOne(command: String) throws {
        let outlet = try server()
        #expect(try Tool.run(["feeds", command, outlet.url("/a.xml"), "--allow", "127.0.0.0/8"]).status == 0)
        let agents = Set(outlet.requests.map { $0.header("user-agent") })
        #expect(agents == ["opinion/0.1 (public-opinion monitoring of a city bureau)"])
    }
}
