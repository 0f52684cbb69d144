import OpinionCore

/// Reads `channels` of the configuration.
struct ChannelReader {
    let checks: FileChecks
    let secrets: SecretPlaces

    private var forms: [ChannelForm] { checks.channels }
    private static let common = ["name", "kind", "url_file", "secret_file", "language", "rate"]

    private var keys: [String] {
        let own = forms.flatMap(\.keys).map(\.name)
        return Self.common + own.enumerated().filter { !own[..<$0.offset].contains($0.element) }.map(\.element)
    }

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
        guard let fields = Fields(node, keys: keys, &faults) else { return nil }
        let name = fields.needed("name", &faults)
        let form = form(fields.needed("kind", &faults), &faults)
        let urlFile = file("url_file", form?.url, isURL: true, fields, form, &faults)
        let secretFile = file("secret_file", form?.secret, isURL: false, fields, form, &faults)
        let before = faults.errors.count
        let values = ChannelValues(form: form, secrets: secrets, all: keys).read(fields, &faults)
        let areKeysRead = faults.errors.count == before
        let language = fields["language"]?.choice(Language.self, &faults)
        let rates = rates(fields["rate"], &faults)
        guard let name, let text = name.line(&faults) else { return nil }
        let channel = ChannelConfiguration(
            name: text,
            kind: form?.kind ?? "",
            urlFile: urlFile,
            secretFile: secretFile,
            language: language,
            values: values,
            rates: rates,
            position: name.position
        )
        if areKeysRead, let cause = checks.channelFault(channel) {
            faults.add(.channelKey(text, cause), at: name.position)
        }
        return channel
    }

    private func form(_ node: YAMLNode?, _ faults: inout Faults) -> ChannelForm? {
        let kinds = forms.map(\.kind)
        guard let node, let text = node.text(&faults) else { return nil }
        if let form = forms.first(where: { $0.kind == text }) { return form }
        return node.refuse(.unknownChoice(text, kinds, meant: NearestName.to(text, among: kinds)), &faults)
    }

    private func rates(_ node: YAMLNode?, _ faults: inout Faults) -> [SendRate]? {
        guard let node else { return nil }
        var rates: [SendRate] = []
        for text in node.oneOrMore(&faults) {
            guard let rate = SendRate(text) else { return node.refuse(.badRate(text), &faults) }
            rates.append(rate)
        }
        return rates
    }

    private func file(
        _ key: String,
        _ need: ChannelForm.Need?,
        isURL: Bool,
        _ fields: Fields,
        _ form: ChannelForm?,
        _ faults: inout Faults
    ) -> String? {
        guard let node = fields[key] else {
            if need == .needed { faults.add(.needsFile(form?.kind ?? "", key), at: fields.position) }
            return nil
        }
        if need == .refused { return node.refuse(.takesNoKey(key, kind: form?.kind ?? ""), &faults) }
        guard let name = node.line(&faults) else { return nil }
        if Secrecy.isSecret(name) { return node.refuse(.secretInPlace(node.name), &faults) }
        secrets.check(name, isURL: isURL, at: node.position, &faults)
        return name
    }
}
