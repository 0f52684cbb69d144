import OpinionCore
import Testing

@testable import OpinionStore

@Suite("Drills in the store")
struct DrillTests {
    let folder: StoreFolder
    let store: OpinionStore

    init() throws {
        folder = try StoreFolder()
        store = try folder.open()
    }

    private static let script = DrillScript(file: "a.yaml", text: "scenario: x", steps: 3, isManual: false)

    private func begin(script: DrillScript? = nil) async throws -> Drill {
        try await store.write {
            try $0.beginDrill("演練", by: officer, started: t0, until: t0 + .hours(1), speed: 20, script: script)
        }
    }

    private func invent(_ number: IncidentNumber, for drill: DrillID) async throws {
        let report = Opening.Report(title: "演練", area: nil, department: "辦公室", level: "重大", isDrill: true)
        let incident = Opening.byHand(
            report.within(drill),
            number: number,
            by: officer,
            policy: .standard,
            zone: .shanghai,
            now: t0
        )
        try await store.write { try $0.save(incident) }
    }

    @Test func aDrillComesBackAsItWasSaved() async throws {
        var drill = try await begin(script: Self.script)
        drill.played = 2
        drill.refused = [RefusedAct(position: "a.yaml:3:1", act: "ack", why: "ended: closed")]
        let saved = drill
        try await store.write { try $0.save(saved) }
        #expect(try await store.read { try $0.drill(saved.id) } == saved)
        #expect(try await store.read { try $0.runningDrills() } == [saved])
    }

    @Test func atMostOneDrillWithAScriptRuns() async throws {
        _ = try await begin(script: Self.script)
        _ = try await begin()
        await #expect(throws: (any Error).self) { try await begin(script: Self.script) }
    }

    @Test func theNextMayBeginWhenOneHasEnded() async throws {
        let drill = try await begin(script: Self.script)
        let report = DrillReport(drill, end: .done, ended: t0 + .minutes(5), incidents: [], messages: [])
        try await store.write { try $0.end(drill, with: report) }
        let next = try await begin(script: Self.script)
        #expect(next.id > drill.id)
        #expect(try await store.read { try $0.drillReport(drill.id) } == report)
        #expect(try await store.read { try $0.runningDrills() } == [next])
    }

    @Test func whatHappensToAnIncidentOfADrillIsMarkedInTheLog() async throws {
        let drill = try await begin()
        try await invent(1, for: drill.id)
        let real = Incident.sample(number: 2)
        try await store.write { transaction in
            try transaction.save(real)
            for number in [1, 2] {
                try transaction.log(LogEvent(at: t0, actor: officer, name: "note", incident: number))
            }
        }
        #expect(try await store.read { try $0.timeline(of: 1) }.map { $0.data["drill"] } == [true])
        #expect(try await store.read { try $0.timeline(of: 2) }.map { $0.data["drill"] } == [nil])
    }

    @Test func realAlertsGoBeforeThoseOfDrills() async throws {
        let drill = try await begin()
        try await invent(1, for: drill.id)
        let entries = try await store.write { transaction in
            let invented = try transaction.view.incident(1)
            for (type, incident) in [(AlertType.overdue, invented), (.milestone, Incident.sample(number: 2))] {
                _ = try transaction.enqueue(.sample(type, about: incident), channel: "平台", fallback: [])
            }
            return try transaction.claimDeliveries(
                limit: 16,
                lease: .minutes(2),
                longestWait: .minutes(20),
                now: t0
            )
        }
        #expect(entries.map(\.incident) == [2, 1])
    }

    @Test func onlyTheAlertsOfThatDrillAreTakenBack() async throws {
        let (one, other) = (try await begin(), try await begin())
        try await invent(1, for: one.id)
        try await invent(2, for: other.id)
        let taken = try await store.write { transaction in
            for number in [1, 2] {
                let incident = try transaction.view.incident(number)
                _ = try transaction.enqueue(.sample(.opened, about: incident), channel: "平台", fallback: [])
            }
            return try transaction.supersedeDeliveries(ofDrill: one.id)
        }
        #expect(taken == 1)
        #expect(try await store.read { try $0.deliveries(limit: 9).map(\.state) } == [.pending, .superseded])
    }

    @Test func incidentsOfEndedDrillsAreStray() async throws {
        let drill = try await begin()
        try await invent(1, for: drill.id)
        #expect(try await store.read { try $0.strayDrillIncidents() }.isEmpty)
        let report = DrillReport(drill, end: .time, ended: t0, incidents: [], messages: [])
        try await store.write { try $0.end(drill, with: report) }
        #expect(try await store.read { try $0.strayDrillIncidents() }.map(\.number) == [1])
    }

    @Test func itemsOfDrillsAreCountedFromAnIndex() async throws {
        try await store.archive(.sample())
        try await store.archive(.sample(feed: Drill.feed(1), key: "2"))
        #expect(try await store.read { try $0.itemCount(in: t0 - .days(1)..<t0 + .days(1)) } == 1)
    }
}
