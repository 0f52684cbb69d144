import OpinionCore
import OpinionStore
import Testing

@testable import OpinionService

@Suite("Stories of what a feed had before it was watched")
struct StoryBacklogTests {
    private static let old = Article("old", url: nil, title: "河源龍川縣糖廠鍋爐房起火，現場濃煙滾滾", text: "")

    private func waiting(_ house: House) async throws -> Int {
        try await house.store.read { try $0.storyBacklog(limit: 100).count }
    }

    @Test func itemsOfAFirstAnswerWaitAndThenHaveTheirStory() async throws {
        let house = try House()
        try await house.begin()
        house.publish("city", [Self.old])
        try await house.poll("city")
        // The article, and the one that every feed of the house has.
        #expect(try await waiting(house) == 2)
        #expect(try await house.store.read { try $0.story(ofItem: 1) } == nil)
        #expect(try await house.daemon.stories.step() == 2)
        #expect(try await house.store.read { try $0.story(ofItem: 1) } != nil)
        #expect(try await waiting(house) == 0)
    }

    @Test func whatWaitsOutlivesARestart() async throws {
        let house = try House()
        try await house.begin()
        house.publish("city", [Self.old])
        try await house.poll("city")
        try await house.restart()
        #expect(try await house.daemon.stories.step() == 2)
        #expect(try await house.daemon.stories.step() == 0)
    }

    @Test func laterReportsHaveTheirStoryAtOnce() async throws {
        let house = try await House.running()
        let before = try await waiting(house)
        house.publish("city", [Self.old])
        try await house.poll("city")
        #expect(try await waiting(house) == before)
        let last = Int64(try await house.store.read { try $0.itemCount() })
        #expect(try await house.store.read { try $0.story(ofItem: last) } != nil)
    }
}
