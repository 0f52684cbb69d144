import OpinionCore
import Testing

@testable import OpinionStore

@Suite("The archive")
struct ItemTests {
    let folder: StoreFolder
    let store: OpinionStore

    init() throws {
        folder = try StoreFolder()
        store = try folder.open()
    }

    @Test func itemIsNewThenKnownThenChanged() async throws {
        #expect(try await store.archive(.sample()) == .new(1))
        #expect(try await store.archive(.sample()) == .known)
        #expect(try await store.archive(.sample(text: "爆炸致3人死亡")) == .changed(1))
        #expect(try await store.archive(.sample(text: "爆炸致3人死亡")) == .known)
        let kept = try await store.read { try $0.item(1) }
        #expect(kept?.item.contentText == "爆炸致3人死亡")
    }

    @Test func itemIsUniquePerFeedAndKey() async throws {
        #expect(try await store.archive(.sample()) == .new(1))
        #expect(try await store.archive(.sample(key: "2")) == .new(2))
        #expect(try await store.archive(.sample(feed: "national")) == .new(3))
        #expect(try await store.read { try $0.itemCount() } == 3)
    }

    @Test func laterSightingKeepsWhenItWasFirstFound() async throws {
        try await store.archive(.sample())
        try await store.archive(.sample(text: "更新", found: t0 + .hours(3)))
        #expect(try await store.read { try $0.item(1)?.item.found } == t0)
    }

    @Test(arguments: [
        Item.sample(), .sample(url: nil, published: nil), .sample(published: PublishedTime(at: t0, isDateOnly: true)),
        .sample(provenance: Provenance(charset: "gb18030", charsetReason: "guess", wasRepaired: true)),
        .sample(title: "'; DROP TABLE items; --", text: "\u{202E}倒\u{7}\u{1F600}\r\n"),
    ])
    func itemComesBackAsItWas(_ item: Item) async throws {
        try await store.archive(item)
        #expect(try await store.read { try $0.item(1) } == ArchivedItem(id: 1, item: item))
    }

    @Test func changedTextTakesItsProvenanceWithIt() async throws {
        try await store.archive(.sample(provenance: Provenance(charset: "utf-8", charsetReason: "http")))
        let later = Provenance(charset: "big5", charsetReason: "guess", wasRepaired: true)
        try await store.archive(.sample(text: "更新", provenance: later))
        #expect(try await store.read { try $0.item(1)?.item.provenance } == later)
    }

    @Test func unknownItemIsNil() async throws {
        #expect(try await store.read { try $0.item(7) } == nil)
    }

    @Test func knownItemsAreThoseOfTheFeed() async throws {
        let item = Item.sample()
        try await store.archive(item)
        try await store.archive(.sample(feed: "national", key: "9"))
        let known = try await store.read { try $0.knownItems(feed: "city", keys: ["1", "2", "9"]) }
        #expect(known == ["1": item.textHash])
    }

    @Test func matchesStayWithTheirItem() async throws {
        try await store.write { transaction in
            _ = try transaction.archive(.sample())
            try transaction.save([.sample(), .sample("topic", kind: .topic, level: "一般")], item: 1)
        }
        let matches = try await store.read { try $0.matches(item: 1) }
        #expect(matches.map(\.rule) == ["steel", "topic"])
        #expect(matches.first?.words == ["地條鋼"])
        #expect(matches.first?.concern == .majorPolicy)
    }

    @Test func onlyARiskRuleOfTheDeskIsAHit() async throws {
        try await store.write { transaction in
            _ = try transaction.archive(.sample())
            _ = try transaction.archive(.sample(key: "2"))
            try transaction.save([.sample()], item: 1)
            try transaction.save([.sample("topic", kind: .topic)], item: 2)
        }
        let hits = try await store.write { transaction in
            [
                try !transaction.hitLevels(item: 1, desk: steelArea).isEmpty,
                try !transaction.hitLevels(item: 1, desk: "@辦公室").isEmpty,
                try !transaction.hitLevels(item: 2, desk: steelArea).isEmpty,
            ]
        }
        #expect(hits == [true, false, false])
    }

    @Test func feedStateComesBackWithEveryField() async throws {
        var state = FeedState(id: "city", url: "http://example.cn/rss.xml")
        (state.etag, state.lastModified, state.bodyHash) = ("\"1\"", "Thu, 20 Aug 2026 02:00:00 GMT", "12-ab")
        (state.firstSuccess, state.lastSuccess, state.lastNew) = (t0, t0 + .minutes(5), t0 + .minutes(4))
        (state.nextCheck, state.notBefore) = (t0 + .minutes(10), t0 + .minutes(9))
        (state.failures, state.failingSince) = (3, t0 + .minutes(1))
        state.fault = FeedFault(code: "http_500", text: "HTTP 500")
        (state.burden, state.lastBody) = (7, t0 + .minutes(2))
        state.habits = FeedHabits(usualItems: 20, lull: .hours(36), share: 0.125)
        state.move = FeedMove(url: "http://example.cn/new.xml", sightings: 2)
        (state.rhythm, state.wishes) = (.minutes(7), FeedWishes(interval: .minutes(30)))
        let saved = state
        try await store.write { try $0.save(saved) }
        #expect(try await store.read { try $0.feedStates() } == ["city": saved])
    }
}
