import Foundation
import LoopbackServer
import Testing

/// From an article at an outlet to a closed incident and a verified log.
@Suite(.timeLimit(.minutes(10)))
struct WholeChainTests {
    @Test func theWholeChain() async throws {
        let bureau = try Bureau(feeds: ["national", "city", "trade"])
        for feed in ["national", "city", "trade"] { bureau.outlets.publish([Bureau.weather], in: feed) }
        let daemon = try await bureau.start()
        let first = try await bureau.officer("feeds", "poll", "--wait", "--json")
        #expect(first.code == 0)
        #expect(first.json.polled.int == 3)
        #expect(first.json.failed.list.isEmpty)

        try await opensWithinASecond(bureau)
        try await standsInTheLists(bureau)
        try await isAcknowledgedOnce(bureau)
        try await closesWhenTheDutyIsDone(bureau)

        daemon.signal(SIGTERM)
        #expect(try await daemon.exit() == 0)
        let verified = try await bureau.verifiesLog()
        #expect(verified.code == 0)
        #expect(verified.json.ok.bool == true)
        #expect(verified.json.records.int == (try bureau.records().count))
        let events = try bureau.records().map { $0.event.string ?? "" }
        for event in ["incident.opened", "alert.sent", "ack", "reply", "close"] {
            #expect(events.contains(event), "\(events)")
        }
        #expect(events.filter { $0 == "ack" }.count == 1)
        #expect(events.last == "daemon.stopped")
    }

    private func opensWithinASecond(_ bureau: Bureau) async throws {
        bureau.outlets.publish([Bureau.steel], in: "national")
        let poll = try await bureau.officer("feeds", "poll", "national", "--wait", "--json")
        #expect(poll.json.new_items.int == 1)
        let alert = try await bureau.receiver.taken("incident.opened", incident: 1)
        let answered = try #require(bureau.outlets.answered("steel"))
        #expect(alert.at - answered < .seconds(1))
        #expect(alert.body.data.command.string == "opinionctl ack 1")
        #expect(alert.body.data.source.title.string == Bureau.steel.title)
        // Unchanged feeds bring nothing, and nobody hears twice.
        #expect(try await bureau.officer("feeds", "poll", "--wait", "--json").json.unchanged.int == 3)
        #expect(bureau.receiver.arrivals.count == 1)
    }

    private func standsInTheLists(_ bureau: Bureau) async throws {
        let list = try await bureau.officer("list", "--json")
        #expect(list.code == 0)
        #expect(list.json.incidents.list.count == 1)
        let incident = list.json.incidents[0]
        #expect(incident["number"].int == 1)
        #expect(incident.state.string == "open")
        #expect(incident.acknowledged == .null)
        #expect(incident.clocks.list.map(\.kind.string) == ["reply"])
        let expected: Set = [
            "number", "title", "area", "department", "level", "proposed", "sudden", "state", "drill", "opened",
            "acknowledged", "clocks", "outlets", "items",
        ]
        #expect(expected.isSubset(of: incident.keys))
        let page = try await bureau.officer("show", "1", "--json")
        #expect(page.code == 0)
        #expect(page.json.incident.items[0].title.string == Bureau.steel.title)
        #expect(page.json.incident.deliveries[0].state.string == "sent")
        let status = try await bureau.officer("status", "--json")
        #expect(status.json.incidents.unacknowledged.int == 1)
        #expect(status.json.next_deadline["number"].int == 1)
        #expect(status.code == (status.json.ok.bool == true ? 0 : 1))
        #expect(status.json.ok.bool == status.json.problems.list.isEmpty)
    }

    private func isAcknowledgedOnce(_ bureau: Bureau) async throws {
        #expect(try await bureau.officer("ack", "1", "--as", "陳志強").code == 0)
        let second = try await bureau.officer("ack", "1", "--as", "李文")
        #expect(second.code == 0)
        #expect(second.output.contains("陳志強"))
        try await bureau.receiver.taken("incident.acknowledged", incident: 1)
    }

    private func closesWhenTheDutyIsDone(_ bureau: Bureau) async throws {
        let early = try await bureau.officer("close", "1")
        #expect(early.code == 5)
        #expect((early.output + early.errors).contains("reply"))
        #expect(try await bureau.officer("reply", "1", "--url", "https://example.cn/1").code == 0)
        let done = try await bureau.officer("close", "1", "--json")
        #expect(done.code == 0)
        #expect(done.json.results[0].ok.bool == true)
        #expect(try await bureau.officer("list", "--json").json.incidents.list.isEmpty)
        #expect(try await bureau.officer("list", "--all", "--json").json.incidents[0].state.string == "closed")
        try await bureau.receiver.taken("incident.closed", incident: 1)
    }

    @Test func suddenIncidentNeedsReleaseAndPress() async throws {
        let bureau = try Bureau()
        bureau.outlets.publish([Bureau.weather], in: "national")
        let daemon = try await bureau.start()
        try await bureau.firstAnswer()
        bureau.outlets.publish([Bureau.blast], in: "national")
        try await bureau.officer("feeds", "poll", "--wait")
        try await bureau.receiver.taken("incident.opened", incident: 1)
        let kinds = try await bureau.officer("list", "--json").json.incidents[0].clocks.list.compactMap(\.kind.string)
        #expect(Set(kinds).isSuperset(of: ["release", "press"]))
        #expect(try await bureau.officer("release", "1", "--url", "https://example.cn/r").code == 0)
        let refused = try await bureau.officer("close", "1")
        #expect(refused.code == 5)
        #expect((refused.output + refused.errors).contains("press"))
        #expect(try await bureau.officer("press", "1", "--at", "-1m", "--place", "市政府").code == 0)
        for kind in Set(kinds).subtracting(["release", "press"]) {
            #expect(try await bureau.officer(kind, "1", "--url", "https://example.cn/r").code == 0)
        }
        #expect(try await bureau.officer("close", "1").code == 0)
        daemon.signal(SIGTERM)
        #expect(try await daemon.exit() == 0)
    }

    @Test func exitCodesAreTheContracts() async throws {
        let bureau = try Bureau()
        #expect(try await bureau.officer("status").code == 6)
        let daemon = try await bureau.start()
        #expect(try await bureau.officer("nonsense").code == 2)
        #expect(try await bureau.officer("ack").code == 2)
        #expect(try await bureau.officer("show", "99").code == 4)
        #expect(try await bureau.officer("ack", "99").code == 4)
        #expect(try await bureau.officer("feeds", "poll", "nobody", "--wait").code == 4)
        let opened = try await bureau.officer(
            "open",
            "--title",
            "電話舉報",
            "--department",
            "辦公室",
            "--level",
            "較大",
            "--json"
        )
        #expect(opened.code == 0)
        #expect(try await bureau.officer("close", "1").code == 5)
        // All valid numbers are done; the highest code wins.
        let both = try await bureau.officer("ack", "1", "99", "--json")
        #expect(both.code == 4)
        #expect(both.json.results.list.map(\.ok.bool) == [true, false])
        daemon.signal(SIGKILL)
        #expect(try await daemon.exit() == -SIGKILL)
        let late = try await bureau.officer("ack", "1")
        #expect(late.code == 6)
        #expect(late.errors.contains("opiniond"))
    }
}
