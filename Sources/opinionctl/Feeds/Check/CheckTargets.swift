import ControlAPI
import FeedRecipes
import OpinionCore
import OpinionFiles

/// From what the person named to single feeds.
struct CheckTargets: Sendable {
    private(set) var targets: [CheckTarget] = []
    /// With the feeds of the configuration, which can be named by their ids.
    private let way: FeedWay
    private let language: Language

    init(way: FeedWay, language: Language) {
        self.way = way
        self.language = language
    }

    /// The id or address of a configured feed, another address, a folder of feed lists, an OPML file, or a feed as a file.
    mutating func add(_ word: String, base: String? = nil) throws(CommandFailure) {
        if let feed = way.configured.first(where: { $0.id == word || $0.url == word }) {
            targets.append(CheckTarget(feed: feed))
        } else if word.hasPrefix("http://") || word.hasPrefix("https://") {
            targets.append(CheckTarget(place: .address(word)))
        } else if InputFile.isFolder(word) {
            let networks = way.allowed
            try add(feeds: { () throws(FileFaults) in
                try FeedLoader.load(folder: word, allowAddresses: networks, recipes: .parser)
            })
        } else if word.lowercased().hasSuffix(".opml") {
            let text = String(decoding: try InputFile.read(word, limit: 64 << 20, language), as: UTF8.self)
            let networks = way.allowed
            try add(feeds: { () throws(FileFaults) in
                try OPML.read(text, file: word, allowAddresses: networks, recipes: .parser)
            })
        } else if word.hasSuffix(".yaml") || word.hasSuffix(".yml") {
            throw CommandFailure(.usage, Self.single(word)[language])
        } else {
            targets.append(CheckTarget(place: .file(word), base: base))
        }
    }

    /// Every feed of the configuration.
    mutating func addConfigured() { targets += way.configured.map(CheckTarget.init(feed:)) }

    /// A page that was saved; read as the one feed that was named, if there is one.
    mutating func add(file: String, base: String?) {
        let feed = targets.count == 1 ? targets[0].feed : nil
        if feed != nil { targets = [] }
        targets.append(CheckTarget(place: .file(file), feed: feed, base: base))
    }

    /// Leaves the feeds of these groups; all when none is named.
    mutating func keep(groups: [String]) throws(CommandFailure) {
        guard !groups.isEmpty else { return }
        targets = targets.filter { target in target.feed?.group.map(groups.contains) ?? false }
        if targets.isEmpty { throw CommandFailure(.notFound, GroupText.none(groups)[language]) }
    }

    private mutating func add(feeds load: () throws(FileFaults) -> [Feed]) throws(CommandFailure) {
        do {
            targets += try load().map(CheckTarget.init(feed:))
        } catch {
            throw CommandFailure(.faults, error.report(language))
        }
    }

    private static func single(_ file: String) -> Phrase {
        Phrase(
            "\(file.harmless) 是來源清單：請給它所在的目錄（如 Feeds），或 --config 配置文件。",
            "\(file.harmless) 是来源清单：请给它所在的目录（如 Feeds），或 --config 配置文件。",
            "\(file.harmless) is a list of feeds: give the folder it is in (such as Feeds), or --config FILE."
        )
    }
}
