import ControlAPI
import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("What does not commit has not happened")
struct CommitTests {
    private static let sudden = Files(rules: Files.rules(sudden: true))

    @Test(arguments: ["INSERT ON log_intents", "INSERT ON outbox", "UPDATE ON incidents"])
    func actThatDidNotCommitIsNotRecorded(_ event: String) async throws {
        let house = try await House.running(Self.sudden)
        try await house.open()
        try await house.refuse(event)
        let result = try await house.act("ack")
        #expect(result.code == "not_recorded")
        #expect(result.exitCode == .notRecorded)
        #expect(!result.text.contains("SQL") && !result.text.contains("INSERT"))
        try await house.permit()
        #expect(try await house.incident().acknowledged == nil)
        #expect(try await house.outbox().count == 1)
        #expect(try await house.act("ack").ok)
    }

    @Test(arguments: ["INSERT ON reminders", "INSERT ON outbox", "INSERT ON log_intents"])
    func reminderThatDidNotCommitIsToldLaterAndOnce(_ event: String) async throws {
        let house = try await House.running(Self.sudden)
        try await house.open()
        try await house.act("ack")
        try await house.refuse(event)
        house.clock.advance(.minutes(149))
        for _ in 0..<2 {
            house.clock.advance(.minutes(1))
            _ = try? await house.daemon.deadlines.step()
        }
        #expect(try await house.moments(.release) == [])
        try await house.permit()
        try await house.run(minutes: 2)
        #expect(try await house.moments(.release) == ["152 50%"])
    }

    @Test func failingFeedDoesNotUndoItsNeighbours() async throws {
        let house = try await House.running()
        try await house.refuse("INSERT ON items WHEN NEW.feed = 'national'")
        let titles = [
            "東源縣再現地條鋼作坊", "中頻爐在紫金縣復燃", "龍川縣廢品站暗藏地條鋼窩點", "和平縣夜查地條鋼黑工廠",
        ]
        for (feed, title) in zip(Files.feeds, titles) {
            house.publish(feed, [Article(feed, url: "https://\(feed).cn/1", title: title, text: "東源縣通報。")])
        }
        try await house.poll()
        #expect(try await house.incidentCount() == 3)
        try await house.permit()
        try await house.poll()
        #expect(try await house.incidentCount() == 4)
    }

    @Test func everyConcurrentCommitIsAnsweredAndGroupsAreShared() async throws {
        let groups = Counter()
        let house = try await House.running { if $0 == .beforeCommit { groups.add() } }
        let committer = try house.daemon.committer
        let before = groups.count
        let failed = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<300 { group.addTask { await Self.commit(number, to: committer) } }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(failed == 30)
        let notes = try await house.store.read { try $0.openIntents(limit: 1_000) }.filter { $0.event.name == "note" }
        #expect(notes.count == 270)
        #expect(Set(notes.map(\.event.data)).count == 270)
        #expect(groups.count - before < 300)
    }

    private struct Refusal: Error {}

    /// Every tenth fails after it wrote.
    private static func commit(_ number: Int, to committer: Committer) async -> Bool {
        do {
            try await committer.commit { transaction in
                let data: LogData = ["number": .number(Int64(number))]
                try transaction.log(LogEvent(at: start, actor: .daemon(uid: 0), name: "note", data: data))
                if number % 10 == 0 { throw Refusal() }
            }
            return false
        } catch {
            return true
        }
    }

    // MARK: Retention

    @Test func housekeepingForgetsWhatNoIncidentRestsOn() async throws {
        let house = try await House.running()
        try await house.open()
        let before = try await house.store.read { try $0.itemCount() }
        house.clock.advance(.days(367))
        let daemon = try house.daemon
        try await Housekeeping(
            committer: daemon.committer,
            deployments: daemon.deployments,
            environment: daemon.environment
        ).step()
        #expect(before == 5)
        #expect(try await house.store.read { try $0.itemCount() } == 1)
        #expect(try await house.store.read { try $0.items(of: 1).count } == 1)
    }
}
