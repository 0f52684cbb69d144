import ControlAPI
import LoopbackServer
import Testing

/// The online commands against a socket that answers as the daemon does.
@Suite struct DeskTests {
    private static func answer(_ text: String, status: Int = 200) -> LoopbackResponse {
        .text(text, status: status, type: "application/json")
    }

    private func desk(_ text: String, status: Int = 200) throws -> (
        server: LoopbackServer, socket: String, folder: Folder
    ) {
        let folder = try Folder()
        let socket = "\(folder.path)/s"
        let server = try LoopbackServer(at: .unixSocket(socket)) { _ in Self.answer(text, status: status) }
        return (server, socket, folder)
    }

    @Test func ackSendsOneActForAllNumbers() throws {
        let results =
            #"{"version":1,"results":[{"number":1,"ok":true,"text":"已簽收","code":null},{"number":99,"ok":false,"text":"沒有這件","code":"not_found"}]}"#
        let (server, socket, folder) = try desk(results)
        let run = try Tool.run(["ack", "1", "#99", "-m", "已核實", "--as", "王五", "--socket", socket])
        #expect(run.status == 4)
        #expect(run.lines == ["✓ #1 已簽收", "✗ #99 沒有這件"])
        let request = try #require(server.requests.first)
        #expect(server.requestCount == 1)
        #expect(request.method == "POST" && request.path == "/v1/acts")
        #expect(request.header("opinion-as") == "%E7%8E%8B%E4%BA%94")
        #expect(request.header("Accept-Language") == "zh-Hant")
        let body = try Samples.decode(ActRequest.self, String(decoding: request.body, as: UTF8.self))
        #expect(body.act == "ack" && body.numbers == [1, 99] && body.message == "已核實")
        withExtendedLifetime(folder) {}
    }

    @Test func jsonIsTheDaemonsDocument() throws {
        let document = #"{"version":1,"incidents":[],"later_field":1}"#
        let (server, socket, folder) = try desk(document)
        let run = try Tool.run(["list", "--json", "--area", "4K 產業"], environment: ["OPINION_SOCKET": socket])
        #expect(run.output == document + "\n")
        #expect(server.requests.first?.path == "/v1/incidents?area=4K%20%E7%94%A2%E6%A5%AD")
        withExtendedLifetime(folder) {}
    }

    @Test func quietListIsNumbersOnly() throws {
        let (server, socket, folder) = try desk(Samples.list)
        #expect(try Tool.run(["list", "-q", "--socket", socket]).output == "7\n")
        withExtendedLifetime((server, folder)) {}
    }

