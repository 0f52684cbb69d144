import OpinionCore
import Testing

@testable import OpinionStore

@Suite("Request ids")
struct RequestTests {
    let folder: StoreFolder
    let store: OpinionStore
    private static let key = RequestKey(uid: 1001, id: "abcdefgh")

    init() throws {
        folder = try StoreFolder()
        store = try folder.open()
    }

    private func keep(_ answer: String, part: String = "", key: RequestKey? = nil, at: Instant = t0) async throws {
        let key = key ?? Self.key
        try await store.write { try $0.keep(answer, of: key, part: part, digest: "d", at: at) }
    }

    @Test func answersAreFoundByPart() async throws {
        try await keep("1", part: "127")
        try await keep("2", part: "128")
        let known = try await store.read { try $0.request(Self.key, since: t0 - .days(1)) }
        #expect(known == KnownRequest(digest: "d", answers: ["127": "1", "128": "2"]))
    }

    @Test func anotherPersonsIdIsAnotherCommand() async throws {
        try await keep("1")
        let other = RequestKey(uid: 1002, id: Self.key.id)
        #expect(try await store.read { try $0.request(other, since: t0 - .days(1)) } == nil)
    }

    @Test func whatIsOlderThanADayIsForgotten() async throws {
        try await keep("1")
        #expect(try await store.read { try $0.request(Self.key, since: t0) } == nil)
        try await store.write { try $0.forgetRequests(before: t0 - .seconds(1)) }
        #expect(try await store.read { try $0.request(Self.key, since: t0 - .days(1)) } != nil)
        try await store.write { try $0.forgetRequests(before: t0) }
        #expect(try await store.read { try $0.request(Self.key, since: t0 - .days(1)) } == nil)
    }
}
