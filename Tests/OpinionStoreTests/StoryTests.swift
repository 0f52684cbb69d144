import OpinionCore
import Testing

@testable import OpinionStore

@Suite("Stories in the archive")
struct StoryTests {
    let folder: StoreFolder
    let store: OpinionStore

    init() throws {
        folder = try StoreFolder()
        store = try folder.open()
    }

    /// Archives items with these titles, a minute apart, and gives their stories.
    private func add(
        _ titles: [String],
        url: String? = nil,
        after: TimeSpan = .zero
    ) async throws -> [StoryAssignment] {
        try await store.write { transaction in
            let before = try transaction.view.itemCount()
            return try titles.enumerated().map { place, title in
                let item = Item.sample(
                    key: "\(before + place)",
                    url: url ?? "https://news.example/\(before + place)",
                    title: title,
                    published: nil,
                    found: t0 + after + .minutes(place)
                )
                guard case .new(let id) = try transaction.archive(item) else { throw CancellationError() }
                return try transaction.assignStory(to: ArchivedItem(id: id, item: item))
            }
        }
    }

    /// The stories of all items, in the order of the archive.
    private func stories() async throws -> [StoryID?] {
        try await store.read { view in try (1...view.itemCount()).map { try view.story(ofItem: Int64($0)) } }
    }

    static let fire = ["源城區一家具廠發生火災，現場濃煙滾滾", "源城區家具廠火災已撲滅，無人員傷亡"]

    @Test func itemsOfOneHappeningShareTheirStory() async throws {
        let given = try await add(Self.fire + ["我市明年起調整公積金繳存比例"])
        #expect(given.map(\.isNew) == [true, false, true])
        #expect(given[1].story == given[0].story)
        #expect(given[1].reason?.nearest == 1)
        #expect(try await stories() == [given[0].story, given[0].story, given[2].story])
    }

    @Test func storiesOutliveARestart() async throws {
        let first = try await add([Self.fire[0]])
        try store.close()
        let again = try folder.open()
        #expect(try await again.read { try $0.story(ofItem: 1) } == first[0].story)
    }

    @Test func rolledBackItemLeavesNoTrace() async throws {
        await #expect(throws: CancellationError.self) {
            try await store.write { transaction in
                let item = Item.sample(key: "1", title: Self.fire[0])
                guard case .new(let id) = try transaction.archive(item) else { return }
                _ = try transaction.assignStory(to: ArchivedItem(id: id, item: item))
                throw CancellationError()
            }
        }
        let given = try await add([Self.fire[1]])
        #expect(given[0] == StoryAssignment(story: StoryID(1), isNew: true, reason: nil))
    }

    @Test func sameAddressIsTheSameArticleWhateverItsTitle() async throws {
        let given = try await add(["快訊：火勢已控制", "續報來了"], url: "https://news.example/live")
        #expect(given[0].story == given[1].story)
    }

    @Test func sameTitleDaysLaterIsAnotherHappening() async throws {
        let title = "河源市氣象臺發布高溫橙色預警信號"
        let first = try await add([title])
        let soon = try await add([title], after: .hours(5))
        let late = try await add([title], after: .hours(100))
        #expect(soon[0].story == first[0].story)
        #expect(late[0].isNew)
    }

    @Test func correctedItemStaysAndDrawsTheNextAlong() async throws {
        let given = try await add([Self.fire[0], "我市明年起調整公積金繳存比例"])
        try await store.write { transaction in
            try transaction.setStory(given[1].story, ofItem: 1)
        }
        let next = try await add([Self.fire[1]])
        #expect(next[0].story == given[1].story)
        let changed = try await store.write { transaction in
            let item = Item.sample(key: "0", title: "源城區家具廠火災")
            return try transaction.assignStory(to: ArchivedItem(id: 1, item: item))
        }
        #expect(changed.story == given[1].story)
    }

    @Test func newStoryIsNobodyElses() async throws {
        let given = try await add(Self.fire)
        let fresh = try await store.write { try $0.newStory() }
        try await store.write { try $0.setStory(fresh, ofItem: 2) }
        #expect(fresh != given[0].story)
        #expect(try await stories() == [given[0].story, fresh])
    }

    @Test func forgottenItemTakesItsStoryRowAlong() async throws {
        _ = try await add(Self.fire)
        _ = try await store.write {
            try $0.forget(itemsBefore: t0 + .days(9), deliveriesBefore: t0, limit: 100)
        }
        #expect(try await store.read { try $0.story(ofItem: 1) } == nil)
        #expect(try await add([Self.fire[1]])[0].isNew)
    }
}
