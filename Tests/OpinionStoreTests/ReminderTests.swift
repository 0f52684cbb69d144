import OpinionCore
import Testing

@testable import OpinionStore

@Suite("Told reminders")
struct ReminderTests {
    let folder: StoreFolder
    let store: OpinionStore
    let clock: Clock

    init() throws {
        folder = try StoreFolder()
        store = try folder.open()
        clock = try #require(Incident.sample().clock(.release))
    }

    @discardableResult
    private func mark(_ key: String, at: Instant, revision: Int = 1, incident: IncidentNumber = 1) async throws -> Bool
    {
        var marked = clock
        marked.revision = revision
        let moment = ReminderMoment(key: key, at: at, overdueStep: 0)
        return try await store.write { [marked] in try $0.markTold(moment, clock: marked, of: incident, now: t0) }
    }

    private func told() async throws -> Instant? {
        try await store.read { [clock] in try $0.told(clock, of: 1) }
    }

    @Test func reminderIsToldOncePerClockAndRevision() async throws {
        try await mark("50%", at: t0)
        #expect(try await mark("50%", at: t0) == false)
        #expect(try await mark("75%", at: t0))
        #expect(try await mark("50%", at: t0, revision: 2))
        #expect(try await mark("50%", at: t0, incident: 2))
    }

    /// A corrected start moves 50 % while the deadline stays: it has been told, and what follows is not held up.
    @Test func movedMomentOfTheSameRevisionIsTakenAsTold() async throws {
        try await mark("50%", at: t0)
        #expect(try await mark("50%", at: t0 + .hours(1)) == false)
        #expect(try await told() == t0 + .hours(1))
    }

    @Test func latestToldMomentOfTheRevisionCounts() async throws {
        try await mark("75%", at: t0 + .hours(2))
        try await mark("50%", at: t0 + .hours(1))
        try await mark("due", at: t0 + .hours(9), revision: 2)
        try await mark("due", at: t0 + .hours(8), incident: 2)
        #expect(try await told() == t0 + .hours(2))
    }

    @Test func nothingToldIsNil() async throws {
        #expect(try await told() == nil)
    }
}
