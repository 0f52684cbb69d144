package import Alerting
import Foundation
package import OpinionCore
package import OpinionFiles
import Synchronization

/// What the configuration files say, ready to work with; swapped whole by a reload.
package struct Deployment: Sendable {
    package let loaded: Loaded
    package let book: RuleBook
    package let zone: LocalZone
    package let channels: [String: any Channel]
    package let at: Instant

    package var configuration: Configuration { loaded.configuration }
    package var policy: ResponsePolicy { loaded.policy }
    package var feeds: [Feed] { loaded.feeds }

    package init(loaded: Loaded, channels: [String: any Channel], at: Instant) {
        self.loaded = loaded
        self.channels = channels
        self.at = at
        book = RuleBook(rules: loaded.rules, levels: loaded.policy.levels)
        zone = .named(loaded.configuration.timezone)
    }
}

extension LocalZone {
    /// A zone of the time-zone database; UTC for a name that it does not have.
    package static func named(_ identifier: String) -> LocalZone {
        let zone = TimeZone(identifier: identifier) ?? .gmt
        return LocalZone(name: identifier) { instant in
            let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1_000)
            return .seconds(zone.secondsFromGMT(for: date))
        }
    }
}

/// The deployment in force, and the one that was refused.
package final class Deployments: Sendable {
    package struct Refusal: Sendable {
        package let at: Instant
        package let errors: [String]
    }

    private struct State {
        var current: Deployment
        var refusal: Refusal?
    }

    private let state: Mutex<State>

    package init(_ first: Deployment) { state = Mutex(State(current: first, refusal: nil)) }

    package var current: Deployment { state.withLock { $0.current } }
    package var refusal: Refusal? { state.withLock { $0.refusal } }

    package func replace(with next: Deployment) {
        state.withLock { $0 = State(current: next, refusal: nil) }
    }

    package func refuse(_ errors: [String], at: Instant) {
        state.withLock { $0.refusal = Refusal(at: at, errors: errors) }
    }
}
