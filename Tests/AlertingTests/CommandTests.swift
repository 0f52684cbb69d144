import Foundation
import Glibc
import OpinionCore
import Testing

@testable import Alerting

/// What a program is given, and what its end says.
@Suite(.timeLimit(.minutes(10))) struct CommandTests {
    @Test func theProgramGetsTheAlertAndNothingElse() async throws {
        let programs = try Programs()
        let channel = try programs.channel(
            """
            cat > "$1/input"; env | sort > "$1/environment"; pwd > "$1/place"; umask >> "$1/place"
            ls /proc/self/fd | wc -l > "$1/descriptors"; printf '%s\\n' "$0" "$@" > "$1/arguments"
            """
        )
        let attempt = await channel.deliver(Samples.delivery(), now: Samples.now)
        #expect(attempt.verdict == .sent)
        let body = WebhookBody(Samples.delivery(), settings: Samples.settings(), now: Samples.now)
        #expect(programs.text("input") == String(decoding: JSONText.bytes(body), as: UTF8.self) + "\n")
        let names = programs.text("environment")?.split(separator: "\n").compactMap { $0.split(separator: "=").first }
        // The shell sets PWD and may set OLDPWD, SHLVL and _.
        let own = (names ?? []).filter { !["PWD", "OLDPWD", "SHLVL", "_"].contains($0) }
        #expect(own == ["LANG", "OPINION_DELIVERY", "OPINION_TYPE", "PATH"])
        #expect(programs.text("environment")?.contains("OPINION_DELIVERY=k3x9-1-3\n") == true)
        #expect(programs.text("place") == "/\n0077\n")
        // Its three streams, and the folder that ls reads.
        #expect(programs.text("descriptors")?.trimmingCharacters(in: .whitespaces) == "4\n")
        #expect(attempt.wire.contains("OPINION_DELIVERY=k3x9-1-3"))
        #expect(attempt.wire.contains(Samples.title))
    }

    /// No shell reads the arguments.
    @Test func argumentsAreTakenLiterally() async throws {
        let programs = try Programs()
        let script = try programs.script("#!/bin/sh\nprintf '%s\\n' \"$2\" \"$3\" > \"$1/arguments\"\n")
        let channel = try Programs.make([script, programs.folder, "$(reboot); `id` > x", "a b*"])
        #expect(await channel.deliver(Samples.delivery(), now: Samples.now).verdict == .sent)
        #expect(programs.text("arguments") == "$(reboot); `id` > x\na b*\n")
    }

    enum Outcome: Sendable { case sent, retry, broken, content, unknown }

    struct Case: Sendable, CustomTestStringConvertible {
        let lines: String
        let outcome: Outcome
        let code: String
        let says: String

        init(_ lines: String, _ outcome: Outcome, _ code: String = "", _ says: String = "") {
            (self.lines, self.outcome, self.code, self.says) = (lines, outcome, code, says)
        }

        var testDescription: String { lines }
    }

    @Test(arguments: [
        Case("exit 0", .sent), Case("echo trouble >&2; exit 0", .sent), Case("exec <&-; exit 0", .sent),
        Case("echo later >&2; exit 75", .retry, "exit_75", "（程序說：later）"),
        Case("echo; echo 餘額不足 >&2; echo more >&2; exit 1", .broken, "exit_1", "（程序說：餘額不足）"),
        Case("echo not here; exit 2", .broken, "exit_2", "退出碼 2"),
        Case("exit 64", .broken, "exit_64", "command"), Case("exit 65", .content, "exit_65"),
        Case("exit 69", .broken, "exit_69"), Case("exit 77", .broken, "exit_77"), Case("exit 78", .broken, "exit_78"),
        Case("nosuchcommand", .broken, "exit_127", "PATH"), Case("exit 255", .broken, "exit_255"),
        Case("kill -9 $$", .retry, "signal_9"), Case("kill -SEGV $$", .retry, "signal_11"),
        Case("printf 'token=abcdefabcdef0123456789\\033[31m' >&2; exit 1", .broken, "exit_1", "•••"),
    ])
    func exitCodesAreRead(row: Case) async throws {
        let programs = try Programs()
        let verdict = await (try programs.channel(row.lines)).deliver(Samples.delivery(), now: Samples.now).verdict
        expect(verdict, row.outcome)
        #expect((verdict.reason?.code ?? "") == row.code)
        #expect((verdict.reason?.text(.traditional) ?? "").contains(row.says) || row.says.isEmpty)
        #expect(verdict.reason?.text(.traditional).contains("abcdef0123456789") != true)
        #expect(verdict.reason?.text(.traditional).contains("\u{1B}") != true)
    }

    @Test func aProgramThatDoesNotEndIsEndedWithAllThatItStarted() async throws {
        let programs = try Programs()
        let channel = try programs.channel(
            "sleep 600 & echo $! > \"$1/child\"; echo waiting >&2; trap '' TERM; sleep 600",
            time: .seconds(15)
        )
        let verdict = await channel.deliver(Samples.delivery(), now: Samples.now).verdict
        expect(verdict, .unknown)
        #expect(verdict.reason?.code == "timeout")
        #expect(verdict.reason?.text(.english).contains("waiting") == true)
        #expect(try await isGone(try #require(programs.text("child"))))
    }

    @Test func whatAProgramLeavesBehindIsEndedToo() async throws {
        let programs = try Programs()
        let channel = try programs.channel("sleep 600 & echo $! > \"$1/child\"; exit 0")
        #expect(await channel.deliver(Samples.delivery(), now: Samples.now).verdict == .sent)
        #expect(try await isGone(try #require(programs.text("child"))))
    }

    /// A megabyte of complaints neither blocks the program nor stays in memory; nor does one that never reads.
    @Test(arguments: [
        "head -c 3000000 /dev/zero | tr '\\0' x >&2; exit 1", "head -c 3000000 /dev/zero; exit 1",
        "yes 錯誤 | head -c 3000000 >&2; exit 1",
    ])
    func muchOutputIsReadAndForgotten(lines: String) async throws {
        let programs = try Programs()
        let verdict = await (try programs.channel(lines)).deliver(Samples.delivery(), now: Samples.now).verdict
        expect(verdict, .broken)
        #expect((verdict.reason?.text(.traditional).utf8.count ?? 0) < 1_000)
    }

    @Test func whoStopsWaitingEndsTheProgram() async throws {
        let programs = try Programs()
        let channel = try programs.channel("echo $$ > \"$1/pid\"; sleep 600")
        let task = Task { await channel.deliver(Samples.delivery(), now: Samples.now).verdict }
        while programs.text("pid")?.hasSuffix("\n") != true { await Task.yield() }
        task.cancel()
        #expect(await task.value.reason?.code == "cancelled")
        #expect(try await isGone(try #require(programs.text("pid"))))
    }

    /// Slow programs wait for each other, never anything else: no thread of the pool is taken.
    @Test func slowProgramsKeepNobodyElseWaiting() async throws {
        let programs = try Programs()
        let channel = try programs.channel("while [ ! -e \"$1/go\" ]; do sleep 0.02; done")
        await withTaskGroup(of: Verdict.self) { group in
            for _ in 0..<20 { group.addTask { await channel.deliver(Samples.delivery(), now: Samples.now).verdict } }
            // Runs although twenty wait: otherwise nobody ever lets them go.
            group.addTask {
                _ = FileManager.default.createFile(atPath: programs.path("go"), contents: nil)
                return .sent
            }
            for await verdict in group { #expect(verdict == .sent) }
        }
    }

    @Test func programsThatCannotStartSayWhy() async throws {
        let programs = try Programs()
        let locked = try programs.script("#!/bin/sh\n", name: "locked", mode: 0o644)
        let text = try programs.script("no program\n", name: "text")
        let lost = try programs.script("#!/no/such/interpreter\n", name: "lost")
        let rows = [
            (programs.path("missing"), "program_missing"), (locked, "program_forbidden"), (text, "program_form"),
            (lost, "program_missing"), (programs.folder, "program_forbidden"),
        ]
        for (path, code) in rows {
            let verdict = await (try Programs.make([path])).deliver(Samples.delivery(), now: Samples.now).verdict
            expect(verdict, .broken)
            #expect(verdict.reason?.code == code)
        }
    }

    /// An administrator who saves the script just then breaks no channel.
    @Test func aProgramThatIsBeingWrittenIsTriedAgain() async throws {
        let programs = try Programs()
        let writer = open(try programs.script("#!/bin/sh\n"), O_WRONLY | O_CLOEXEC)
        try #require(writer >= 0)
        let channel = try Programs.make([programs.path("script")])
        let verdict = await channel.deliver(Samples.delivery(), now: Samples.now).verdict
        expect(verdict, .retry)
        #expect(verdict.reason?.code == "program_busy")
        close(writer)
        // A child that another test has forked may hold the file open for a little longer.
        var last = verdict
        for _ in 0..<100 where last.reason?.code == "program_busy" {
            last = await channel.deliver(Samples.delivery(), now: Samples.now).verdict
        }
        #expect(last == .sent)
    }

    @Test(arguments: [["notify"], ["./notify"], ["/usr/bin/notify --sms"], ["/bin/true", "a\u{0}b"], []])
    func faultsAreSaidAtLoad(command: [String]) throws {
        let fault = #expect(throws: ChannelFault.self) { try Programs.make(command) }
        for language in Language.allCases {
            let text = try #require(fault).text(language)
            #expect(text.hasPrefix("opinion.yaml:9:5: "))
            #expect(text.contains("command"))
        }
    }

    @Test func thePreviewIsWhatWouldBeRunAndRunsNothing() async throws {
        let programs = try Programs()
        let channel = try programs.channel("touch \"$1/ran\"")
        let preview = channel.preview(Samples.delivery(), now: Samples.now)
        #expect(programs.text("ran") == nil)
        #expect(preview == (await channel.deliver(Samples.delivery(), now: Samples.now)).wire)
        #expect(preview.hasPrefix(programs.path("script")))
    }

    /// A process that was killed is gone as soon as its new parent has seen to it.
    private func isGone(_ pid: String) async throws -> Bool {
        let number = try #require(pid_t(pid.trimmingCharacters(in: .whitespacesAndNewlines)))
        for _ in 0..<10_000 {
            let state = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)
            if state == nil || state?.contains(") Z ") == true { return true }
            await Task.yield()
        }
        return false
    }

    private func expect(_ verdict: Verdict, _ outcome: Outcome, at location: SourceLocation = #_sourceLocation) {
        let holds =
            switch (verdict, outcome) {
            case (.sent, .sent), (.retry, .retry), (.channelBroken, .broken), (.contentRejected, .content),
                (.unknown, .unknown):
                true
            default: false
            }
        #expect(holds, "\(verdict)", sourceLocation: location)
    }
}
