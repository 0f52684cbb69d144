import Alerting
import FeedParsing
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
    let at: Instant

    var configuration: Configuration { loaded.configuration }
    var policy: ResponsePolicy { loaded.policy }
    var feeds: [Feed] { loaded.feeds }

    /// The zone of a feed's dates that state none.
    func assumedZone(of feed: Feed) -> AssumedZone {
        assumedZones[feed.timezone ?? configuration.timezone] ?? .utc
    }

    init(loaded: Loaded, channels: [String: any Channel], at: Instant) {
        self.loaded = loaded
        self.channels = channels
        self.at = at
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
    }

    private let state: Mutex<State>

    init(_ first: Deployment) { state = Mutex(State(current: first, refusal: nil)) }

    var current: Deployment { state.withLock { $0.current } }
    var refusal: Refusal? { state.withLock { $0.refusal } }

    func replace(with next: Deployment) {
        state.withLock { $0 = State(current: next, refusal: nil) }
    }

    func refuse(_ errors: [String], at: Instant) {
        state.withLock { $0.refusal = Refusal(at: at, errors: errors) }
    }
}
