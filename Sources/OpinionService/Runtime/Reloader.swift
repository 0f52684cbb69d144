import Alerting
import ControlAPI
import FeedRequests
import HTTPTransfer
import IncidentDesk
import Logging
import OpinionCore
import OpinionFiles
import OpinionStore

/// Reads the configuration anew. A bad one is refused whole: the last good one stays, and `status` says so.
struct Reloader: Sendable {
    let path: String
    let deployments: Deployments
    let deploying: Deploying
    let committer: Committer
    let desk: Desk
    let bells: Bells
    let logger: Logger

    func reload(by actor: Actor, language: Language) async -> ReloadReport {
        let old = deployments.current
        do {
            let next = try deploying.deployment(path: path, now: desk.now())
            let notices =
                Self.fixedKeys(old.configuration, next.configuration, language: language)
                + next.loaded.uselessTemplates.map { $0.line(language) }
            for notice in next.loaded.notices { logger.warning("\(notice)") }
            deployments.replace(with: next)
            bells.polling.ring()
            // Quiet hours, the roster and the calendar may have changed.
            bells.deadlines.ring()
            try? await committer.commit {
                try $0.remember(next, now: desk.now())
                try $0.reconsiderOtherWays()
            }
            await log("config.loaded", by: actor, ["feeds": .number(Int64(next.feeds.count))])
            return ReloadReport(ok: true, feeds: next.feeds.count, rules: next.loaded.rules.count, notices: notices)
        } catch {
            let errors = error.lines(language)
            deployments.refuse(errors, at: desk.now())
            logger.error("configuration refused, the last good one stays in force")
            for line in errors { logger.error("\(line)") }
            await log("config.refused", by: actor, ["errors": .list(errors.map { .text($0) })])
            return ReloadReport(ok: false, feeds: old.feeds.count, rules: old.loaded.rules.count, errors: errors)
        }
    }

    private func log(_ name: String, by actor: Actor, _ data: LogData) async {
        try? await committer.commit { try desk.log(name, by: actor, data, $0) }
    }

    /// What a reload cannot change, with the value that stays.
    private static func fixedKeys(_ old: Configuration, _ new: Configuration, language: Language) -> [String] {
        let pairs = [("state", old.state, new.state), ("log", old.log, new.log), ("control", old.control, new.control)]
        return pairs.filter { $0.1 != $0.2 }.map { key, value, _ in
            Phrase(
                "\(key) 要重新啟動才生效，現仍為 \(value)",
                "\(key) 要重新启动才生效，现仍为 \(value)",
                "\(key) takes effect at the next start; it is still \(value)"
            )[language]
        }
    }
}

/// Why a configuration was refused, in words with place and cause; all faults at once.
struct ConfigurationRefused: Error, Sendable {
    private let texts: [Phrase]
    private let reports: [Phrase]

    init(_ faults: FileFaults) {
        texts = faults.faults.map { fault in Phrase { fault.line($0) } }
        reports = [Phrase { faults.report($0) }]
    }

    init(_ fault: ChannelFault) {
        texts = [Phrase { fault.text($0) }]
        reports = texts
    }

    /// One line a fault.
    func lines(_ language: Language) -> [String] { texts.map { $0[language] } }
    /// For a person at a terminal: with the lines of the files.
    func report(_ language: Language) -> String { reports.map { $0[language] }.joined(separator: "\n") }
}

extension Phrase {
    init(_ make: (Language) -> String) { self.init(make(.traditional), make(.simplified), make(.english)) }
}

/// Makes a deployment of configuration files: reads them and their secrets, and builds the channels.
struct Deploying: Sendable {
    let http: HTTPClient
    let credentials: String?

    func deployment(path: String, now: Instant) throws(ConfigurationRefused) -> Deployment {
        let loaded: Loaded
        do {
            loaded = try ConfigurationLoader.load(
                path,
                credentialsDirectory: credentials,
                checks: .own,
                now: now
            )
        } catch {
            throw ConfigurationRefused(error)
        }
        let settings = settings(loaded)
        var channels: [String: any Channel] = [:]
        var clients: [String: HTTPClient] = [:]
        for configuration in loaded.configuration.channels {
            do throws(ChannelFault) {
                let client = client(configuration, &clients)
                channels[configuration.name] = try channel(configuration, settings, client, path: path)
            } catch {
                throw ConfigurationRefused(error)
            }
        }
        return Deployment(
            loaded: loaded,
            channels: channels,
            clients: feedClients(loaded, path: path),
            heartbeatURL: secret(loaded.configuration.heartbeatURLFile, path),
            at: now
        )
    }

    /// Their connections are new with every loading: proxy, authorities and secrets are what the files say now.
    private func feedClients(_ loaded: Loaded, path: String) -> FeedClients {
        FeedClients(
            loaded.configuration.access,
            allowed: loaded.configuration.allowAddresses,
            feeds: loaded.feeds,
            secrets: FeedSecrets(configuration: path, credentials: credentials)
        )
    }

    private func settings(_ loaded: Loaded) -> MessageSettings {
        MessageSettings(
            language: loaded.configuration.language,
            zone: .named(loaded.configuration.timezone),
            bureau: loaded.configuration.bureau,
            templates: MessageTemplates(loaded.templates)
        )
    }

    private func channel(
        _ channel: ChannelConfiguration,
        _ settings: MessageSettings,
        _ client: HTTPClient,
        path: String
    ) throws(ChannelFault) -> any Channel {
        let secrets = ChannelSecrets(url: secret(channel.urlFile, path), secret: secret(channel.secretFile, path))
        return try ChannelFactory.make(channel, secrets: secrets, settings: settings, http: client)
    }

    /// The common one, or one for each file of authorities, which is read anew at every reload.
    private func client(_ channel: ChannelConfiguration, _ clients: inout [String: HTTPClient]) -> HTTPClient {
        guard let file = channel.text(ChannelKey.caFile.name) else { return http }
        let configuration = HTTPClientConfiguration(userAgent: FeedAgent.product, caFile: file)
        let client = clients[file] ?? HTTPClient(configuration)
        clients[file] = client
        return client
    }

    /// The loader has checked that every file is there; one that went since is a missing address for the channel.
    private func secret(_ name: String?, _ path: String) -> String? {
        let folder = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
        return name.flatMap {
            try? SecretFile.read($0, configurationFolder: folder, credentialsDirectory: credentials)
        }
    }
}
