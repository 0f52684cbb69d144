import Foundation
import OpinionCore

/// Reads `opinion.yaml`, then what it names.
struct ConfigurationReader {
    private let fields: Fields
    /// The configuration's own folder, as the user gave it.
    private let folder: String
    private let secrets: SecretPlaces

    private static let keys = [
        "bureau", "language", "timezone", "feeds", "rules", "state", "log", "control", "allow_addresses", "channels",
        "routes", "roles", "retention", "duty", "quiet", "evidence", "digest", "watch", "heartbeat_url_file",
        "templates",
    ]
    private static let later = ["web", "backup"]

    /// nil when the file is no map.
    init?(_ node: YAMLNode, folder: String, secrets: SecretPlaces, _ faults: inout Faults) {
        guard let fields = Fields(node, keys: Self.keys + FeedAccessReader.keys, later: Self.later, &faults) else {
            return nil
        }
        (self.fields, self.folder, self.secrets) = (fields, folder, secrets)
    }

    /// nil only when a fault was reported.
    /// - Parameter now: when the roster is looked at for gaps; nil: it is not.
    func load(_ checks: FileChecks, now: Instant? = nil, _ faults: inout Faults) -> Loaded? {
        let networks = networks(&faults)
        let feeds = FeedFolder(
            path("feeds", "Feeds", &faults),
            allowed: networks.compactMap(Network.init),
            recipes: checks.recipes,
            secrets: secrets,
            &faults
        )
        let ruleFolders = (fields["rules"]?.oneOrMore(&faults) ?? ["Rules"]).map { Paths.join(folder, $0) }
        let rules = RuleFolders(ruleFolders, &faults)
        let channels = ChannelReader(checks: checks, secrets: secrets).read(fields["channels"], &faults)
        if channels.isEmpty, fields["channels"] == nil { faults.warn(.noChannels, at: fields.position) }
        let names = RouteReader.Names(channels: channels.map(\.name), rules: rules)
        let routes = RouteReader(names: names).read(fields["routes"], &faults)
        let bureau = fields.needed("bureau", &faults)?.line(&faults)
        var configuration = Configuration(
            bureau: bureau ?? "",
            feeds: absolute("feeds", "Feeds", &faults),
            rules: ruleFolders.map(Paths.absolute),
            state: absolute("state", "/var/lib/opinion", &faults),
            log: absolute("log", "/var/log/opinion", &faults),
            control: control(&faults),
            allowAddresses: networks,
            access: FeedAccessReader(secrets: secrets).read(fields, &faults),
            channels: channels,
            routes: routes,
            roles: roles(&faults),
            retention: retention(&faults),
            quiet: QuietReader.read(fields["quiet"], &faults),
            evidence: EvidenceReader.read(fields["evidence"], &faults),
            digest: DigestReader(departments: rules.isComplete ? rules.departments.sorted() : nil)
                .read(fields["digest"], usual: .standard, &faults),
            watch: WatchReader.read(fields["watch"], &faults),
            heartbeatURLFile: heartbeatURLFile(&faults)
        )
        configuration.language = fields["language"]?.choice(Language.self, &faults) ?? configuration.language
        configuration.timezone = timezone(&faults) ?? configuration.timezone
        let roster = roster(rules, timezone: configuration.timezone, now: now, &faults)
        let templates = templates(checks.templates, &faults)
        guard faults.errors.isEmpty else { return nil }
        return Loaded(
            configuration: configuration,
            feeds: feeds.feeds,
            rules: rules.rules,
            policy: rules.policy,
            roster: roster,
            templates: templates,
            notices: faults.warnings
        )
    }

    /// A folder that nobody named may be missing.
    private func templates(_ check: TemplateCheck, _ faults: inout Faults) -> TemplateFolder {
        let folder = Folder(path: path("templates", "Templates", &faults))
        guard fields["templates"] != nil || folder.exists else { return TemplateFolder() }
        return TemplateReader(check: check, folder: folder).read(&faults)
    }

    private func roster(
        _ rules: RuleFolders,
        timezone: String,
        now: Instant?,
        _ faults: inout Faults
    ) -> Roster? {
        guard let node = fields["duty"], let name = node.line(&faults) else { return nil }
        let setting = RosterFiles.Setting(
            zone: .named(timezone),
            departments: rules.isComplete ? rules.departments.sorted() : nil,
            now: now
        )
        return RosterFiles.read(Paths.join(folder, name), setting, &faults)
    }

    /// As faults show it.
    private func path(_ key: String, _ usual: String, _ faults: inout Faults) -> String {
        Paths.join(folder, fields[key].flatMap { $0.line(&faults) } ?? usual)
    }

    private func absolute(_ key: String, _ usual: String, _ faults: inout Faults) -> String {
        Paths.absolute(path(key, usual, &faults))
    }

    /// A socket's path has 108 bytes with its end (unix(7)).
    private func control(_ faults: inout Faults) -> String {
        let path = absolute("control", "/run/opinion/control.sock", &faults)
        if path.utf8.count > 107 { faults.add(.pathTooLong, at: fields["control"]?.position ?? fields.position) }
        return path
    }

    private func timezone(_ faults: inout Faults) -> String? {
        guard let node = fields["timezone"], let name = node.line(&faults) else { return nil }
        return TimeZone(identifier: name) == nil ? node.refuse(.badTimezone(name), &faults) : name
    }

    private func networks(_ faults: inout Faults) -> [String] {
        (fields["allow_addresses"]?.lines(&faults) ?? []).compactMap { name, node in
            Network(name) == nil ? node.refuse(.badNetwork(name), &faults) : name
        }
    }

    private func roles(_ faults: inout Faults) -> Roles {
        guard let node = fields["roles"] else {
            faults.warn(.noRoles, at: fields.position)
            return Roles()
        }
        let keys = Role.allCases.map(\.name)
        guard let roles = Fields(node, keys: keys, &faults) else { return Roles() }
        var members: [Role: Roles.Members] = [:]
        for role in Role.allCases {
            guard let node = roles[role.name], let fields = Fields(node, keys: ["users", "groups"], &faults) else {
                continue
            }
            let users = fields["users"]?.lines(&faults).map(\.name) ?? []
            members[role] = Roles.Members(users: users, groups: fields["groups"]?.lines(&faults).map(\.name) ?? [])
        }
        return Roles(members)
    }

    private func heartbeatURLFile(_ faults: inout Faults) -> String? {
        guard let node = fields["heartbeat_url_file"], let name = node.line(&faults) else { return nil }
        if Secrecy.isSecret(name) { return node.refuse(.secretInPlace(node.name), &faults) }
        secrets.check(name, isURL: true, at: node.position, &faults)
        return name
    }

    private func retention(_ faults: inout Faults) -> Retention {
        var retention = Retention()
        guard let node = fields["retention"], let fields = Fields(node, keys: ["items", "deliveries"], &faults) else {
            return retention
        }
        let range = Retention.shortest ... .days(3_650)
        retention.items = fields["items"]?.span(range, &faults) ?? retention.items
        retention.deliveries = fields["deliveries"]?.span(range, &faults) ?? retention.deliveries
        return retention
    }
}
