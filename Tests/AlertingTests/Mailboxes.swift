import OpinionCore
import RobotFakes
import Testing

@testable import Alerting

/// Channels of kind `email` as the factory makes them.
enum Mailboxes {
    static let toHeader = "duty@example.cn, =?UTF-8?B?5by15LiJ?= <zhang@example.cn>"
    static let headerCount = 11
    static let secret = "mailsecret123456"

    static func make(
        _ server: String,
        secret: String? = nil,
        language: Language = .traditional,
        timeout: Duration = .seconds(5),
        changing changes: [String: ChannelValue?] = [:]
    ) throws -> any Channel {
        var values: [String: ChannelValue] = [
            "server": .text(server), "from": .text("輿情值守 <opinion@example.cn>"),
            "to": .list(["duty@example.cn", "張三 <zhang@example.cn>"]), "cc": .list(["office@example.cn"]),
        ]
        if secret == nil { values["tls"] = .text("none") }
        for (key, value) in changes { values[key] = value }
        return try ChannelFactory.make(
            ChannelConfiguration(name: "郵箱", kind: "email", values: values, position: Samples.position),
            secrets: ChannelSecrets(secret: secret),
            settings: Samples.settings(language),
            http: Robots.http,
            timeout: timeout
        )
    }

    /// What a server got of one delivery.
    static func sent(_ delivery: Delivery, language: Language = .traditional) async throws -> SMTPMail {
        let server = try SMTPFake()
        let attempt = await (try make(server.url(), language: language)).deliver(delivery, now: Samples.now)
        #expect(attempt.verdict == .sent)
        return try #require(server.mails.first)
    }
}

extension Samples {
    static func overdue() -> Alert {
        Alert(
            type: .overdue,
            incident: incident(),
            reason: .matched(rule: "x", words: []),
            quotation: quotation,
            source: source,
            role: .duty,
            made: start
        )
    }

    /// An alert whose every text from outside is this.
    static func hostile(_ text: String = String(repeating: "<b>字🇨🇳é\u{202E}\r\n", count: 500)) -> Alert {
        Alert(
            type: .opened,
            incident: incident(title: text),
            reason: .matched(rule: text, words: [text]),
            quotation: Quotation(text: text, marks: [.init(start: 0, length: 2)]),
            source: AlertSource(outlet: text, tier: text, title: text, url: "https://example.com/?a=1&b=\"'<x>"),
            role: .duty,
            made: start
        )
    }
}
