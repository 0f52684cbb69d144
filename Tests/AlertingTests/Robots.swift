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
        _ kind: ChannelConfiguration.Kind,
        url: String?,
        secret: String?,
        timeout: Duration = .seconds(5),
        output: TerminalOutput = .standardOutput
    ) throws -> any Channel {
        try ChannelFactory.make(
            ChannelConfiguration(name: "值班群", kind: kind, position: Samples.position),
            secrets: ChannelSecrets(url: url, secret: secret),
            settings: Samples.settings(),
            http: http,
            terminal: output,
            timeout: timeout
        )
    }

    static func dingtalk(
        url: String = url,
        secret: String? = secret,
        timeout: Duration = .seconds(5)
    ) throws -> DingTalkChannel {
        try #require(try make(.dingtalk, url: url, secret: secret, timeout: timeout) as? DingTalkChannel)
    }

    static func webhook(
        url: String = "https://platform.example/hook/\(token)",
        secret: String? = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
        timeout: Duration = .seconds(5)
    ) throws -> WebhookChannel {
        try #require(try make(.webhook, url: url, secret: secret, timeout: timeout) as? WebhookChannel)
    }
}
