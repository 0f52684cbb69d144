import ArgumentParser
import ControlAPI
import OpinionCore
import Testing

@testable import opinionctl

@Suite struct CommandLineTests {
    @Test(arguments: [
        ("release", ClockKind.release), ("權威發布", .release), ("127-press", .press), ("回应", .reply), ("REPLY", .reply),
        ("核實報告", .verification), ("update", .update), ("報告領導", .briefing),
    ])
    func clocksAreNamedInSeveralWays(name: String, kind: ClockKind) {
        #expect(ClockName(argument: name)?.kind == kind)
    }

    @Test func anUnknownClockIsRefused() {
        #expect(ClockName(argument: "updates") == nil)
    }

    @Test func openMapsItsOptions() throws {
        let words = [
            "open", "--area", "智能製造", "--level", "重大", "--title", "來電", "--sudden", "--occurred", "-20m",
            "--reported-by", "王工",
            "--department", "辦公室", "--concern", "道德底線",
        ]
        let request = try #require(try Opinionctl.parseAsRoot(TypedTimes.protected(words)) as? Open).request
        #expect(request.area == "智能製造" && request.level == "重大" && request.title == "來電")
        #expect(request.sudden == true && request.occurred == "-20m" && request.reportedBy == "王工")
        #expect(request.department == "辦公室" && request.item == nil && request.concern == "道德底線")
    }

    @Test func openNeedsATitleOrAnItem() {
        #expect(throws: (any Error).self) { try Opinionctl.parseAsRoot(["open", "--level", "重大"]) }
        #expect(throws: Never.self) { try Opinionctl.parseAsRoot(["open", "--item", "4711"]) }
    }

    @Test func listPassesItsFilters() throws {
        let words = ["list", "--all", "--state", "待簽收", "--area", "4K 產業", "--since", "-2d", "-q"]
        let list = try #require(try Opinionctl.parseAsRoot(TypedTimes.protected(words)) as? List)
        let parameters = list.parameters.map { "\($0.0)=\($0.1 ?? "")" }
        #expect(parameters == ["all=true", "state=open", "area=4K 產業", "since=-2d"])
        #expect(list.quiet)
    }

    @Test func theSocketComesFromOptionThenEnvironmentThenDefault() {
        #expect(ControlOptions.socket(option: "/a", environment: { _ in "/b" }) == "/a")
        #expect(ControlOptions.socket(option: nil, environment: { _ in "/b" }) == "/b")
        #expect(ControlOptions.socket(option: nil, environment: { _ in nil }) == "/run/opinion/control.sock")
    }

    @Test func everyCommandOfThePartAndNoOtherIsThere() {
        let groups =
            Opinionctl.configuration.subcommands + Opinionctl.configuration.groupedSubcommands.flatMap(\.subcommands)
        let names = Set(groups.map { $0._commandName })
        #expect(
            names == [
                "status", "list", "show", "watch", "ack", "unack", "open", "note", "level", "occurred", "confirmed",
                "assign", "briefed", "instruct", "release", "press", "reply", "verified", "extend", "waive",
                "conclude", "close", "reopen", "dismiss", "merge", "split", "move", "drill", "handover", "ledger",
                "silence", "duty", "evidence",
                "items", "feeds", "rules", "stories", "alerts", "config", "reload", "log", "version",
            ]
        )
    }

    @Test(arguments: [("姓名 1", "%E5%A7%93%E5%90%8D%201"), ("a-b_c.~", "a-b_c.~"), ("&=?/\r\n", "%26%3D%3F%2F%0D%0A")])
    func headersAndQueriesAreEncoded(text: String, encoded: String) {
        #expect(Percent.encoded(text) == encoded)
    }
}
