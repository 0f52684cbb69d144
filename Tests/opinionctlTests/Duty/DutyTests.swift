import LoopbackServer
import Testing

@Suite("duty show and duty override")
struct DutyTests {
    static let document = """
        {"version":1,"configured":true,"at":"2025-08-28T02:00:00Z",
        "posts":[{"role":"primary","person":{"id":"z","name":"張三","mobile":"138****0001"},"source":"override","name":"3",
        "from":"2025-08-28T01:00:00Z","until":"2025-08-28T09:30:00Z"}],
        "segments":[{"role":"primary","from":"2025-08-28T02:00:00Z","until":"2025-08-28T09:30:00Z",
        "person":{"id":"z","name":"張三","mobile":"138****0001"},"source":"override","name":"3"},
        {"role":"primary","from":"2025-08-28T09:30:00Z","until":"2025-08-29T00:30:00Z","person":null,"source":null,"name":null},
        {"role":"leader","from":"2025-08-28T02:00:00Z","until":"2025-08-29T00:30:00Z","person":null,"source":null,"name":null}],
        "overrides":[{"id":3,"role":"primary","person":"z","name":"張三","from":"2025-08-28T01:00:00Z",
        "until":"2025-08-28T09:30:00Z","reason":"病\\u001b[31m假","by":"李四","made":"2025-08-28T01:00:00Z"}],
        "departments":[{"department":"產業發展科","contacts":[{"id":"h","name":"何科長","mobile":null}]}]}
        """.replacing("\n", with: "")

    private static let answer = """
        {"version":1,"override":{"id":3,"role":"primary","person":"z","name":"張三","from":"2025-08-28T01:00:00Z",\
        "until":"2025-08-28T09:30:00Z","reason":"病","by":"李四","made":"2025-08-28T01:00:00Z"},"text":"已記"}
        """

    private func run(_ arguments: String..., answering body: String) throws -> (
        run: Tool.Run, requests: [LoopbackRequest]
    ) {
        let folder = try Folder()
        let server = try LoopbackServer(at: .unixSocket(folder.path + "/s")) { _ in
            .text(body, type: "application/json")
        }
        let run = try Tool.run(["duty"] + arguments + ["--socket", folder.path + "/s"])
        return (run, server.requests)
    }

    @Test func tableShowsWhoAndWhatIsMissing() throws {
        let (run, requests) = try run("show", "--days", "2", "--at", "10:00", answering: Self.document)
        #expect(run.status == 0 && requests.first?.path == "/v1/duty?at=10%3A00&days=2")
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(lines.first == "值班 2025-08-28 10:00")
        #expect(lines.contains { $0.hasPrefix("值班員    張三") && $0.contains("138****0001") && $0.contains("頂班 3") })
        #expect(lines.contains { $0.hasPrefix("帶班領導  （空缺）") })
        #expect(lines.contains { $0.contains("2025-08-28 17:30") && $0.contains("（空缺）") })
        #expect(lines.contains("空缺 2 段") && lines.contains { $0.contains("產業發展科") && $0.contains("何科長") })
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test func withoutARosterItSaysHowToHaveOne() throws {
        let empty = """
            {"version":1,"configured":false,"at":"2025-08-28T02:00:00Z","posts":[],"segments":[],"overrides":[],"departments":[]}
            """
        let (run, _) = try run("show", answering: empty)
        #expect(run.status == 0 && run.output.hasPrefix("沒有值班表"))
    }

    @Test func overrideSendsWhatWasTyped() throws {
        let (run, requests) = try run(
            "override",
            "--role",
            "primary",
            "--person",
            "張三",
            "--from",
            "-20m",
            "--until",
            "17:30",
            "-m",
            "病",
            answering: Self.answer
        )
        #expect(run.status == 0 && run.output == "✓ 已記\n")
        let request = try #require(requests.first)
        #expect(request.path == "/v1/duty/overrides")
        let body = String(decoding: request.body, as: UTF8.self)
        for part in [
            "\"role\":\"primary\"", "\"person\":\"張三\"", "\"from\":\"-20m\"", "\"until\":\"17:30\"", "\"reason\":\"病\"",
        ] {
            #expect(body.contains(part))
        }
    }

    @Test func overrideIsEndedByItsNumber() throws {
        let (run, requests) = try run("override", "--end", "3", answering: Self.answer)
        #expect(run.status == 0 && requests.first?.path == "/v1/duty/overrides/3/end")
    }

    @Test(arguments: [
        ["override"], ["override", "--list", "--end", "3"], ["override", "--role", "primary", "--person", "張三"],
        ["override", "--end", "3", "-m", "因"],
    ])
    func halfAnOverrideIsAUsageError(arguments: [String]) throws {
        let run = try Tool.run(["duty"] + arguments)
        #expect(run.status == 2 && run.errors.contains("什麼都沒有做"))
    }
}
