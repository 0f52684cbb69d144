package import HTTPTransfer
package import OpinionCore

/// Makes channels from the configuration.
package enum ChannelFactory {
    /// - Parameters:
    ///   - secrets: what the channel's secret files hold.
    ///   - settings: the bureau's; the channel's own language goes before its language.
    ///   - http: shared by all channels and by nothing else.
    ///   - timeout: for one attempt, connecting included.
    package static func make(
        _ configuration: ChannelConfiguration,
        secrets: ChannelSecrets,
        settings: MessageSettings,
        http: HTTPClient,
        terminal: TerminalOutput = .standardOutput,
        timeout: Duration = ChannelPost.timeout
    ) throws(ChannelFault) -> any Channel {
        let settings = MessageSettings(
            language: configuration.language ?? settings.language,
            zone: settings.zone,
            bureau: settings.bureau
        )
        if configuration.kind == .terminal {
            return TerminalChannel(name: configuration.name, settings: settings, output: terminal)
        }
        try check(configuration, secrets)
        let post = ChannelPost(http: http, channel: configuration.name, timeout: timeout)
        switch configuration.kind {
        case .dingtalk:
            return DingTalkChannel(name: configuration.name, secrets: secrets, settings: settings, post: post)
        case .webhook, .terminal:
            return try webhook(configuration, secrets: secrets, settings: settings, post: post)
        }
    }

    private static func webhook(
        _ configuration: ChannelConfiguration,
        secrets: ChannelSecrets,
        settings: MessageSettings,
        post: ChannelPost
    ) throws(ChannelFault) -> any Channel {
        var signature: WebhookSignature?
        if let secret = secrets.secret {
            guard let read = WebhookSignature(secrets: secret) else { throw ChannelFault(.secretForm, configuration) }
            signature = read
        }
        return WebhookChannel(
            name: configuration.name,
            secrets: secrets,
            signature: signature,
            settings: settings,
            post: post
        )
    }

    private static func check(
        _ configuration: ChannelConfiguration,
        _ secrets: ChannelSecrets
    ) throws(ChannelFault) {
        guard let url = secrets.url, !url.isEmpty else { throw ChannelFault(.addressMissing, configuration) }
        guard let end = url.firstRange(of: "://"), !url.contains(where: \.isWhitespace),
            let first = url[end.upperBound...].first, !"/?#".contains(first)
        else { throw ChannelFault(.addressUnreadable, configuration) }
        guard ["http", "https"].contains(url[..<end.lowerBound].lowercased()) else {
            throw ChannelFault(.schemeRefused, configuration)
        }
        if secrets.secret?.isEmpty == true { throw ChannelFault(.secretEmpty, configuration) }
    }
}
