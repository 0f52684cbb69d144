import ControlAPI
import OpinionCore
import OpinionStore

// How the watch itself does: status, feeds, channels, reload.

extension ControlDesk {
    func status(_ caller: Caller) async throws -> StatusReport {
        try await StatusMaking(desk: self, language: caller.language, now: caller.now).report()
    }

    func feeds() async throws -> FeedList {
        let (states, now, deployment) = (await polling.feedStates(), now(), deployments.current)
        return FeedList(feeds: deployment.feeds.map { FeedView($0, states[$0.id], now: now, zone: deployment.zone) })
    }

    func poll(_ request: PollRequest, _ caller: Caller) async throws -> PollReport {
        let all = deployments.current.feeds
        let known = Set(all.map(\.id))
        if let unknown = request.ids.first(where: { !known.contains($0) }) {
            throw ErrorResponse(code: "not_found", text: ControlTexts.noSuchFeed(unknown)[caller.language])
        }
        let wanted = Set(request.ids)
        let feeds = request.ids.isEmpty ? all : all.filter { wanted.contains($0.id) }
        guard request.wait else {
            Task { await polling.poll(feeds) }
            return PollReport(polled: feeds.count, unchanged: 0, newItems: 0, failed: [], seconds: 0)
        }
        let clock = ContinuousClock()
        let start = clock.now
        let outcomes = await polling.poll(feeds)
        return PollReport(outcomes, seconds: start.duration(to: clock.now))
    }

    func reload(_ caller: Caller) async throws -> ReloadReport {
        await reloader.reload(by: caller.actor, language: caller.language)
    }
}

extension PollReport {
    init(_ outcomes: [PollOutcome], seconds: Duration) {
        var unchanged = 0
        var newItems = 0
        var failed: [Failure] = []
        for outcome in outcomes {
            switch outcome.result {
            case .unchanged: unchanged += 1
            case .stored(let count): newItems += count
            case .failed(let code): failed.append(Failure(id: outcome.feed, code: code))
            }
        }
        let (whole, atto) = seconds.components
        self.init(
            polled: outcomes.count,
            unchanged: unchanged,
            newItems: newItems,
            failed: failed.sorted { $0.id < $1.id },
            seconds: Double(whole * 1_000 + atto / 1_000_000_000_000_000) / 1_000
        )
    }
}
