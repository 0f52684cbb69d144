import OpinionCore

/// Reads the keys that one kind of channel has for itself.
struct ChannelValues {
    /// nil where the kind is unknown: nothing is read then.
    let form: ChannelForm?
    let secrets: SecretPlaces
    /// The keys of all kinds: another kind's key is refused by its name.
    let all: [String]

    private static let common: Set = ["name", "kind", "url_file", "secret_file", "language", "rate"]

    func read(_ fields: Fields, _ faults: inout Faults) -> [String: ChannelValue] {
        guard let form else { return [:] }
        let own = Set(form.keys.map(\.name))
        for key in all where !own.contains(key) && !Self.common.contains(key) {
            if let node = fields[key] { faults.add(.takesNoKey(key, kind: form.kind), at: node.position) }
        }
        var values: [String: ChannelValue] = [:]
        for key in form.keys {
            let node = key.isNeeded ? fields.needed(key.name, &faults) : fields[key.name]
            if let node { values[key.name] = value(node, key.value, &faults) }
        }
        return values
    }

    private func value(_ node: YAMLNode, _ kind: ChannelKey.Value, _ faults: inout Faults) -> ChannelValue? {
        switch kind {
        case .line: return node.line(&faults).map { .text($0) }
        case .lines: return .list(node.oneOrMore(&faults))
        case .path: return node.line(&faults).map { .text(path($0)) }
        case .span(let range): return node.span(range, &faults).map { .span($0) }
        case .choice(let choices): return choice(node, choices, &faults).map { .text($0) }
        }
    }

    private func path(_ name: String) -> String { Paths.absolute(Paths.join(secrets.configurationFolder, name)) }

    private func choice(_ node: YAMLNode, _ choices: [String], _ faults: inout Faults) -> String? {
        guard let text = node.text(&faults) else { return nil }
        if choices.contains(text) { return text }
        return node.refuse(.unknownChoice(text, choices, meant: NearestName.to(text, among: choices)), &faults)
    }
}
