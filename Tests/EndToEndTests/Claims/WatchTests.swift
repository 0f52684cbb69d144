import ChildProcess
import Foundation
import Glibc
import Testing

/// The officer's board before a real daemon.
@Suite struct WatchTests {
    @Test func theBoardShowsWhatHappensAndSurvivesTheDaemon() async throws {
        let bureau = try Bureau()
        bureau.outlets.publish([Bureau.weather], in: "national")
        var daemon = try await bureau.start()
        try await bureau.firstAnswer()
        let terminal = try Pseudoterminal(rows: 12, columns: 100)
        let pid = try ChildProcess.start(
            Binaries.control,
            ["watch"],
            environment: ["OPINION_SOCKET=\(bureau.socket)", "OPINION_LANG=zh-Hant", "TERM=xterm", "TZ=Asia/Shanghai"],
            terminal: terminal.path
        )
        var end: Int32?
        defer {
            if end == nil {
                kill(pid, SIGKILL)
                _ = ChildProcess.wait(for: pid)
            }
        }
        try await eventually("the board is empty") { terminal.screen.text.contains("沒有未結事件。") }

        bureau.outlets.publish([Bureau.weather, Bureau.steel], in: "national")
        try await bureau.officer("feeds", "poll", "--wait")
        try await eventually("the incident appears") { terminal.screen.text.contains("▲ #1  擬較大") }

        daemon.signal(SIGKILL)
        try await daemon.exit()
        try await eventually("the loss is said") { terminal.screen.lines[1].hasPrefix("✗ 連接中斷，自 ") }
        #expect(terminal.screen.text.contains("#1  擬較大"))
        daemon = try await bureau.start()
        try await eventually("it is connected again") { terminal.screen.lines[1].contains("日誌 #") }

        terminal.type("a")
        try await eventually("it asks") { terminal.screen.lines[11] == "簽收 #1？y/n" }
        terminal.type("y")
        try await eventually("it is acknowledged") {
            try await bureau.officer("list", "--json").json.incidents[0].state.string == "acknowledged"
        }
        try await eventually("the board shows who") { !terminal.screen.text.contains("▲") }
        terminal.type("q")
        try await eventually("it ends") {
            end = ChildProcess.status(of: pid)
            return end != nil
        }
        #expect(end == 0 && !terminal.screen.isAlternate && !terminal.isRaw)
        #expect(terminal.screen.odd.isEmpty)
    }
}
