import Foundation
import Testing

/// The daemon as a service: one at a time, stops as told, speaks to systemd.
@Suite(.timeLimit(.minutes(10)))
struct ServiceTests {
    @Test func secondInstanceIsRefused() async throws {
        let bureau = try Bureau()
        let first = try await bureau.start()
        let second = try bureau.launch()
        #expect(try await second.exit() == 1)
        #expect(second.errors.contains(bureau.state), "\(second.errors)")
        #expect(second.errors.contains("systemctl stop opiniond"))
        #expect(try await bureau.officer("list").code == 0)
        first.signal(SIGTERM)
        #expect(try await first.exit() == 0)
        let events = try bureau.records().compactMap(\.event.string).filter { $0.hasPrefix("daemon.") }
        #expect(events == ["daemon.started", "daemon.stopped"])
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func stopsAsToldAndSaysSo(signal: Int32) async throws {
        let bureau = try Bureau()
        let daemon = try await bureau.start()
        daemon.signal(signal)
        #expect(try await daemon.exit(within: .seconds(120)) == 0)
        #expect(try bureau.records().last?.event.string == "daemon.stopped")
        #expect(try await bureau.verifiesLog().code == 0)
        #expect(try await bureau.officer("status").code == 6)
    }

    @Test func usageErrorsEndWithTwo() async throws {
        let bureau = try Bureau()
        for arguments in [[], ["run"], ["nonsense"], ["run", "--config"]] {
            #expect(try await bureau.run(Binaries.daemon, arguments).code == 2, "\(arguments)")
        }
        #expect(try await bureau.run(Binaries.daemon, ["version"]).output.hasPrefix("opiniond "))
    }

    @Test func systemdHearsOfEveryStep() async throws {
        let bureau = try Bureau()
        let notices = try NoticeSocket(bureau.folder + "/notify")
        let daemon = try bureau.launch(["NOTIFY_SOCKET": notices.path, "WATCHDOG_USEC": "300000"])
        try await eventually("READY=1") { notices.received.contains("READY=1") || daemon.status != nil }
        // Ready means that the very first command is answered.
        #expect(try await bureau.officer("list").code == 0)
        try await eventually("STATUS=") { notices.received.contains { $0.hasPrefix("STATUS=") && $0.count > 10 } }
        let before = notices.received.filter { $0 == "WATCHDOG=1" }.count
        try await eventually("WATCHDOG=1 again and again") {
            notices.received.filter { $0 == "WATCHDOG=1" }.count >= before + 3
        }
        daemon.signal(SIGHUP)
        try await eventually("RELOADING=1, then READY=1") {
            let lines = notices.received
            return lines.lastIndex(of: "READY=1") ?? 0 > lines.firstIndex(of: "RELOADING=1") ?? .max
        }
        #expect(notices.received.contains { $0.hasPrefix("MONOTONIC_USEC=") })
        daemon.signal(SIGTERM)
        #expect(try await daemon.exit() == 0)
        #expect(notices.received.contains("STOPPING=1"))
    }
}