    @Test(arguments: [
        ("not_found", 404, Int32(4)), ("refused", 403, 5), ("usage", 400, 2), ("not_recorded", 503, 7), ("odd", 500, 1),
    ])
    func refusalsHaveTheirExitCodes(code: String, http: Int, status: Int32) throws {
        let (server, socket, folder) = try desk(#"{"version":1,"error":{"code":"\#(code)","text":"原因"}}"#, status: http)
        let run = try Tool.run(["show", "7", "--socket", socket])
        #expect(run.status == status)
        #expect(run.errors == "原因\n")
        withExtendedLifetime((server, folder)) {}
    }

    @Test(arguments: [(true, Int32(0)), (false, 1)])
    func statusExitsOneWithProblems(ok: Bool, status: Int32) throws {
        let (server, socket, folder) = try desk(Samples.status(ok: ok))
        #expect(try Tool.run(["status", "--socket", socket]).status == status)
        #expect(try Tool.run(["status", "--json", "--socket", socket]).status == status)
        withExtendedLifetime((server, folder)) {}
    }

    @Test func anActWithoutNumberListsWhatIsOpen() throws {
        let (server, socket, folder) = try desk(Samples.list)
        let run = try Tool.run(["ack", "--socket", socket])
        #expect(run.status == 2)
        #expect(run.errors.contains("#7  待簽收  河源一企業爆炸"))
        #expect(server.requests.allSatisfy { $0.method == "GET" })
        withExtendedLifetime(folder) {}
    }

    @Test func anAbsentDaemonExitsSixAndSaysWhatToDo() throws {
        let run = try Tool.run(["status", "--socket", "/nonexistent/s"])
        #expect(run.status == 6)
        #expect(run.errors.contains("systemctl status opiniond"))
        let english = try Tool.run(["status", "--socket", "/nonexistent/s", "--lang", "en"])
        #expect(english.errors.hasPrefix("Cannot reach opiniond: /nonexistent/s does not exist."))
    }

    @Test func showReadsThePageOfTheDaemon() throws {
        let (server, socket, folder) = try desk(Samples.page)
        let run = try Tool.run(["show", "7", "--socket", socket])
        #expect(run.status == 0)
        #expect(run.lines.first == "#7 河源一企業␛[31m爆炸")
        #expect(server.requests.first?.path == "/v1/incidents/7")
        withExtendedLifetime(folder) {}
    }

    @Test func severalPagesAreShownAndOneThatIsMissingIsNamed() throws {
        let folder = try Folder()
        let socket = "\(folder.path)/s"
        let server = try LoopbackServer(at: .unixSocket(socket)) { request in
            request.path == "/v1/incidents/7"
                ? Self.answer(Samples.page)
                : Self.answer(#"{"version":1,"error":{"code":"not_found","text":"沒有 #99"}}"#, status: 404)
        }
        let run = try Tool.run(["show", "7", "99", "7", "--socket", socket])
        #expect(run.status == 4)
        #expect(run.errors == "沒有 #99\n")
        #expect(run.lines.first == "#7 河源一企業␛[31m爆炸")
        #expect(server.requests.map(\.path) == ["/v1/incidents/7", "/v1/incidents/99"])
    }

    @Test func aRetryWithoutIncidentShowsNoNumber() throws {
        let (server, socket, folder) = try desk(
            #"{"version":1,"results":[{"number":0,"ok":true,"text":"立即重送","code":null}]}"#
        )
        #expect(try Tool.run(["alerts", "retry", "#127-3", "--socket", socket]).output == "✓ 立即重送\n")
        #expect(server.requests.first?.path == "/v1/alerts/%23127-3/retry")
        withExtendedLifetime(folder) {}
    }

    @Test func exportWritesOPML() throws {
        let feeds =
            #"{"version":1,"feeds":[{"id":"a","outlet":"甲<報","tier":"市級","url":"https://a.example/","every":300,"local":true,"state":"ok","last_success":null,"last_new":null,"next_check":null,"error":null}]}"#
        let (server, socket, folder) = try desk(feeds)
        let run = try Tool.run(["feeds", "export", "--socket", socket])
        #expect(run.status == 0)
        #expect(run.output.contains("text=\"甲&lt;報\"") && run.output.contains("opinion:every=\"5m\""))
        withExtendedLifetime((server, folder)) {}
    }

    @Test(arguments: ["ok", "failing", "quiet", "new", "retired"])
    func exportLeavesNoStateOut(state: String) throws {
        let feeds =
            #"{"version":1,"feeds":[{"id":"a","outlet":"b","tier":"c","url":"https://a.example/","every":300,"local":true,"state":"STATE","last_success":null,"last_new":null,"next_check":null,"error":null}]}"#
        let (server, socket, folder) = try desk(feeds.replacing("STATE", with: state))
        let run = try Tool.run(["feeds", "export", "--format", "yaml", "--socket", socket])
        #expect(run.output.hasPrefix("- {id: \"a\""))
        withExtendedLifetime((server, folder)) {}
    }

    @Test func aGroupIsPolledByItsName() throws {
        let folder = try Folder()
        let socket = "\(folder.path)/s"
        let feed =
            #"{"id":"ID","outlet":"a","tier":"t","url":"https://a.example/","every":300,"local":true,"group":"GROUP","state":"ok","last_success":null,"last_new":null,"next_check":null,"error":null}"#
        let feeds = ["甲", "乙"].map { feed.replacing("ID", with: "f-\($0)").replacing("GROUP", with: $0) }
        let server = try LoopbackServer(at: .unixSocket(socket)) { request in
            request.method == "GET"
                ? Self.answer(#"{"version":1,"feeds":["# + feeds.joined(separator: ",") + "]}")
                : Self.answer(#"{"version":1,"polled":1,"unchanged":0,"new_items":0,"failed":[],"seconds":0}"#)
        }
        #expect(try Tool.run(["feeds", "poll", "--group", "乙", "--socket", socket]).status == 0)
        #expect(server.requests.last.map { String(decoding: $0.body, as: UTF8.self) }?.contains(#"["f-乙"]"#) == true)
        #expect(try Tool.run(["feeds", "poll", "--group", "丙", "--socket", socket]).status == 4)
        withExtendedLifetime(folder) {}
    }

    @Test func aRefusedReloadExitsThree() throws {
        let report =
            #"{"version":1,"ok":false,"feeds":0,"rules":0,"notices":[],"errors":["Rules/a.yaml:3:5: error: x"]}"#
        let (server, socket, folder) = try desk(report)
        let run = try Tool.run(["reload", "--socket", socket])
        #expect(run.status == 3)
        #expect(run.errors == "Rules/a.yaml:3:5: error: x\n")
        withExtendedLifetime((server, folder)) {}
    }

    @Test func feedsAreFetchedOnlyFromAllowedNetworks() throws {
        let server = try LoopbackServer { _ in
            .text("<rss version=\"2.0\"><channel><title>甲</title></channel></rss>", type: "application/rss+xml")
        }
        let refused = try Tool.run(["feeds", "check", server.url("/rss")])
        #expect(refused.status == 3)
        #expect(server.requestCount == 0)
        let allowed = try Tool.run(["feeds", "check", server.url("/rss"), "--allow", "127.0.0.0/8"])
        #expect(allowed.status == 0)
        #expect(allowed.output.contains("rss-2.0"))
    }
}
