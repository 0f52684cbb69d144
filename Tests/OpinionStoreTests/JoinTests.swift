import OpinionCore
import Testing

@testable import OpinionStore

@Suite("Which incident an item may belong to")
struct JoinTests {
    let folder: StoreFolder
    let store: OpinionStore

    /// One incident of the area with one item, found at `t0`.
    init() async throws {
        folder = try StoreFolder()
        store = try folder.open()
        try await store.write { transaction in
            var incident = Incident.sample()
            try transaction.save(incident)
            _ = try transaction.archive(.sample())
            try transaction.attach(
                ArchivedItem(id: 1, item: .sample()),
                report: Report(words: [], quotation: nil),
                to: &incident
            )
        }
    }

    private func candidates(_ item: Item, desk: String = steelArea) async throws -> [JoinCandidate] {
        try await store.read { try $0.joinCandidates(desk: desk, item: item) }
    }

    @Test func sameAddressJoinsWhateverTheTitle() async throws {
        let item = Item.sample(
            feed: "other",
            url: "http://www.news.example.cn/a/1.html?utm_source=x#top",
            title: "另一個題目完全不同"
        )
        #expect(try await candidates(item) == [JoinCandidate(number: 1, link: .address, lastItemFound: t0)])
    }

    @Test func sameTitleJoinsWhateverTheAddress() async throws {
        let item = Item.sample(url: "https://other.cn/2", title: "东源县一企业夜间生产“地条钢”被查")
        #expect(try await candidates(item) == [JoinCandidate(number: 1, link: .title, lastItemFound: t0)])
    }

    @Test func bothTogetherAreOneCandidate() async throws {
        #expect(try await candidates(.sample()) == [JoinCandidate(number: 1, link: .address, lastItemFound: t0)])
    }

    @Test func anotherDeskIsNoCandidate() async throws {
        #expect(try await candidates(.sample(), desk: "@辦公室") == [])
    }

    @Test(arguments: [nil, "https://other.cn/3"])
    func neitherAddressNorTitleIsNoCandidate(_ url: String?) async throws {
        #expect(try await candidates(.sample(url: url, title: "快訊")) == [])
    }

    @Test func latestItemOfTheIncidentCounts() async throws {
        let later = Item.sample(feed: "other", url: "https://other.cn/9", title: "完全不同的一個標題", found: t0 + .hours(5))
        try await store.write { transaction in
            var incident = Incident.sample()
            _ = try transaction.archive(later)
            try transaction.attach(
                ArchivedItem(id: 2, item: later),
                report: Report(words: [], quotation: nil),
                to: &incident
            )
        }
        #expect(try await candidates(.sample()).first?.lastItemFound == t0 + .hours(5))
    }
}
