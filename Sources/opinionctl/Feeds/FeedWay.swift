import ControlAPI
import FeedRequests
import OpinionCore
import OpinionFiles

/// By which way a command asks for addresses: as a configuration says, or with what is usual where none is given.
struct FeedWay: Sendable {
    /// Private networks that may be asked.
    let allowed: [String]
    /// Of the configuration.
    let configured: [Feed]
    private let configuration: Configuration?
    private let secrets: FeedSecrets?

    /// - Parameters:
    ///   - path: of `opinion.yaml`; nil for none.
    ///   - allowed: what `--allow` says besides.
    init(configuration path: String?, allowed: [String], _ language: Language) throws(CommandFailure) {
        try AllowOption.check(allowed, language)
        let loaded = try path.map { path throws(CommandFailure) in try Self.load(path, language) }
        (configuration, configured) = (loaded?.configuration, loaded?.feeds ?? [])
        self.allowed = allowed + (loaded?.configuration.allowAddresses ?? [])
        secrets = path.map { FeedSecrets(configuration: $0, credentials: Environment.value("CREDENTIALS_DIRECTORY")) }
    }

    /// - Parameter feeds: what is asked for; those that are not the configuration's send what their list says openly.
    func clients(of feeds: [Feed] = [], connections: (total: Int, perHost: Int)) -> FeedClients {
        FeedClients(
            configuration?.access ?? FeedAccess(),
            allowed: allowed,
            feeds: configured,
            strangers: feeds,
            secrets: secrets,
            connections: connections
        )
    }

    /// Of dates that name none, to be found before other threads run: what the command says, else the bureau's, else that of the country.
    func zone(_ said: ZoneOffset?) -> ZoneOffset {
        said ?? configuration.flatMap { ZoneOffset(argument: $0.timezone) } ?? ZoneOffset(seconds: 8 * 3_600)
    }

    private static func load(_ path: String, _ language: Language) throws(CommandFailure) -> Loaded {
        do {
            return try ConfigurationLoader.load(path, checks: .own)
        } catch {
            throw CommandFailure(.faults, error.report(language))
        }
    }
}
