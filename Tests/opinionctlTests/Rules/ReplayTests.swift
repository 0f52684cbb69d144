import FoundationEssentials
import LoopbackServer
import OpinionCore
import Testing

@testable import opinionctl

@Suite("Rules run over the archive")
struct ReplayTests {
    private func replay(_ archive: Archive, _ more: String...) throws -> Tool.Run {
        try Tool.run(
            ["rules", "replay", "--archive", archive.file, "--rules", archive.rules, "--since", "2025-08-01"]
                + ["--until", "2025-09-01"] + more
        )
    }

    private func filled() async throws -> Archive {
        let archive = try Archive()
        try await archive.remember(feeds: [("city", true), ("national", false)])
        try await archive.put([
            ("national", "一化工廠爆炸", ["blast"]), ("national", "倉庫火災，無傷亡", []), ("city", "夜間生產地條鋼", ["steel"]),
            ("national", "外地地條鋼", []), ("national", "天氣晴", ["old-rule"]),
        ])
        try await archive.put([("national", "煙花", ["blast"]), ("gone", "地條鋼又現", [])], after: 1)
        return archive
    }

    @Test func reportSaysWhatWouldFireAndWhatDid() async throws {
        let run = try replay(try await filled())
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(
            run.output == """
                2025-08-01 00:00 – 2025-09-01 00:00：歸檔報道 7 條，規則 3 條
                規則                        日期        會命中  曾命中  新增  消失
                blast                                        2       2    +1    -1
                                            2025-08-20       2       1    +1     0
                                            2025-08-21       0       1     0    -1
                old-rule（不在此規則目錄）                   0       1     0    -1
                                            2025-08-20       0       1     0    -1
                steel                                        1       1     0     0
                全部                                         3       4    +1    -2
                另有 1 條規則不會命中，當時也沒有：never
                會新增 1 次命中，會消失 2 次。
                注意：1 條報道的來源（gone）已不可考，按非本地來源看 place:；用 --any-place 可不看地點。

                blast 新增 1/1
                  + 2025-08-20 11:00  河源日報  倉庫火災，無傷亡  [火災]

                blast 消失 1/1
                  - 2025-08-21 10:00  河源日報  煙花  [火災]

                old-rule 消失 1/1
                  - 2025-08-20 14:00  河源日報  天氣晴  [火災]

                """
        )
    }

    @Test func anyPlaceSetsTheFilterAside() async throws {
        let run = try replay(try await filled(), "--any-place", "--examples", "0")
        #expect(run.lines.contains { $0.hasPrefix("steel") && $0.hasSuffix("3       1    +2     0") })
        #expect(!run.output.contains("注意") && !run.output.contains("  + "))
    }

