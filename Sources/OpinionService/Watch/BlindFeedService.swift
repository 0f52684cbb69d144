import IncidentDesk
import OpinionCore
import OpinionStore
import ServiceLifecycle
import Synchronization

/// Tells when nobody can rely on feeds: unreadable for long, gone, or silent for longer than ever; and when they are well
/// again. Many at once in one notice. What was told is stored with the alert.
final class BlindFeedService: Service {
    private static let every = Duration.seconds(15)

    private let store: OpinionStore
    private let committer: Committer
    private let desk: Desk
    private let deployments: Deployments
    private let polling: PollService
    /// Since when feeds that were told are well again.
    private let seeing = Mutex<[FeedID: Instant]>([:])
    /// Since when the feeds are looked at without a break; nil while the network is down.
    private let began = Mutex<Instant?>(nil)

    init(store: OpinionStore, committer: Committer, desk: Desk, deployments: Deployments, polling: PollService) {
        (self.store, self.committer, self.desk) = (store, committer, desk)
        (self.deployments, self.polling) = (deployments, polling)
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try? await self.step()
                try? await Task.sleep(for: Self.every)
            }
        }
    }

    /// Tells what is news now.
    func step() async throws {
        let (now, deployment) = (desk.now(), deployments.current)
        let states = await polling.feedStates()
        let told = try await store.read { try $0.toldBlindFeeds() }
        let found = findings(deployment, states, watching: watching(now, await polling.networkDown()), now: now)
        let seeing = see(told, states, except: Set(found.map(\.feed.id)), now: now)
        let news = FeedBlindness.news(deployment.feeds, found: found, told: told, seeing: seeing, now: now)
        guard !news.isEmpty else { return }
        try await committer.commit { [desk] transaction in
            try transaction.markBlind(news.blind)
            try transaction.unmarkBlind(news.recovered.map(\.id) + news.gone)
            func tell(_ type: AlertType, _ reason: AlertReason, _ feeds: [BlindFeed], as name: String) throws {
                guard !feeds.isEmpty else { return }
                try desk.send(type, about: nil, reason: reason, deployment, transaction)
                try desk.log(name, ["feeds": .list(feeds.map { .text($0.id) })], transaction)
            }
            try tell(.feedBlind, .feedsBlind(news.blind), news.blind, as: "feeds.blind")
            try tell(.feedRecovered, .feedsRecovered(news.recovered), news.recovered, as: "feeds.readable")
        }
    }

    private func findings(
        _ deployment: Deployment,
        _ states: [FeedID: FeedState],
        watching: Instant,
        now: Instant
    ) -> [FeedBlindness.Finding] {
        let (zone, language) = (deployment.zone, deployment.configuration.language)
        return deployment.feeds.compactMap { feed in
            // One that was never looked at is waited for like any other.
            let state = states[feed.id] ?? FeedState(id: feed.id, url: feed.mark)
            return FeedBlindness.finding(
                feed,
                state,
                watching: watching,
                now: now,
                zone: zone,
                language: language
            )
        }
    }

    /// Since when feeds are looked at without a break: as long as this service runs and the network is there.
    private func watching(_ now: Instant, _ networkDown: Instant?) -> Instant {
        began.withLock { began in
            began = networkDown == nil ? min(began ?? now, now) : nil
            return began ?? now
        }
    }

    /// Notes which of the feeds that were told are well again, and since when.
    private func see(
        _ told: [FeedID: BlindFeed],
        _ states: [FeedID: FeedState],
        except found: Set<FeedID>,
        now: Instant
    ) -> [FeedID: Instant] {
        seeing.withLock { seeing in
            var current: [FeedID: Instant] = [:]
            for (id, feed) in told where !found.contains(id) {
                guard let state = states[id], FeedBlindness.isSeeing(state, since: feed) else { continue }
                current[id] = min(seeing[id] ?? now, now)
            }
            seeing = current
            return current
        }
    }
}
