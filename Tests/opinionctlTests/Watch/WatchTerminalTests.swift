import ChildProcess
import Glibc
import LoopbackServer
import Synchronization
import Testing

/// The real `watch` on a real pseudoterminal, before a daemon that answers from a table.
@Suite(.serialized) struct WatchTerminalTests {
    /// A daemon, a terminal, and the program between them.
    private final class Stage: Sendable {
        let terminal: Pseudoterminal
        let pid: pid_t
        private let server: LoopbackServer
        private let folder: Folder
        private let end = Mutex<Int32?>(nil)

        /// - Parameter shell: a script that runs its arguments; without one the program is started by itself.
        init(rows: Int = 10, columns: Int = 80, environment: [String] = [], shell: String? = nil) throws {
            let folder = try Folder()
            let board = try Self.document
            let gate = try LoopbackGate()
            server = try LoopbackServer(at: .unixSocket("\(folder.path)/s")) { request in
                if request.path.hasPrefix("/v1/incidents/") {
                    return .text(
                        Samples.page.replacing("\"number\":7", with: "\"number\":1"),
                        type: "application/json"
                    )
                }
                guard request.method == "GET" else {
                    return .text(
                        ##"{"version":1,"results":[{"number":1,"ok":true,"text":"#1 已簽收","code":null}]}"##,
                        type: "application/json"
                    )
                }
                // A request that waits for a change waits for ever: nothing changes here.
                return request.path.contains("after=")
                    ? LoopbackResponse(after: gate) : .text(board, type: "application/json")
            }
            let terminal = try Pseudoterminal(rows: rows, columns: columns)
            (self.folder, self.terminal) = (folder, terminal)
            let command = [try #require(Tool.path), "watch", "--socket", "\(folder.path)/s"]
            let line = shell.map { ["/bin/bash", "-c", $0] + command } ?? command
            pid = try ChildProcess.start(
                line[0],
                Array(line.dropFirst()),
                environment: ["TERM=xterm", "TZ=Asia/Shanghai", "LANG=zh_TW.UTF-8"] + environment,
                terminal: terminal.path
            )
        }

        deinit {
            guard end.withLock({ $0 }) == nil else { return }
            kill(pid, SIGKILL)
            _ = ChildProcess.wait(for: pid)
        }

        var requests: [LoopbackRequest] { server.requests }

        /// The exit code, minus the signal; nil while it runs.
        var status: Int32? {
            end.withLock { end in
                end = end ?? ChildProcess.status(of: pid)
                return end
            }
        }

        /// Waits until the screen is as it should be; what stood there at last otherwise.
        func shows(_ what: (TerminalScreen) -> Bool) async -> Bool {
            let deadline = ContinuousClock.now + .seconds(120)
            // Looks before it gives up: on a busy machine the sleep itself may take until then.
            while !what(terminal.screen) {
                guard ContinuousClock.now < deadline else {
                    Issue.record("\(terminal.screen.text)")
                    return false
                }
                try? await Task.sleep(for: .milliseconds(10))
            }
            return true
        }

        func ends() async -> Int32? {
            let deadline = ContinuousClock.now + .seconds(120)
            while status == nil, ContinuousClock.now < deadline { try? await Task.sleep(for: .milliseconds(10)) }
            return status
        }

        private static var document: String {
            get throws {
                let incidents = [WatchSamples.incident(1, due: -12, by: "王五"), WatchSamples.incident(2, due: 250)]
                return """
                    {"version":1,"change":"1-1","now":"2026-11-22T06:30:00Z","incidents":[\(incidents.joined(separator: ","))],
                    "status":\(Samples.status(ok: true)),"last_poll":null}
                    """
            }
        }
    }

    private static func isDrawn(_ screen: TerminalScreen) -> Bool {
        screen.isAlternate && screen.text.contains("#2 ") && screen.lines.last?.contains(" q") == true
    }

    private static func isGivenBack(_ stage: Stage) -> Bool {
        let screen = stage.terminal.screen
        return !screen.isAlternate && screen.isCursorShown && screen.wraps && !stage.terminal.isRaw
    }

    @Test func quittingGivesTheTerminalBack() async throws {
        let stage = try Stage()
        #expect(await stage.shows(Self.isDrawn))
        #expect(stage.terminal.isRaw && !stage.terminal.screen.isCursorShown)
        stage.terminal.type("q")
        #expect(await stage.ends() == 0)
        #expect(Self.isGivenBack(stage))
        #expect(stage.terminal.screen.odd.isEmpty)
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
    func aSignalGivesTheTerminalBack(number: Int32) async throws {
        let stage = try Stage()
        #expect(await stage.shows(Self.isDrawn))
        kill(stage.pid, number)
        #expect(await stage.ends() == 0)
        #expect(Self.isGivenBack(stage))
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGTRAP])
    func aCrashGivesTheTerminalBack(number: Int32) async throws {
        let stage = try Stage()
        #expect(await stage.shows(Self.isDrawn))
        kill(stage.pid, number)
        #expect(await stage.ends() == -number)
        #expect(Self.isGivenBack(stage))
    }

