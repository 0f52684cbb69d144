import OpinionCore
import OpinionFiles

/// Feeds from several lists, each once: what is there already is left out, and an id that is taken gives way.
struct ImportedFeeds: Sendable {
    /// A feed that was left out.
    struct Double: Sendable, Equatable {
        let feed: Feed
        /// The file that it came from.
        let file: String
        /// The id that the address has already.
        let known: FeedID
        /// Whether the configuration has it, or an earlier file.
        let isConfigured: Bool
    }

    private(set) var new: [Feed] = []
    private(set) var doubles: [Double] = []
    /// Ids that were taken by another address, and what stands in their place.
    private(set) var renamed: [(old: FeedID, new: FeedID)] = []
    private let configured: Set<String>
    private var urls: [String: FeedID]
    private var ids: Set<FeedID>

    /// - Parameter known: what the configuration has.
    init(known: [Feed]) {
        configured = Set(known.map(\.url))
        urls = Dictionary(known.map { ($0.url, $0.id) }) { first, _ in first }
        ids = Set(known.map(\.id))
    }

    mutating func add(_ feeds: [Feed], of file: String) {
        for feed in feeds {
            if let id = urls[feed.url] {
                let isConfigured = configured.contains(feed.url)
                doubles.append(Double(feed: feed, file: file, known: id, isConfigured: isConfigured))
            } else {
                append(ids.contains(feed.id) ? rename(feed) : feed)
            }
        }
    }

    private mutating func append(_ feed: Feed) {
        new.append(feed)
        urls[feed.url] = feed.id
        ids.insert(feed.id)
    }

    private mutating func rename(_ feed: Feed) -> Feed {
        let id = DerivedID.of(feed.url)
        renamed.append((feed.id, id))
        return feed.named(id)
    }
}

/// What `feeds import` says of its work.
struct ImportText: Sendable {
    let imported: ImportedFeeds
    let output: String?

    /// What was left out or changed, each on its line, and a word when nothing is left.
    func notes(_ language: Language) -> [String] {
        let doubles = imported.doubles.map { double($0)[language].harmless }
        let renames = imported.renamed.map { renaming($0.old, $0.new)[language].harmless }
        return doubles + renames + (imported.new.isEmpty ? [Self.nothing[language]] : [])
    }

    func done(_ language: Language) -> String {
        let (count, doubles) = (imported.new.count, imported.doubles.count)
        let file = (output ?? "").harmless
        let phrase = Phrase(
            "✓ \(count) 個新來源寫入 \(file)，\(doubles) 個重複略去。請核對層級（tier），再 opinionctl feeds check 與 reload。",
            "✓ \(count) 个新来源写入 \(file)，\(doubles) 个重复略去。请核对层级（tier），再 opinionctl feeds check 与 reload。",
            "✓ \(count) new feeds written to \(file), \(doubles) left out. Check their tiers, then opinionctl feeds check and reload."
        )
        return phrase[language]
    }

    private func double(_ double: ImportedFeeds.Double) -> Phrase {
        let (file, url, id) = (double.file, double.feed.url, double.known)
        return double.isConfigured
            ? Phrase(
                "\(file)：\(url) 配置裏已有（\(id)），略去",
                "\(file)：\(url) 配置里已有（\(id)），略去",
                "\(file): \(url) is configured already (\(id)), left out"
            )
            : Phrase(
                "\(file)：\(url) 前面已有（\(id)），略去",
                "\(file)：\(url) 前面已有（\(id)），略去",
                "\(file): \(url) came before (\(id)), left out"
            )
    }

    private func renaming(_ old: FeedID, _ new: FeedID) -> Phrase {
        Phrase(
            "id「\(old)」已被另一個來源使用，改為「\(new)」",
            "id“\(old)”已被另一个来源使用，改为“\(new)”",
            "the id “\(old)” belongs to another feed; it is “\(new)” now"
        )
    }

    private static let nothing = Phrase("沒有新來源，沒有寫文件。", "没有新来源，没有写文件。", "no new feed: nothing is written.")
}

extension Feed {
    /// The same feed under another id.
    fileprivate func named(_ id: FeedID) -> Feed {
        Feed(
            id: id,
            outlet: outlet,
            tier: tier,
            url: url,
            every: isLearning ? nil : every,
            isLocal: isLocal,
            form: form,
            timezone: timezone,
            group: group
        )
    }
}
