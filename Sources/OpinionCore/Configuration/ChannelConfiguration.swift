/// One robot, webhook, mailbox, program or terminal. Secrets stand in files, never in the configuration.
package struct ChannelConfiguration: Sendable, Hashable {
    package let name: String
    /// As `ChannelForm.kind` has it.
    package let kind: String
    /// Name of the file that holds the address, as written; nil for kinds without.
    package let urlFile: String?
    /// Name of the file that holds the signing secret, as written.
    package let secretFile: String?
    /// The bureau's language unless set.
    package let language: Language?
    /// What the kind's own keys say.
    package let values: [String: ChannelValue]
    /// What the robot's vendor allows, where it is other than usual; nil: the usual.
    package let rates: [SendRate]?
    package let position: SourcePosition

    package init(
        name: String,
        kind: String,
        urlFile: String? = nil,
        secretFile: String? = nil,
        language: Language? = nil,
        values: [String: ChannelValue] = [:],
        rates: [SendRate]? = nil,
        position: SourcePosition
    ) {
        (self.name, self.kind, self.urlFile, self.secretFile) = (name, kind, urlFile, secretFile)
        (self.language, self.values, self.rates, self.position) = (language, values, rates, position)
    }

    /// What a key of `.line`, `.choice` or `.path` says.
    package func text(_ key: String) -> String? { if case .text(let text)? = values[key] { text } else { nil } }
    /// What a key of `.lines` says; empty where it is not there.
    package func list(_ key: String) -> [String] { if case .list(let list)? = values[key] { list } else { [] } }
    /// What a key of `.span` says.
    package func span(_ key: String) -> TimeSpan? { if case .span(let span)? = values[key] { span } else { nil } }
}

/// The value of one of a kind's own keys.
package enum ChannelValue: Sendable, Hashable {
    case text(String)
    case list([String])
    case span(TimeSpan)
}
