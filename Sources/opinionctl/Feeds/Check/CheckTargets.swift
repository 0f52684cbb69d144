import ControlAPI
import OpinionCore
import OpinionFiles

/// From what the person named to single feeds.
struct CheckTargets: Sendable {
    private(set) var targets: [CheckTarget] = []
    /// Private networks that the feeds may use.
    private(set) var allowed: [String]
    private let language: Language

    init(allowed: [String], language: Language) {
        self.allowed = allowed
        self.language = language
    }

    /// An address, a folder of feed lists, an OPML file, or a feed as a file.
    mutating func add(_ word: String) throws(CommandFailure) {
        if word.hasPrefix("http://") || word.hasPrefix("https://") {
            targets.append(CheckTarget(place: .address(word)))
        } else if InputFile.isFolder(word) {
            let networks = allowed
            try add(feeds: { () throws(FileFaults) in try FeedLoader.load(folder: word, allowAddresses: networks) })
        } else if word.lowercased().hasSuffix(".opml") {
            let text = String(decoding: try InputFile.read(word, limit: 64 << 20, language), as: UTF8.self)
            let networks = allowed
            try add(feeds: { () throws(FileFaults) in try OPML.read(text, file: word, allowAddresses: networks) })
        } else if word.hasSuffix(".yaml") || word.hasSuffix(".yml") {
            throw CommandFailure(.usage, Self.single(word)[language])
        } else {
            targets.append(CheckTarget(place: .file(word)))
        }
    }

    /// The feeds of a configuration, with the networks that it allows.
    mutating func add(configuration path: String) throws(CommandFailure) {
        do {
            let loaded = try ConfigurationLoader.load(path)
            allowed += loaded.configuration.allowAddresses
            targets += loaded.feeds.map(CheckTarget.init(feed:))
        } catch {
            throw CommandFailure(.faults, error.report(language))
        }
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
            "\(file.harmless) 是來源清單：請給它所在的目錄（如 Feeds），或 --config 配置檔案。",
            "\(file.harmless) 是来源清单：请给它所在的目录（如 Feeds），或 --config 配置文件。",
            "\(file.harmless) is a list of feeds: give the folder it is in (such as Feeds), or --config FILE."
        )
    }
}