    /// In a shell, where stopped jobs can go on.
    @Test func ctrlZGivesTheTerminalBackUntilItGoesOn() async throws {
        let script = #"set -m; "$0" "$@"; echo stopped; read -r line; fg >/dev/null; echo "ended $?""#
        let stage = try Stage(shell: script)
        #expect(await stage.shows(Self.isDrawn))
        stage.terminal.type("\u{1A}")
        #expect(await stage.shows { !$0.isAlternate && $0.text.contains("stopped") })
        #expect(Self.isGivenBack(stage))
        stage.terminal.type("\r")
        #expect(await stage.shows(Self.isDrawn))
        #expect(stage.terminal.isRaw)
        stage.terminal.type("q")
        #expect(await stage.shows { !$0.isAlternate && $0.text.contains("ended 0") })
        #expect(await stage.ends() == 0)
    }

    /// Where nobody could let it go on, a stop does nothing.
    @Test(arguments: [true, false])
    func whatNobodyCouldContinueIsNotStopped(byKey: Bool) async throws {
        let stage = try Stage()
        #expect(await stage.shows(Self.isDrawn))
        if byKey { stage.terminal.type("\u{1A}") } else { kill(stage.pid, SIGTSTP) }
        stage.terminal.type("j")
        #expect(await stage.shows { Self.isDrawn($0) && $0.lines[3].hasPrefix(">") })
        stage.terminal.type("\u{3}")
        #expect(await stage.ends() == 0)
        #expect(Self.isGivenBack(stage))
    }

    @Test func anotherSizeIsDrawnAnew() async throws {
        let stage = try Stage(rows: 24, columns: 100)
        #expect(await stage.shows(Self.isDrawn))
        stage.terminal.resize(rows: 10, columns: 40)
        #expect(await stage.shows { $0.lines.count == 10 && Self.isDrawn($0) && $0.text.contains("   擬重大·突發") })
        kill(stage.pid, SIGTERM)
        #expect(await stage.ends() == 0)
    }

    @Test func keysAckAndAnnotate() async throws {
        let stage = try Stage()
        #expect(await stage.shows(Self.isDrawn))
        stage.terminal.type("a")
        #expect(await stage.shows { $0.lines.last == "簽收 #1？y/n" })
        #expect(stage.requests.allSatisfy { $0.method == "GET" })
        stage.terminal.type("y")
        #expect(await stage.shows { $0.lines.last == "✓ #1 已簽收" })
        stage.terminal.type("n已致電\r")
        #expect(await stage.shows { _ in stage.requests.count { $0.method == "POST" } == 2 })
        let bodies = stage.requests.filter { $0.method == "POST" }.map { String(decoding: $0.body, as: UTF8.self) }
        #expect(bodies[0].contains("\"ack\"") && bodies[1].contains("已致電"))
        stage.terminal.type("q")
        #expect(await stage.ends() == 0)
    }

    @Test func enterShowsThePageAndQGoesBack() async throws {
        let stage = try Stage(rows: 24)
        #expect(await stage.shows(Self.isDrawn))
        stage.terminal.type("\r")
        #expect(
            await stage.shows { $0.lines[0].contains("#1 河源一企業␛[31m爆炸") && $0.lines.last?.contains("q 返回") == true }
        )
        stage.terminal.type("q")
        #expect(await stage.shows(Self.isDrawn))
        #expect(stage.terminal.screen.odd.isEmpty)
        stage.terminal.type("q")
        #expect(await stage.ends() == 0)
    }

    /// The clock on the first line ticks; nothing else is written, and the screen is erased once.
    @Test func aSecondWritesOneLine() async throws {
        let stage = try Stage(environment: ["NO_COLOR=1"])
        #expect(await stage.shows(Self.isDrawn))
        let before = stage.terminal.screen
        #expect(await stage.shows { $0.lines[0] != before.lines[0] })
        let after = stage.terminal.screen
        #expect(after.bytes - before.bytes < 400)
        #expect(after.erasures == before.erasures)
        #expect(stage.requests.count <= 4)
        stage.terminal.type("q")
        #expect(await stage.ends() == 0)
    }
}
