import OpinionCore

/// Reads `channels` of the configuration.
struct ChannelReader {
    let secrets: SecretPlaces

    private static let keys = ["name", "kind", "url_file", "secret_file", "language"]
    private static let laterKinds = ["wecom", "feishu", "lark", "email", "smtp", "mail", "sms", "slack", "telegram"]

    func read(_ node: YAMLNode?, _ faults: inout Faults) -> [ChannelConfiguration] {
        var channels: [ChannelConfiguration] = []
        for node in node?.list(&faults) ?? [] {
            guard let channel = channel(node, &faults) else { continue }
            if let first = channels.first(where: { $0.name == channel.name }) {
                faults.add(.duplicateChannel(channel.name, first: "\(first.position)"), at: channel.position)
            } else {
                channels.append(channel)
            }
        }
        return channels
    }

    /// A channel without a fault in its name; faults of the rest are reported, and routes may still name it.
    private func channel(_ node: YAMLNode, _ faults: inout Faults) -> ChannelConfiguration? {
        guard let fields = Fields(node, keys: Self.keys, &faults) else { return nil }
        let name = fields.needed("name", &faults)
        let kind = fields.needed("kind", &faults)?.choice(
            ChannelConfiguration.Kind.self,
            later: Self.laterKinds,
            &faults
        )
        let urlFile = file(fields["url_file"], isURL: true, of: kind, &faults)
        let secretFile = file(fields["secret_file"], isURL: false, of: kind, &faults)
        if let kind, kind != .terminal, fields["url_file"] == nil {
            faults.add(.needsFile(kind.rawValue), at: fields.position)
        }
        let language = fields["language"]?.choice(Language.self, &faults)
        guard let name, let text = name.line(&faults) else { return nil }
        return ChannelConfiguration(
            name: text,
            kind: kind ?? .terminal,
            urlFile: urlFile,
            secretFile: secretFile,
            language: language,
            position: name.position
        )
    }

    private func file(
        _ node: YAMLNode?,
        isURL: Bool,
        of kind: ChannelConfiguration.Kind?,
        _ faults: inout Faults
    ) -> String? {
        guard let node else { return nil }
        if kind == .terminal { return node.refuse(.takesNoFile(node.name), &faults) }
        guard let name = node.line(&faults) else { return nil }
        if Secrecy.isSecret(name) { return node.refuse(.secretInPlace(node.name), &faults) }
        secrets.check(name, isURL: isURL, at: node.position, &faults)
        return name
    }
}
