/// `opinion.yaml` as a value. Paths are absolute.
package struct Configuration: Sendable, Hashable {
    package var bureau: String
    package var language: Language
    /// An identifier of the time-zone database: `Asia/Shanghai`.
    package var timezone: String
    package var feeds: String
    /// Folders of rules, each laid over the ones before.
    package var rules: [String]
    /// Folder of the SQLite database.
    package var state: String
    /// Folder of the incident log.
    package var log: String
    /// Path of the control socket.
    package var control: String
    /// CIDR blocks of private networks that feeds may use.
    package var allowAddresses: [String]
    package var channels: [ChannelConfiguration]
    package var routes: [Route]
    package var roles: Roles
    package var retention: Retention
    /// When updates of smaller incidents wait; nil: never.
    package var quiet: QuietHours?
    package var evidence: EvidenceSettings

    package init(
        bureau: String,
        language: Language = .traditional,
        timezone: String = "Asia/Shanghai",
        feeds: String,
        rules: [String],
        state: String,
        log: String,
        control: String,
        allowAddresses: [String] = [],
        channels: [ChannelConfiguration] = [],
        routes: [Route] = [],
        roles: Roles = Roles(),
        retention: Retention = Retention(),
        quiet: QuietHours? = nil,
        evidence: EvidenceSettings = EvidenceSettings()
    ) {
        (self.bureau, self.language, self.timezone) = (bureau, language, timezone)
        (self.feeds, self.rules, self.state, self.log, self.control) = (feeds, rules, state, log, control)
        (self.allowAddresses, self.channels, self.routes) = (allowAddresses, channels, routes)
        (self.roles, self.retention, self.quiet, self.evidence) = (roles, retention, quiet, evidence)
    }
}

/// The language of what people read.
package enum Language: String, Sendable, Codable, CaseIterable {
    case traditional = "zh-Hant"
    case simplified = "zh-Hans"
    case english = "en"
}

/// One robot, webhook or terminal. Secrets stand in files, never in the configuration.
package struct ChannelConfiguration: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case webhook, dingtalk, terminal
    }

    package let name: String
    package let kind: Kind
    /// Name of the file that holds the address, as written; nil for the terminal.
    package let urlFile: String?
    /// Name of the file that holds the signing secret, as written.
    package let secretFile: String?
    /// The bureau's language unless set.
    package let language: Language?
    package let position: SourcePosition

    package init(
        name: String,
        kind: Kind,
        urlFile: String? = nil,
        secretFile: String? = nil,
        language: Language? = nil,
        position: SourcePosition
    ) {
        (self.name, self.kind, self.urlFile, self.secretFile) = (name, kind, urlFile, secretFile)
        (self.language, self.position) = (language, position)
    }
}

/// How long records stay. The law asks for six months of network logs (網絡安全法); less is refused.
package struct Retention: Sendable, Hashable {
    package static let shortest = TimeSpan.days(183)
    package var items: TimeSpan
    package var deliveries: TimeSpan

    package init(items: TimeSpan = .days(366), deliveries: TimeSpan = .days(366)) {
        self.items = items
        self.deliveries = deliveries
    }
}
