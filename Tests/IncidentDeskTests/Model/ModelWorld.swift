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

    private static let places = ["源城區", "東源縣", "和平縣", "龍川縣", "紫金縣"]
    private static let works = ["宏達鋼鐵", "順發物流", "百順紙業", "富民糖廠"]

    /// What happens, and what is told of it. No two of 5 places, 4 works and 9 happenings have a factor in common, so
    /// that one number names any combination.
    private static let happenings = [
        ("地條鋼企業被查", "執法人員在車間內發現中頻爐與半成品，產品已被封存。"),
        ("夜間偷煉地條鋼遭村民投訴", "附近居民說，濃煙和噪聲已經持續半個月。"),
        ("地條鋼廠重傷事故", "一名工人被鋼水燙至重傷，送醫救治。"),
        ("倉庫爆炸", "巨響傳出數公里，多處玻璃被震碎。"),
        ("鍋爐爆炸致停產", "事發時正值交接班，原因正在調查。"),
        ("廠房起火", "消防出動六輛水罐車，明火於凌晨撲滅。"),
        ("超產能生產", "核查發現其月產量為核定的兩倍。"),
        ("政務公開日", "市民代表走進機關，提出意見三十餘條。"),
        ("菊花盛開", "週末遊人如織，花期將持續到月底。"),
    ]
    private static let outlets = [
        ("人民網", "央媒"), ("新華網", "央媒"), ("南方網", "省級"), ("河源網", "市級"), ("貼吧", "論壇"), ("某公眾號", "自媒體"),
    ]

    private static let combinations = places.count * works.count * happenings.count

    /// A report that some outlet may give: most are of what everybody reports just now, the rest of anything.
    static func item(_ serial: Int, now: Instant, _ random: inout SeededRandom) -> Item {
        let (outlet, tier) = outlets.randomElement(using: &random) ?? outlets[0]
        let isRemote = Int.random(in: 0..<8, using: &random) == 0
        let event = isRemote ? Int.random(in: 0..<combinations, using: &random) : serial / 24
        let (happening, details) = happenings[event % happenings.count]
        let title = places[event % places.count] + works[event % works.count] + happening
        let age = [-60, 0, 1, 10, 60, 300, 1_600, 20_000].randomElement(using: &random) ?? 0
        return Item(
            feed: outlet,
            key: Int.random(in: 0..<5, using: &random) == 0 ? "k\(serial % 40)" : "k\(serial)",
            outlet: outlet,
            tier: tier,
            url: address(event, &random),
            title: title,
            summary: Bool.random(using: &random) ? "記者獲悉，\(title)。\(details)" : "",
            published: Int.random(in: 0..<4, using: &random) == 0 ? nil : PublishedTime(at: now - .minutes(age)),
            found: now
        )
    }

    /// Some reports have none, and one page tells of everything.
    private static func address(_ event: Int, _ random: inout SeededRandom) -> String? {
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<5: nil
        case 5: "https://news.example.cn/live"
        default: "https://news.example.cn/\(event)-\(Int.random(in: 0..<3, using: &random))"
        }
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
