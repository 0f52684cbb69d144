import GRDB
import OpinionCore
import Testing

@testable import OpinionStore

@Suite("Transactions and group commit")
struct CommitTests {
    let folder: StoreFolder
    let store: OpinionStore

    private struct Refusal: Error {}

    init() throws {
        folder = try StoreFolder()
        store = try folder.open()
    }

    @Test func throwingTransactionChangesNothing() async throws {
        await #expect(throws: Refusal.self) {
            try await store.write { transaction in
                _ = try transaction.archive(.sample())
                throw Refusal()
            }
        }
        #expect(try await store.read { try $0.itemCount() } == 0)
    }

    @Test func failingJobIsUndoneAloneAndTheOthersStay() async throws {
        let errors = try await store.writeGroup([
            { _ = try $0.archive(.sample(key: "1")) },
            { transaction in
                _ = try transaction.archive(.sample(key: "2"))
                throw Refusal()
            },
            { _ = try $0.archive(.sample(key: "3")) },
        ]).errors
        #expect(errors.map { $0 is Refusal } == [false, true, false])
        let known = try await store.read { try $0.knownItems(feed: "city", keys: ["1", "2", "3"]) }
        #expect(known.keys.sorted() == ["1", "3"])
    }

    @Test func brokenConstraintUndoesItsOwnJobOnly() async throws {
        let errors = try await store.writeGroup([
            { _ = try $0.archive(.sample(key: "1")) },
            { transaction in
                let clock = try #require(Incident.sample().clocks.first)
                let moment = ReminderMoment(key: "50%", at: t0, overdueStep: 0)
                _ = try transaction.markTold(moment, clock: clock, of: 1, now: t0)
                try transaction.db.execute(sql: "INSERT INTO reminders (incident) VALUES (1)")
            },
        ]).errors
        #expect(errors[0] == nil)
        #expect((errors[1] as? StoreError)?.code == .other)
        let clock = try #require(Incident.sample().clocks.first)
        #expect(try await store.read { try $0.told(clock, of: 1) } == nil)
        #expect(try await store.read { try $0.itemCount() } == 1)
    }

    /// SQLite itself has rolled back then; going on would commit half of the group.
    @Test(arguments: [ResultCode.SQLITE_FULL, .SQLITE_CORRUPT, .SQLITE_READONLY])
    func fatalErrorOfOneJobUndoesTheWholeGroup(_ code: ResultCode) async throws {
        let error = try await #require(throws: StoreError.self) {
            try await store.writeGroup([
                { _ = try $0.archive(.sample(key: "1")) },
                { _ in throw DatabaseError(resultCode: code, message: "invented") },
            ])
        }
        #expect([.diskFull, .ioFailed, .damaged, .readOnly].contains(error.code))
        #expect(try await store.read { try $0.itemCount() } == 0)
    }

    @Test func laterJobSeesWhatAnEarlierOneWrote() async throws {
        let errors = try await store.writeGroup([
            { try $0.save(.sample(number: 1)) },
            { try $0.save(.sample(number: try $0.nextIncidentNumber())) },
        ]).errors
        #expect(errors.allSatisfy { $0 == nil })
        #expect(try await store.read { try $0.liveIncidents().map(\.number) } == [1, 2])
    }

    @Test func errorsNeverShowBoundValues() async throws {
        let error = try await #require(throws: StoreError.self) {
            try await store.write { transaction in
                try transaction.db.execute(
                    sql: "INSERT INTO meta VALUES ('installation', ?)",
                    arguments: ["secret-value"]
                )
            }
        }
        #expect(error.code == .other)
        #expect(!error.description.contains("secret-value"))
        #expect(!"\(error.advice)".contains("secret-value"))
    }
}
