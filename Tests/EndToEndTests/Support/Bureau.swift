import Foundation
import Glibc
import LoopbackServer

/// A bureau in a temporary folder: its configuration, feeds and rules, its daemon, and an officer who types commands.
final class Bureau: Sendable {
    let folder: String
    let outlets: Outlets
    let receiver: Receiver

    var configuration: String { folder + "/opinion.yaml" }
    var socket: String { folder + "/control.sock" }
    var log: String { folder + "/log" }
    var state: String { folder + "/state" }

    /// - Parameter feeds: ids; each is `/<id>.xml` of the outlets.
    init(feeds: [String] = ["national"], outlets: Outlets? = nil, receiver: Receiver? = nil) throws {
        var template = Array("/tmp/opinion-e2e-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        (self.outlets, self.receiver) = (try outlets ?? Outlets(), try receiver ?? Receiver())
        for name in ["Feeds", "Rules"] {
            try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
        }
        try write("opinion.yaml", Self.settings)
        try write("webhook-url", self.receiver.server.url("/hook"))
        try write("Feeds/feeds.yaml", feeds.map(feed).joined())
        try write("Rules/rules.yaml", Self.rules)
        try write("Rules/terms.yaml", "terms:\n  local: [河源, 東源縣]\n")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }

    /// The line of a feed list.
    func feed(_ id: String) -> String {
        "- {id: \(id), outlet: \(id)報, tier: 市級, url: \"\(outlets.server.url("/\(id).xml"))\", every: 10m}\n"
    }

    /// Written beside the private folders; names of files are relative to it.
    static let settings = """
        bureau: 試驗局
        feeds: Feeds
        rules: Rules
        state: state
        log: log
        control: control.sock
        allow_addresses: [127.0.0.0/8]
        evidence: {enabled: false}
        channels:
          - {name: 平台, kind: webhook, url_file: webhook-url}
        routes:
          - {channels: [平台]}
        roles:
          administrator: {users: [root]}
          officer: {groups: [nogroup]}

        """

    static let rules = """
        area: 淘汰落後產能、「地條鋼」死灰復燃
        department: 產業發展科
        place: $local
        rules:
          - id: steel
            title: 地條鋼
            match: 地條鋼 OR 中頻爐
            level: 較大
          - id: blast
            title: 爆炸
            match: 爆炸
            level: 較大
            sudden: true

        """

    /// A report that opens an incident with a reply clock.
    static let steel = Article("steel", "東源縣一企業夜間生產地條鋼被查")
    /// A report that opens an incident with release and press clocks.
    static let blast = Article("blast", "東源縣一工廠發生爆炸")
    /// A report that concerns nobody.
    static let weather = Article("weather", "今日多雲轉晴")
}
