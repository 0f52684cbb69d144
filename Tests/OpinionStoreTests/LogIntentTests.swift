import OpinionCore
import Testing

@testable import OpinionStore

@Suite("Log intents")
struct LogIntentTests {
    let folder: StoreFolder
    let store: OpinionStore

    init() throws {
        folder = try StoreFolder()
        store = try folder.open()
    }

    private func log(_ name: String, incident: IncidentNumber? = nil, _ data: LogData = [:]) async throws {
        let event = LogEvent(at: t0, actor: officer, name: name, incident: incident, data: data)
        try await store.write { try $0.log(event) }
    }

    private func open(limit: Int = 100) async throws -> [String] {
        try await store.read { try $0.openIntents(limit: limit).map(\.event.name) }
    }

    @Test func intentsComeInTheOrderOfTheirActs() async throws {
        for name in ["one", "two", "three"] { try await log(name) }
        #expect(try await open() == ["one", "two", "three"])
        #expect(try await open(limit: 2) == ["one", "two"])
        #expect(try await store.read { try $0.openIntents(limit: 9).map(\.id) } == [1, 2, 3])
    }

    @Test func eventComesBackWithEveryField() async throws {
        let data: LogData = [
            "text": "\u{202E}\"\n", "number": 7, "flag": true, "none": .none, "list": .list(["a", 1, false]),
            "map": .map(["deep": .list([.map(["er": .none])])]),
        ]
        try await log("note", incident: 3, data)
        let event = LogEvent(at: t0, actor: officer, name: "note", incident: 3, data: data)
        #expect(try await store.read { try $0.openIntents(limit: 1) } == [LogIntent(id: 1, event: event)])
        #expect(try await store.read { try $0.timeline(of: 3) } == [event])
    }

    @Test func actThatIsUndoneLeavesNoIntent() async throws {
        struct Refusal: Error {}
        try? await store.write { transaction in
            try transaction.log(LogEvent(at: t0, actor: officer, name: "undone"))
            throw Refusal()
        }
        #expect(try await open() == [])
    }

    @Test func markedIntentsAreDoneAndStayInTheTimeline() async throws {
        for name in ["one", "two", "three"] { try await log(name, incident: 1) }
        try await store.write { try $0.markAppended(upTo: 2) }
        #expect(try await open() == ["three"])
        #expect(try await store.read { try $0.openIntentCount() } == 1)
        #expect(try await store.read { try $0.timeline(of: 1).map(\.name) } == ["one", "two", "three"])
    }

    @Test func numbersRiseAboveTheLogAndNeverFall() async throws {
        try await log("one")
        try await store.write { try $0.raiseIntents(above: 500) }
        try await log("two")
        try await store.write { try $0.raiseIntents(above: 3) }
        try await log("three")
        #expect(try await store.read { try $0.openIntents(limit: 9).map(\.id) } == [1, 501, 502])
    }

    @Test func numbersRiseInAnEmptyDatabaseToo() async throws {
        try await store.write { try $0.raiseIntents(above: 500) }
        try await log("one")
        #expect(try await store.read { try $0.openIntents(limit: 9).map(\.id) } == [501])
    }
}
