import OpinionCore
import OpinionStore
import TextMatching

/// An archive of a test's own, in a file, with a folder of rules beside it.
final class Archive {
    let folder: Folder
    var file: String { folder.path + "/" + OpinionStore.fileName }
    var rules: String { folder.path + "/Rules" }
    private let store: OpinionStore

    /// 10:00 on 20 August 2025 in Shanghai.
    static let start = Instant(seconds: 1_755_655_200)

    /// A rule of a place, one of none, and one that nothing hits.
    static let rules = """
        area: 智能製造
        department: 技術創新與質量科
        rules:
          - {id: blast, title: 爆炸, match: 爆炸 OR 火災, level: 較大}
          - {id: steel, title: 地條鋼, match: 地條鋼, place: 河源, level: 一般}
          - {id: never, title: 從未, match: 量子糾纏, level: 一般}

        """

    init() throws {
        folder = try Folder()
        store = try OpinionStore(folder: folder.path)
        try folder.file("Rules/all.yaml", Self.rules)
    }

    /// Archives items of these titles, an hour apart, with the rules that fired then.
    func put(_ items: [(feed: FeedID, title: String, fired: [RuleID])], after days: Int = 0) async throws {
        let found = Self.start + .days(days)
        try await store.write { transaction in
            for (index, each) in items.enumerated() {
                let item = Item(
                    feed: each.feed,
                    key: each.title,
                    outlet: "河源日報",
                    tier: "市級",
                    url: "https://a.example/\(index)",
                    title: each.title,
                    found: found + .hours(index)
                )
                guard case .new(let id) = try transaction.archive(item) else { continue }
                try transaction.save(each.fired.map { try Self.match($0) }, item: id)
            }
        }
    }

    func remember(feeds: [(id: FeedID, isLocal: Bool)]) async throws {
        try await store.write { try $0.remember(rules: [], feeds: feeds, now: Self.start) }
    }

    private static func match(_ rule: RuleID) throws -> Match {
        let rule = Rule(
            id: rule,
            title: rule,
            area: nil,
            department: "辦公室",
            match: try Query(parsing: "火災", lists: TermLists([:])),
            place: nil,
            level: "一般",
            position: SourcePosition(file: "", line: 1, column: 1)
        )
        return Match(rule: rule, level: "一般", spans: [Span(part: .title, start: 0, length: 2, text: "火災")])
    }
}
