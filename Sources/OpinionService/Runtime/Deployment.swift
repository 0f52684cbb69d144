import Alerting
import FeedParsing
import FeedRequests
import IncidentDesk
import OpinionCore
import OpinionFiles
import Synchronization

/// What the configuration files say, ready to work with; swapped whole by a reload.
struct Deployment: Sendable {
    let loaded: Loaded
    let book: RuleBook
    let zone: LocalZone
    /// The zones in which dates of feeds are read, by name; made once, since that asks the calendar thousands of times.
    private let assumedZones: [String: AssumedZone]
    let channels: [String: any Channel]
    /// What feeds and pages are fetched with.
    let clients: FeedClients
    private let traffic: [String: ChannelTraffic]
    /// What the heartbeat calls; nil: nothing.
    let heartbeatURL: String?
    let at: Instant

    var configuration: Configuration { loaded.configuration }
    var policy: ResponsePolicy { loaded.policy }
    var feeds: [Feed] { loaded.feeds }

    /// What a channel can take; one that is not there any more is asked for one alert at a time.
    func traffic(of channel: String) -> ChannelTraffic {
        traffic[channel] ?? ChannelTraffic(channel: channel, width: 1)
    }

    /// The zone of a feed's dates that state none.
    func assumedZone(of feed: Feed) -> AssumedZone {
        assumedZones[feed.timezone ?? configuration.timezone] ?? .utc
    }

    init(
        loaded: Loaded,
        channels: [String: any Channel],
        clients: FeedClients,
        heartbeatURL: String? = nil,
        at: Instant
    ) {
        (self.loaded, self.channels, self.clients) = (loaded, channels, clients)
        (self.heartbeatURL, self.at) = (heartbeatURL, at)
        traffic = Dictionary(
            uniqueKeysWithValues: loaded.configuration.channels.map {
                ($0.name, ChannelTraffic($0, channels[$0.name]))
            }
        )
        book = RuleBook(rules: loaded.rules, levels: loaded.policy.levels)
        zone = .named(loaded.configuration.timezone).working(by: loaded.policy.calendar)
        let named = Set(loaded.feeds.compactMap(\.timezone))
        assumedZones = Dictionary(
            uniqueKeysWithValues: named.union([loaded.configuration.timezone]).map {
                ($0, AssumedZone(LocalZone(fixed: $0) ?? .named($0), isChosen: named.contains($0)))
            }
        )
    }
}

extension Deployment: StandingOrders {
    var routes: [Route] { configuration.routes }
    var channelNames: [String] { configuration.channels.map(\.name) }
    var roster: Roster? { loaded.roster }
    var quiet: QuietHours? { configuration.quiet }
    var digest: DigestPlan { configuration.digest }
}

extension ChannelTraffic {
    /// Attempts under way at once: few where the vendor counts, so that hardly any is late for its place in the window.
    init(_ configuration: ChannelConfiguration, _ channel: (any Channel)?) {
        let form = ChannelKinds.forms.first { $0.kind == configuration.kind }
        let rates = form?.rates(configuration) ?? []
        let width = rates.isEmpty ? form?.width ?? 1 : 2
        self.init(channel: configuration.name, rates: rates, width: width) {
            channel?.cost(of: $0) ?? 1
        }
    }
}

extension AssumedZone {
    /// A zone that was chosen for a feed does not yield to the feed's language.
    init(_ zone: LocalZone, isChosen: Bool) {
        self.init(yieldsToLanguage: !isChosen) {
            Int(zone.offset(at: Instant(milliseconds: $0 * 1_000)).seconds)
        }
    }
}

/// The deployment in force, and the one that was refused.
final class Deployments: Sendable {
    struct Refusal: Sendable {
        let at: Instant
        let errors: [String]
    }

    private struct State {
        var current: Deployment
        var refusal: Refusal?
        /// Counts up with each that came into force.
        var generation = 0
    }

    private let state: Mutex<State>

    init(_ first: Deployment) { state = Mutex(State(current: first, refusal: nil)) }

    var current: Deployment { state.withLock { $0.current } }
    var refusal: Refusal? { state.withLock { $0.refusal } }
    var generation: Int { state.withLock { $0.generation } }

    func replace(with next: Deployment) {
        state.withLock { $0 = State(current: next, refusal: nil, generation: $0.generation + 1) }
    }

    func refuse(_ errors: [String], at: Instant) {
        state.withLock { $0.refusal = Refusal(at: at, errors: errors) }
    }
}
