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
        guard let kind = ChannelKinds.named(configuration.kind) else { throw ChannelFault(.kindUnknown, configuration) }
        try check(kind.form, configuration, secrets)
        return try kind.make(
            ChannelSetup(
                configuration: configuration,
                secrets: secrets,
                settings: settings.speaking(configuration.language),
                post: ChannelPost(
                    http: http,
                    channel: configuration.name,
                    timeout: timeout,
                    isCounted: !kind.form.rates(configuration).isEmpty
                ),
                terminal: terminal
            )
        )
    }

    /// What `make` would say of the keys that only the kind understands, without a look into any secret; nil when they
    /// are well.
    package static func keyFault(_ configuration: ChannelConfiguration) -> Phrase? {
        guard let kind = ChannelKinds.named(configuration.kind) else { return nil }
        do throws(ChannelFault) {
            try kind.check(configuration)
            return nil
        } catch {
            return error.cause
        }
    }

    private static func check(
        _ form: ChannelForm,
        _ configuration: ChannelConfiguration,
        _ secrets: ChannelSecrets
    ) throws(ChannelFault) {
        if form.url == .needed { try checkURL(configuration, secrets) }
        if secrets.secret?.isEmpty == true || form.secret == .needed && secrets.secret == nil {
            throw ChannelFault(.secretEmpty, configuration)
        }
    }

    private static func checkURL(
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
    }
}
