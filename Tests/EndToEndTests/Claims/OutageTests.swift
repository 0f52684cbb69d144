import Foundation
import Glibc
import LoopbackServer
import Testing

/// Half of all servers hang, or the disk is full: what can be read is read, and all goes on by itself.
@Suite(.timeLimit(.minutes(10)))
struct OutageTests {
    @Test func serversThatHangHoldUpNobodyElse() async throws {
        let gate = try LoopbackGate()
        let hanging = try (2..<102).map { number in
            try LoopbackServer(at: .neighbour(UInt8(number), 0)) { _ in
                LoopbackResponse(body: Array(Outlets.feed([Bureau.weather]).utf8), after: gate)
            }
        }
        let bureau = try Bureau(feeds: [])
        let slow = hanging.indices.map {
            "- {id: slow\($0), outlet: 慢報, tier: 市級, url: \"\(hanging[$0].url("/feed.xml"))\", every: 10m}\n"
        }
        let good = (0..<20).map { "good\($0)" }
        for id in good { bureau.outlets.publish([Article(id, "今日多雲轉晴 \(id)")], in: id) }
        // The slow ones stand first: they are looked at first.
        try bureau.write("Feeds/feeds.yaml", (slow + good.map(bureau.feed)).joined())
        let daemon = try await bureau.start()
        for id in good { try await bureau.firstAnswer(of: id) }
        gate.open()
        let poll = try await bureau.officer("feeds", "poll", "--wait", "--json")
        #expect(poll.json.failed.list.isEmpty, "\(poll.json.failed)")
        let states = try await bureau.officer("feeds", "list", "--json").json.feeds.list.map(\.state.string)
        #expect(states == Array(repeating: "ok", count: 120))
        daemon.signal(SIGTERM)
        #expect(try await daemon.exit() == 0)
        #expect(try bureau.archivedTitles().count == 120)
    }

    @Test(.enabled(if: SmallDisk.isPossible)) func fullDiskLosesNothingThatIsStillInItsFeed() async throws {
        let bureau = try Bureau()
        let disk = try SmallDisk(at: bureau.state, megabytes: 16)
        bureau.outlets.publish([Bureau.weather], in: "national")
        let daemon = try await bureau.start()
        try await bureau.firstAnswer()
        try disk.fill()
        let long = (0..<40).map { Article("long\($0)", "長文 \($0)", String(repeating: "市情簡報", count: 2_000)) }
        bureau.outlets.publish(long + [Bureau.steel], in: "national")
        let poll = try await bureau.officer("feeds", "poll", "--wait", "--json")
        #expect(poll.json.failed[0].code.string == "not_stored")
        #expect(try await bureau.officer("list", "--json").json.incidents.list.isEmpty)
        #expect(daemon.status == nil)
        try disk.free()
        #expect(try await bureau.officer("feeds", "poll", "--wait", "--json").json.failed.list.isEmpty)
        try await bureau.receiver.taken("incident.opened", incident: 1)
        daemon.signal(SIGTERM)
        #expect(try await daemon.exit() == 0)
        #expect(try bureau.archivedTitles().count == 42)
        #expect(try await bureau.verifiesLog().code == 0)
    }
}
