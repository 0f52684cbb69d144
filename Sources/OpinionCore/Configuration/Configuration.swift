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
    package var access: FeedAccess
    package var channels: [ChannelConfiguration]
    package var routes: [Route]
    package var roles: Roles
    package var retention: Retention
    /// When updates of smaller incidents wait; nil: never.
    package var quiet: QuietHours?
    package var evidence: EvidenceSettings
    /// When news of minor incidents is told.
    package var digest: DigestPlan
    package var watch: WatchSettings
    /// Name of the file with the address that is called while all is well; nil: none is.
    package var heartbeatURLFile: String?

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
        access: FeedAccess = FeedAccess(),
        channels: [ChannelConfiguration] = [],
        routes: [Route] = [],
        roles: Roles = Roles(),
        retention: Retention = Retention(),
        quiet: QuietHours? = nil,
        evidence: EvidenceSettings = EvidenceSettings(),
        digest: DigestPlan = .standard,
        watch: WatchSettings = WatchSettings(),
        heartbeatURLFile: String? = nil
    ) {
        (self.bureau, self.language, self.timezone) = (bureau, language, timezone)
        (self.feeds, self.rules, self.state, self.log, self.control) = (feeds, rules, state, log, control)
        (self.allowAddresses, self.access) = (allowAddresses, access)
        (self.channels, self.routes) = (channels, routes)
        (self.roles, self.retention, self.quiet, self.evidence) = (roles, retention, quiet, evidence)
        (self.digest, self.watch, self.heartbeatURLFile) = (digest, watch, heartbeatURLFile)
    }
}

/// The language of what people read.
package enum Language: String, Sendable, Codable, CaseIterable {
    case traditional = "zh-Hant"
    case simplified = "zh-Hans"
    case english = "en"
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