    @Test func jsonHasEveryDayAndTheExamples() async throws {
        let run = try replay(try await filled(), "--json", "--examples", "1")
        #expect(
            run.output == """
                {"version":1,"since":"2025-07-31T16:00:00Z","until":"2025-08-31T16:00:00Z","any_place":false,"items":7,\
                "unknown_feeds":[{"feed":"gone","items":1}],"totals":{"would":3,"did":4,"new":1,"vanished":2},"rules":[\
                {"rule":"blast","title":"爆炸","would":2,"did":2,"new":1,"vanished":1,"days":[\
                {"day":"2025-08-20","would":2,"did":1,"new":1,"vanished":0},\
                {"day":"2025-08-21","would":0,"did":1,"new":0,"vanished":1}],\
                "new_examples":[{"id":2,"found":"2025-08-20T03:00:00Z","outlet":"河源日報","title":"倉庫火災，無傷亡",\
                "url":"https://a.example/1","words":["火災"]}],\
                "vanished_examples":[{"id":6,"found":"2025-08-21T02:00:00Z","outlet":"河源日報","title":"煙花",\
                "url":"https://a.example/0","words":["火災"]}]},\
                {"rule":"old-rule","title":null,"would":0,"did":1,"new":0,"vanished":1,"days":[\
                {"day":"2025-08-20","would":0,"did":1,"new":0,"vanished":1}],"new_examples":[],\
                "vanished_examples":[{"id":5,"found":"2025-08-20T06:00:00Z","outlet":"河源日報","title":"天氣晴",\
                "url":"https://a.example/4","words":["火災"]}]},\
                {"rule":"steel","title":"地條鋼","would":1,"did":1,"new":0,"vanished":0,"days":[\
                {"day":"2025-08-20","would":1,"did":1,"new":0,"vanished":0}],"new_examples":[],"vanished_examples":[]},\
                {"rule":"never","title":"從未","would":0,"did":0,"new":0,"vanished":0,"days":[],\
                "new_examples":[],"vanished_examples":[]}]}

                """
        )
    }

    @Test func sameRulesSayTheSame() async throws {
        let archive = try Archive()
        try await archive.put([("national", "一化工廠爆炸", ["blast"])])
        let run = try replay(archive, "--lang", "en")
        #expect(run.lines.contains("The same as what did fire."))
    }

    @Test func manyPagesAreReadToTheEnd() async throws {
        let archive = try Archive()
        try await archive.put(
            (0..<2_500).map { ("national", "第 \($0) 起火災", $0 % 2 == 0 ? ["blast"] : []) },
            after: -400
        )
        try await archive.put((0..<2_500).map { ("national", "又 \($0) 起火災", []) }, after: -300)
        let run = try Tool.run(
            ["rules", "replay", "--archive", archive.file, "--rules", archive.rules, "--since", "2024-01-01"]
        )
        #expect(run.lines[0].hasSuffix("歸檔報道 5000 條，規則 3 條"))
        #expect(run.lines.contains { $0.hasPrefix("全部") && $0.hasSuffix("5000    1250  +3750     0") })
        #expect(run.lines.contains("blast 新增 3/3750"))
    }

    @Test(arguments: [
        (["--since", "2025-09-01", "--until", "2025-08-01"], Int32(2), "期間是空的"),
        (["--since", "soon"], 2, "看不懂時間「soon」"),
        (["--archive", "/nonexistent/o.sqlite"], 1, "/nonexistent/o.sqlite：無法打開數據庫"),
        (["--rules", "/nonexistent"], 3, "/nonexistent"), (["--examples", "-1"], 2, "--examples"),
    ])
    func mistakesAreNamed(arguments: [String], status: Int32, text: String) throws {
        let archive = try Archive()
        let given = ["--archive", archive.file, "--rules", archive.rules]
        let kept = stride(from: 0, to: given.count, by: 2).filter { !arguments.contains(given[$0]) }
        let run = try Tool.run(["rules", "replay"] + kept.flatMap { [given[$0], given[$0 + 1]] } + arguments)
        #expect(run.status == status)
        #expect(run.errors.contains(text), "\(run.errors)")
        #expect(run.output == "")
    }

    @Test func fileOfSomebodyElseIsRefused() throws {
        let archive = try Archive()
        let other = try archive.folder.file("other", String(repeating: "text ", count: 200))
        let run = try Tool.run(["rules", "replay", "--archive", other, "--rules", archive.rules])
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("\(other)：這不是 opinion 的數據庫：應指向 state 目錄中的 opinion.sqlite"))
    }

    @Test func daemonIsAskedPageByPage() throws {
        let folder = try Folder()
        try folder.file("Rules/all.yaml", Archive.rules)
        func entry(_ id: Int, _ title: String) -> String {
            """
            {"id":\(id),"feed":"a","outlet":"報","tier":"市級","url":null,"title":"\(title)","summary":"","content_text":"",
            "authors":[],"tags":[],"published":null,"published_date_only":false,"found":"2025-08-20T02:00:00Z","local":true,
            "fired":[]}
            """
        }
        let pages = [
            #"{"version":1,"items":[\#(entry(1, "火災"))],"next":"1.1"}"#,
            #"{"version":1,"items":[\#(entry(2, "地條鋼"))],"next":"1.2"}"#, #"{"version":1,"items":[],"next":null}"#,
        ]
        let socket = folder.path + "/s"
        let server = try LoopbackServer(at: .unixSocket(socket)) { request in
            guard request.path.hasPrefix("/v1/archive") else {
                return .text(#"{"version":1,"program":"0.1.0"}"#, type: "application/json")
            }
            let page = request.path.contains("after=1755655200000.1") ? 1 : request.path.contains(".2&") ? 2 : 0
            return .text(pages[page], type: "application/json")
        }
        let run = try Tool.run(
            ["rules", "replay", "--socket", socket, "--rules", folder.path + "/Rules", "--since", "2025-08-01"]
        )
        #expect(run.status == 0)
        #expect(run.lines[0].hasSuffix("歸檔報道 2 條，規則 3 條"))
        #expect(run.lines.contains { $0.hasPrefix("全部") && $0.hasSuffix("2       0    +2     0") })
        #expect(
            server.requests.map(\.path).prefix(2).last?.hasPrefix("/v1/archive?after=1753977600000.-1&until=") == true
        )
        withExtendedLifetime(folder) {}
    }
}
