import OpinionCore

@testable import OpinionFiles

/// Feeds with everything that a feed can have, by chance.
enum RandomFeed {
    static func make(_ number: Int, _ random: inout some RandomNumberGenerator) -> Feed {
        func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
        return Feed(
            id: "來源-\(number)",
            outlet: text(&random),
            tier: text(&random),
            url: "https://x\(number).example.com:8080/a%20b?c=1&d='\(Int.random(in: 0...99, using: &random))'#e",
            every: maybe(TimeSpan.seconds(Int.random(in: 10...604_800, using: &random))),
            isLocal: Bool.random(using: &random),
            form: form(&random),
            timezone: maybe("+08:00") ?? maybe("Asia/Tokyo"),
            silence: [.learnt, .never, .after(.hours(36))].randomElement(using: &random) ?? .learnt,
            group: ["省級 媒體", "a/b & <c>", "1", nil].randomElement(using: &random) ?? nil,
            pass: pass(&random)
        )
    }

    private static func pass(_ random: inout some RandomNumberGenerator) -> FeedPass {
        var pass = FeedPass()
        let names = ["Accept-Language", "x!#$%&'*+-.^_`|~9", "null", "~", "*a", "&b", "5"].shuffled(using: &random)
        pass.headers = names.prefix(Int.random(in: 0...4, using: &random)).map { name in
            FeedPass.Header(name: name, value: text(&random))
        }
        if Bool.random(using: &random) { pass.headersFile = text(&random) }
        if Bool.random(using: &random) {
            pass.cookieFile = ["5", "null", "/run/a b", "甲"].randomElement(using: &random)
        }
        pass.isDirect = Bool.random(using: &random)
        return pass
    }

    private static func form(_ random: inout some RandomNumberGenerator) -> FeedForm {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return .feed
        case 1: return .sitemap
        case 2:
            var list = PageList(item: texts(&random), pages: Int.random(in: 2...20, using: &random))
            (list.link, list.title, list.date) = (texts(&random), texts(&random), texts(&random))
            list.next = PagePattern("\(text(&random)){n}").map(PageTurn.counted)
            if Bool.random(using: &random) { list.next = .link(texts(&random)) }
            if Bool.random(using: &random) { list.dateFormat = text(&random) }
            return .page(list)
        default:
            var list = JSONList(items: Bool.random(using: &random) ? "" : text(&random), link: texts(&random))
            (list.summary, list.author, list.tags) = (texts(&random), texts(&random), texts(&random))
            if Bool.random(using: &random) { list.linkTemplate = text(&random) }
            return .json(list)
        }
    }

    private static func texts(_ random: inout some RandomNumberGenerator) -> [String] {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in text(&random) }
    }

    /// What files, XML and YAML all find awkward.
    private static func text(_ random: inout some RandomNumberGenerator) -> String {
        let pieces = [
            "河源", " ", "  ", "'", "\"", "\\", "&", "<", ">", "{", "}", "[", "]", "#", ": ", ", ", "- ", "null", "5",
            "~",
            "é", "😀", "\u{3000}", "//ul[@class='a']/li", "&amp;", "]]>", "%", "@", "`", "|", "*a", "!",
        ]
        let middle = (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in pieces.randomElement(using: &random)
        }
        return "x" + middle.joined() + "y"
    }
}
