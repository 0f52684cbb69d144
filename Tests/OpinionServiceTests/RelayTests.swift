import ControlAPI
import Foundation
import IncidentLog
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("The log relay")
struct RelayTests {
    private func records(_ house: House) throws -> [LogRecord] {
        let reading = try LogReader(directory: house.path + "/log").records()
        #expect(reading.unreadable.isEmpty)
        return reading.records
    }

    private func verify(_ house: House) throws {
        let report = try LogVerifier.verify([house.path + "/log"])
        #expect(report.ok)
        #expect(report.faults.isEmpty)
    }

    private func relayAll(_ house: House) async throws {
        while try await house.daemon.relay.step() > 0 {}
    }

    /// Everything that a day brings.
    private func day() async throws -> House {
        let house = try await House.running(Files(rules: Files.rules(sudden: true)))
        try await house.open(Article(title: "東源縣「地條鋼」\u{202E}\"引號\"\\"))
        try await house.run(minutes: 12)
        try await house.act("ack")
        try await house.release()
        try await house.press()
        try await house.act("close") { $0.message = "辦結" }
        try await house.drain()
        return house
    }

    @Test func everyActStandsInTheLogInOrder() async throws {
        let house = try await day()
        let committed = try await house.store.read { try $0.openIntents(limit: 1_000) }
        try await relayAll(house)
        try verify(house)
        let records = try records(house)
        #expect(records.map(\.event) == committed.map(\.event.name))
        #expect(records.map(\.intent) == committed.map(\.id))
        #expect(records.map(\.incident) == committed.map { $0.event.incident.map(Int64.init) })
        let acts = ["incident.opened", "escalation.duty", "ack", "release", "press", "close"]
        #expect(records.map(\.event).filter(acts.contains) == acts)
        let ack = try #require(records.first { $0.event == "ack" })
        #expect(ack.actor == LogActor(uid: 1001, user: "li", name: "李值班", via: "socket"))
        #expect(ack.time.milliseconds == (start + .minutes(12)).milliseconds)
        #expect(try await house.store.read { try $0.openIntentCount() } == 0)
    }

    @Test func aCutTailIsAppendedAgainAndSaid() async throws {
        let house = try await day()
        try await relayAll(house)
        let before = try records(house).map(\.event)
        await house.kill()
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: house.path + "/log").first)
        let path = house.path + "/log/" + name
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        let kept = lines.dropLast(3).joined(separator: "\n") + "\n"
        try kept.write(toFile: path, atomically: false, encoding: .utf8)
        try await house.begin()
        try await relayAll(house)
        try verify(house)
        let after = try records(house).map(\.event)
        #expect(Array(after.prefix(before.count)) == before)
        #expect(after.contains("log.cut"))
        let problems = try await house.daemon.control.status(house.caller()).problems
        #expect(problems.contains { $0.kind == "log_cut" && $0.text.contains("3") })
    }

    @Test func relayedIntentsAreNeverRelayedAgain() async throws {
        let house = try await day()
        try await relayAll(house)
        let count = try records(house).count
        #expect(try await house.daemon.relay.step() == 0)
        #expect(try records(house).count == count)
    }

    @Test func deathBetweenAppendAndMarkLeavesNoDuplicate() async throws {
        let house = try await day()
        try await house.refuse("UPDATE OF is_appended ON log_intents")
        await #expect(throws: (any Error).self) { try await house.daemon.relay.step() }
        let appended = try records(house)
        #expect(!appended.isEmpty)
        #expect(try await house.store.read { try $0.openIntentCount() } == appended.count)
        try await house.permit()
        try await house.restart()
        try await relayAll(house)
        try verify(house)
        let after = try records(house)
        #expect(after.map(\.event) == appended.map(\.event) + ["daemon.started"])
        #expect(Set(after.map(\.intent)).count == after.count)
        #expect(try await house.store.read { try $0.openIntentCount() } == 0)
    }

    @Test func failedMarkIsMadeUpWithoutARestart() async throws {
        let house = try await day()
        try await house.refuse("UPDATE OF is_appended ON log_intents")
        for _ in 0..<3 { await #expect(throws: (any Error).self) { try await house.daemon.relay.step() } }
        try await house.permit()
        try await relayAll(house)
        try verify(house)
        let intents = try records(house).compactMap(\.intent)
        #expect(intents == intents.sorted() && Set(intents).count == intents.count)
    }

    @Test func tornLastLineIsSetAsideAndRecorded() async throws {
        let house = try await day()
        try await relayAll(house)
        let count = try records(house).count
        await house.kill()
        try tear(house)
        try await house.begin()
        try await relayAll(house)
        try verify(house)
        let after = try records(house)
        #expect(after.count == count + 2)
        #expect(after.last?.event == "daemon.started")
    }

    /// What a power cut leaves of a record.
    private func tear(_ house: House) throws {
        let folder = house.path + "/log"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }
        let file = try #require(names.sorted().last)
        let handle = try #require(FileHandle(forWritingAtPath: folder + "/" + file))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("{\"actor\":{\"uid\":1".utf8))
        try handle.close()
    }

    /// A database from a backup is behind the log; its next acts must still get there.
    @Test func restoredDatabaseLosesNoLaterRecord() async throws {
        let house = try await House.running()
        let count = try await restored(house)
        try await house.open(Article("2", url: "https://news.example.cn/2", title: "河源再現中頻爐夜間煉鋼"))
        try await house.act("ack")
        try await relayAll(house)
        try verify(house)
        #expect(try records(house).dropFirst(count).filter { $0.event == "ack" }.count == 1)
    }

    /// A receiver takes an id that it knows for a repeat, and would drop the alert of another happening.
    @Test func restoredDatabaseNeverGivesADeliveryIDAgain() async throws {
        let house = try await House.running()
        _ = try await restored(house)
        let before = Set(try house.received().map(\.data.delivery))
        try await house.open(Article("2", url: "https://news.example.cn/2", title: "河源再現中頻爐夜間煉鋼"))
        let after = try house.received().map(\.data.delivery)
        #expect(after.count == before.count + 1)
        #expect(after.last.map(before.contains) == false)
    }

    /// Goes back to the database as it was before an incident was opened and acknowledged.
    /// - Returns: how many records the log has.
    private func restored(_ house: House) async throws -> Int {
        let state = house.path + "/state"
        await house.kill()
        try FileManager.default.copyItem(atPath: state, toPath: house.path + "/backup")
        try await house.begin()
        try await house.open()
        try await house.act("ack")
        try await house.drain()
        try await relayAll(house)
        await house.kill()
        try FileManager.default.removeItem(atPath: state)
        try FileManager.default.moveItem(atPath: house.path + "/backup", toPath: state)
        try await house.begin()
        return try records(house).count
    }

    @Test func stopSaysFarewellAndLeavesNothingBehind() async throws {
        let house = try await day()
        try await house.daemon.stop()
        let records = try records(house)
        #expect(records.last?.event == "daemon.stopped")
        try verify(house)
    }

    @Test func statusSaysHowFarTheLogIsBehind() async throws {
        let house = try await House.running()
        let behind = try await house.daemon.control.status(house.caller()).log.behind
        #expect(behind == 1)
        try await relayAll(house)
        let log = try await house.daemon.control.status(house.caller()).log
        let last = try #require(records(house).last)
        #expect(log.behind == 0)
        #expect(log.seq == last.seq)
        #expect(log.hash == last.hash)
    }

    @Test func secondDaemonOnTheSameStateIsRefused() async throws {
        let house = try await House.running()
        await #expect(throws: StartFault.self) { try await house.begin() }
        #expect(try await house.incidentCount() == 0)
    }
}
