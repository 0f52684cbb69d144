import OpinionCore
import Testing

@testable import OpinionStore

@Suite("Digests and the watch over the program, on a real file")
struct WatchRecordTests {
    let folder: StoreFolder
    let store: OpinionStore
    private let department = "產業發展科"

    init() throws {
        folder = try StoreFolder()
        store = try folder.open()
    }

    private func hold(_ incident: IncidentNumber, by department: String) async throws -> OutboxEntry {
        let alert = Alert.sample(.grown, about: .sample(number: incident), made: t0)
        let hold = AlertHold(by: HolderName.digest(department), until: t0 + .hours(8))
        return try await store.write { try $0.enqueue(alert, channel: "平台", fallback: [], hold: hold) }
    }

    private func log(_ name: String, _ incident: IncidentNumber) async throws {
        let event = LogEvent(at: t0, actor: officer, name: name, incident: incident)
        try await store.write { try $0.log(event) }
    }

    @Test func holdersAreDepartments() async throws {
        _ = try await hold(1, by: department)
        _ = try await hold(2, by: "辦公室; DROP")
        let other = Alert.sample(.grown, about: .sample(number: 3), made: t0)
        _ = try await store.write {
            try $0.enqueue(other, channel: "平台", fallback: [], hold: AlertHold(by: HolderName.quiet, until: nil))
        }
        #expect(try await store.read { try $0.digestHolders() } == [department, "辦公室; DROP"])
    }

    @Test func onlyTheIncidentThatRoseIsLetGo() async throws {
        let first = try await hold(1, by: department)
        let second = try await hold(2, by: department)
        let gone = try await store.write { try $0.releaseDigested(of: 1, now: t0) }
        #expect(gone == [first])
        #expect(try await store.read { try $0.deliveries(state: .pending, limit: 5) }.map(\.id) == [first.id])
        #expect(try await store.read { try $0.deliveries(state: .held, limit: 5) }.map(\.id) == [second.id])
    }

    @Test func figuresCountEachIncidentOnceSinceTheMark() async throws {
        try await store.write { transaction in
            for number in 1...3 { try transaction.save(Incident.sample(number: number)) }
        }
        try await log("incident.opened", 1)
        try await store.write { try $0.markDigest(of: "產業發展科", now: t0) }
        try await log("incident.opened", 2)
        try await log("ack", 2)
        try await log("ack", 2)
        try await log("dismiss", 3)
        let mark = try #require(try await store.read { try $0.digestMarks() }[department])
        #expect(mark.told == t0)
        let figures = try await store.read { [department] in
            try $0.digestFigures(of: department, rules: [], since: mark, until: t0 + .hours(1))
        }
        #expect(figures == Digest.Figures(opened: 1, acknowledged: 1, closed: 1))
        let elsewhere = try await store.read {
            try $0.digestFigures(of: "辦公室", rules: [], since: mark, until: t0 + .hours(1))
        }
        #expect(elsewhere == Digest.Figures())
    }

    @Test func reportsAreCountedOnceHoweverManyRulesHold() async throws {
        try await store.write { transaction in
            guard case .new(let id) = try transaction.archive(.sample()) else { return }
            try transaction.save([try Match.sample("steel"), try Match.sample("furnace")], item: id)
        }
        let mark = DigestMark(told: t0, intent: 0)
        func reports(_ rules: [RuleID], until: Instant) async throws -> Int {
            try await store.read { try $0.digestFigures(of: "科", rules: rules, since: mark, until: until).reports }
        }
        #expect(try await reports(["steel", "furnace"], until: t0 + .hours(1)) == 1)
        #expect(try await reports(["steel"], until: t0) == 0)
        #expect(try await reports(["other"], until: t0 + .hours(1)) == 0)
    }

    @Test func marksOutliveARestart() async throws {
        let told = ToldSystem(
            day: "2026-08-20",
            problem: SystemProblem(faults: [.notWriting, .hanging(["relay"])], since: t0)
        )
        let feed = BlindFeed(id: "city", outlet: "河源日報", since: t0, cause: "連接超時")
        try await store.write { transaction in
            try transaction.save(told)
            try transaction.markBlind([feed])
            try transaction.markDigest(of: "產業發展科", now: t0)
        }
        try store.close()
        let again = try folder.open()
        #expect(try await again.read { try $0.toldSystem() } == told)
        #expect(try await again.read { try $0.toldBlindFeeds() } == ["city": feed])
        try await again.write { try $0.unmarkBlind(["city"]) }
        #expect(try await again.read { try $0.toldBlindFeeds() }.isEmpty)
        try await again.write { try $0.forgetDigests(of: "產業發展科") }
        #expect(try await again.read { try $0.digestMarks() }.isEmpty)
    }

    @Test func dayCountsWhatWasSentLateAndWhatWaits() async throws {
        let made = t0 - .hours(1)
        try await store.write { transaction in
            func send(after span: TimeSpan?) throws {
                var entry = try transaction.enqueue(.sample(made: made), channel: "平台", fallback: [])
                guard let span else { return }
                (entry.state, entry.sent) = (.sent, made + span)
                try transaction.save(entry)
            }
            try send(after: .seconds(1))
            try send(after: .minutes(10))
            try send(after: nil)
            _ = try transaction.archive(.sample())
        }
        let day = try await store.read {
            try $0.systemDay(since: t0 - .days(1), patience: .minutes(3), now: t0)
        }
        #expect(day == .init(items: 1, sent: 2, late: 1, undelivered: 1))
        let calm = try await store.read { try $0.systemDay(since: t0, patience: .minutes(3), now: made) }
        #expect(calm == .init(items: 0, sent: 0, late: 0, undelivered: 0))
    }

    @Test func oldestUnloggedAndOldestUrgentAreFound() async throws {
        #expect(try await store.read { try $0.oldestOpenIntent() } == nil)
        #expect(try await store.read { try $0.oldestUnheardUrgent() } == nil)
        try await log("ack", 1)
        #expect(try await store.read { try $0.oldestOpenIntent() } == t0)
        let urgent = Alert.sample(.overdue, about: .sample(), made: t0)
        let entry = try await store.write { transaction in
            _ = try transaction.enqueue(.sample(made: t0), channel: "平台", fallback: [])
            return try transaction.enqueue(urgent, channel: "平台", fallback: [])
        }
        #expect(try await store.read { try $0.oldestUnheardUrgent() }?.id == entry.id)
    }

    /// It still waits on its own channel, and people know.
    @Test func whatArrivedAnotherWayIsHeardAndLate() async throws {
        let urgent = Alert.sample(.overdue, about: .sample(), made: t0)
        try await store.write { transaction in
            let own = try transaction.enqueue(urgent, channel: "平台", fallback: ["備用"])
            var copy = try transaction.enqueue(urgent, channel: "備用", fallback: [], standsFor: own.id, since: t0)
            (copy.state, copy.sent) = (.sent, t0 + .seconds(1))
            try transaction.save(copy)
        }
        #expect(try await store.read { try $0.oldestUnheardUrgent() } == nil)
        let day = try await store.read { try $0.systemDay(since: t0, patience: .minutes(3), now: t0 + .hours(1)) }
        #expect(day == .init(items: 0, sent: 1, late: 1, undelivered: 1))
    }
}
