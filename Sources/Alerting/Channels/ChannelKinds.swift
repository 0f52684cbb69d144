package import OpinionCore

/// Every kind that there is.
package enum ChannelKinds {
    package static let all: [any ChannelKind.Type] = [
        Webhook.self, DingTalk.self, WeCom.self, Feishu.self, Slack.self, Ntfy.self, Bark.self, Email.self,
        CommandChannel.self, TerminalChannel.self,
    ]

    /// What the configuration may say, in the order of `all`.
    package static let forms: [ChannelForm] = all.map { $0.form }

    static func named(_ name: String) -> (any ChannelKind.Type)? { all.first { $0.form.kind == name } }
}
