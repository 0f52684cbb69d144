import Foundation
import OpinionCore
import OpinionFiles

@testable import IncidentDesk

/// The rules of the random walk, and the words from which its reports are made.
enum ModelWorld {
    static let files = [
        "steel.yaml": """
        area: 鋼
        department: 產業科
        rules:
          - {id: steel, title: 地條鋼, match: 地條鋼, level: 較大, raise: [{to: 重大, when: 重傷}, {to: 特別重大, outlets: 4, within: 6h}]}
          - {id: quota, title: 產能, match: 超產能, level: 一般}
        """,
        "works.yaml": """
        area: 民爆
        department: 安全科
        rules:
          - {id: blast, title: 爆炸, match: 爆炸, level: 重大, sudden: true}
        """,
        "open.yaml": """
        department: 辦公室
        rules:
          - {id: praise, title: 政務, match: 政務公開, level: 一般, kind: topic}
          - {id: fire, title: 起火, match: 起火, level: 較大}
        """,
    ]

    static func load() throws -> (rules: [Rule], policy: ResponsePolicy) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "opinion-model-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return try RuleLoader.load(folders: [folder.path])
    }

    private static let places = ["源城區", "東源縣", "和平縣"]
    private static let happenings = ["地條鋼企業被查", "倉庫爆炸", "廠房起火", "超產能生產", "政務公開日", "菊花盛開", "地條鋼廠重傷事故"]
    private static let names = ["宏達", "永興", "金源"]
    private static let outlets = [
        ("人民網", "央媒"), ("新華網", "央媒"), ("南方網", "省級"), ("河源網", "市級"), ("貼吧", "論壇"), ("某公眾號", "自媒體"),
    ]

    /// A report that some outlet may give; the same few happenings come again and again.
    static func item(_ serial: Int, now: Instant, _ random: inout SeededRandom) -> Item {
        let (outlet, tier) = outlets.randomElement(using: &random) ?? outlets[0]
        let place = places.randomElement(using: &random) ?? ""
        let name = names.randomElement(using: &random) ?? ""
        let happening = happenings.randomElement(using: &random) ?? ""
        let number = Int.random(in: 0..<4, using: &random)
        let age = [-60, 0, 1, 10, 60, 300, 1_600, 20_000].randomElement(using: &random) ?? 0
        return Item(
            feed: outlet,
            key: Int.random(in: 0..<5, using: &random) == 0 ? "k\(serial % 40)" : "k\(serial)",
            outlet: outlet,
            tier: tier,
            url: number == 0 ? nil : "https://news.example.cn/a\(number)",
            title: "\(place)\(name)\(happening)",
            summary: Bool.random(using: &random) ? "記者獲悉，\(place)\(name)公司\(happening)，有關部門已介入。" : "",
            published: Int.random(in: 0..<4, using: &random) == 0 ? nil : PublishedTime(at: now - .minutes(age)),
            found: now
        )
    }
}

/// What is in force during the walk; the policy may be exchanged under way.
struct ModelOrders: StandingOrders {
    let book: RuleBook
    var policy: ResponsePolicy
    let zone = LocalZone.shanghai
    let routes: [Route] = []
    let channelNames = ["值班群"]
}
