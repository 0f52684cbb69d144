import HTTPTransfer
import OpinionCore
import Testing

@testable import Alerting

/// Channels as the factory makes them.
enum Robots {
    static let http = HTTPClient()
    static let token = "TOKENabc123"
    static let secret = "SECverysecret987"
    static let url = "https://oapi.dingtalk.com/robot/send?access_token=\(token)"

    static func make(
        _ kind: String,
        url: String?,
        secret: String?,
        language: Language? = nil,
        timeout: Duration = .seconds(5),
        output: TerminalOutput = .standardOutput,
        templates: MessageTemplates = .builtIn
    ) throws -> any Channel {
        let plain = Samples.settings()
        return try ChannelFactory.make(
            ChannelConfiguration(name: "值班群", kind: kind, language: language, position: Samples.position),
            secrets: ChannelSecrets(url: url, secret: secret),
            settings: MessageSettings(
                language: plain.language,
                zone: plain.zone,
                bureau: plain.bureau,
                templates: templates
            ),
            http: http,
            terminal: output,
            timeout: timeout
        )
    }

    static func dingtalk(
        url: String = url,
        secret: String? = secret,
        timeout: Duration = .seconds(5)
    ) throws -> RobotChannel {
        try #require(try make("dingtalk", url: url, secret: secret, timeout: timeout) as? RobotChannel)
    }

    static func webhook(
        url: String = "https://platform.example/hook/\(token)",
        secret: String? = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
        timeout: Duration = .seconds(5)
    ) throws -> RobotChannel {
        try #require(try make("webhook", url: url, secret: secret, timeout: timeout) as? RobotChannel)
    }
}

extension Robots {
    /// The robots that have an address of their own form; each holds the token.
    static let addresses = [
        "dingtalk": url,
        "wecom": "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=\(token)",
        "feishu": "https://open.feishu.cn/open-apis/bot/v2/hook/\(token)",
        "slack": "https://hooks.slack.com/services/T0/B0/\(token)",
        "ntfy": "https://ntfy.sh/\(token)",
        "bark": "https://api.day.app/\(token)/",
    ]
    static let kinds = addresses.keys.sorted()

    static func robot(
        _ kind: String,
        url: String? = nil,
        secret: String? = nil,
        language: Language? = nil,
        timeout: Duration = .seconds(5),
        templates: MessageTemplates = .builtIn
    ) throws -> RobotChannel {
        let address = try #require(url ?? addresses[kind])
        let channel = try make(
            kind,
            url: address,
            secret: secret,
            language: language,
            timeout: timeout,
            templates: templates
        )
        return try #require(channel as? RobotChannel)
    }
}

extension RobotChannel {
    func requests(for delivery: Delivery, isReduced: Bool, now: Instant) -> [ChannelRequest] {
        robot.requests(for: delivery, isReduced: isReduced, now: now)
    }

    func request(for delivery: Delivery, now: Instant) -> ChannelRequest {
        robot.requests(for: delivery, isReduced: false, now: now)[0]
    }

    func reducedRequest(for delivery: Delivery, now: Instant) -> ChannelRequest {
        robot.requests(for: delivery, isReduced: true, now: now)[0]
    }

    func verdict(_ answer: ChannelAnswer, now: Instant) -> Verdict { robot.verdict(answer, now: now) }
}
