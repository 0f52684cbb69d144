import ControlAPI
import LoopbackServer
import Testing

/// What `opinionctl` does when an answer is lost, and how it hands reports over.
@Suite struct RepeatTests {
    private static func answer(_ text: String) -> LoopbackResponse { .text(text, type: "application/json") }
    private static let done = #"{"version":1,"results":[{"number":7,"ok":true,"text":"已記錄","code":null}]}"#

    @Test func everyCommandHasAnIdOfItsOwn() throws {
        let folder = try Folder()
        let socket = "\(folder.path)/s"
        let server = try LoopbackServer(at: .unixSocket(socket)) { _ in Self.answer(Self.done) }
        for _ in 1...2 { _ = try Tool.run(["note", "7", "-m", "x", "--socket", socket]) }
        _ = try Tool.run(["show", "7", "--socket", socket])
        try #require(server.requestCount == 3)
        let ids = server.requests.map { $0.header("Opinion-Request-Id") }
        #expect(ids[0]?.count == 32 && ids[1]?.count == 32 && ids[0] != ids[1])
        #expect(ids[2] == nil)
        withExtendedLifetime(folder) {}
    }

    @Test func lostAnswerIsAskedForAgainUnderTheSameId() throws {
        let folder = try Folder()
        let socket = "\(folder.path)/s"
        let server = try LoopbackServer(at: .unixSocket(socket)) { request in
            request.connection == 1
                ? LoopbackResponse(body: Array("{}".utf8), delivery: .truncated(missing: 10)) : Self.answer(Self.done)
        }
        let run = try Tool.run(["note", "7", "-m", "x", "--socket", socket])
        #expect(run.status == 0)
        #expect(run.lines == ["✓ #7 已記錄"])
        try #require(server.requestCount == 2)
        let (first, second) = (server.requests[0], server.requests[1])
        #expect(first.header("Opinion-Request-Id") == second.header("Opinion-Request-Id"))
        #expect(first.body == second.body)
        withExtendedLifetime(folder) {}
    }

    @Test func answerThatIsLostEveryTimeIsUnknown() throws {
        let folder = try Folder()
        let socket = "\(folder.path)/s"
        let server = try LoopbackServer(at: .unixSocket(socket)) { _ in
            LoopbackResponse(body: Array("{}".utf8), delivery: .truncated(missing: 10))
        }
        let run = try Tool.run(["close", "7", "--socket", socket])
        #expect(run.status == 6)
        #expect(run.errors.contains("不知是否已記錄"))
        #expect(server.requestCount == 4)
        #expect(Set(server.requests.map { $0.header("Opinion-Request-Id") }).count == 1)
        withExtendedLifetime(folder) {}
    }

    @Test func reportsAreSentInPartsAndLinesKeepTheirNumbers() throws {
        let folder = try Folder()
        let socket = "\(folder.path)/s"
        let server = try LoopbackServer(at: .unixSocket(socket)) { request in
            let count = request.body.count { $0 == 0x0A }
            let results = (1...max(count, 1)).map { line in
                line == 2
                    ? #"{"line":2,"status":"refused","cause":"缺少 title"}"#
                    : #"{"line":\#(line),"status":"new","cause":null}"#
            }
            return Self.answer(
                #"{"version":1,"feed":"items:weibo","results":[\#(results.joined(separator: ","))]}"#
            )
        }
        let long = String(repeating: "x", count: ReportLimits.line + 1)
        let input = ["{}", "", "{}", long, "{}"].joined(separator: "\n")
        let file = try folder.file("reports.jsonl", input)
        let words = ["items", "add", file, "--feed", "weibo", "--outlet", "某報", "--socket", socket]
        let run = try Tool.run(words)
        #expect(run.status == 3)
        try #require(run.lines.count == 3)
        #expect(run.lines[0] == "items:weibo：新 2，已有 0，有改動 0，未收 2")
        #expect(run.lines[1...] == ["✗ 第 3 行：缺少 title", "✗ 第 4 行：一行超過 1024 KiB"])
        #expect(server.requests.first?.path == "/v1/items?feed=weibo&outlet=%E6%9F%90%E5%A0%B1")
        let many = (1...2_500).map { _ in "{}" }.joined(separator: "\n")
        let before = server.requestCount
        #expect(try Tool.run(["items", "add", "--socket", socket, "--json"], input: many).status == 3)
        #expect(server.requestCount - before == 3)
        withExtendedLifetime(folder) {}
    }

    @Test func missingFileOfReportsIsSaid() throws {
        let run = try Tool.run(["items", "add", "/nonexistent/x", "--socket", "/nonexistent/s"])
        #expect(run.status == 1)
        #expect(run.errors.contains("/nonexistent/x：讀不到（不存在）"))
    }

    @Test func silenceSendsItsMatcher() throws {
        let folder = try Folder()
        let socket = "\(folder.path)/s"
        let server = try LoopbackServer(at: .unixSocket(socket)) { _ in
            Self.answer(#"{"version":1,"error":{"code":"refused","text":"只有管理員"}}"#)
        }
        _ = try Tool.run([
            "silence", "add", "--match", "area=甲", "--match", "level=一般", "--match", "level=較大", "--until", "18:00",
            "-m",
            "演練", "--deadlines", "--socket", socket,
        ])
        let request = try #require(server.requests.first)
        let body = try Samples.decode(SilenceRequest.self, String(decoding: request.body, as: UTF8.self))
        #expect(request.path == "/v1/silences")
        #expect(body.match == ["area": ["甲"], "level": ["一般", "較大"]])
        #expect(body.until == "18:00" && body.reason == "演練" && body.deadlines == true && body.everything == false)
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: [["--match", "area"], ["--match", "area="], ["--until"], []])
    func silenceThatIsNotWholeIsAUsageError(_ words: [String]) throws {
        let run = try Tool.run(["silence", "add", "-m", "演練"] + words + ["--socket", "/nonexistent/s"])
        #expect(run.status == 2)
    }
}
