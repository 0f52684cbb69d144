import ControlAPI
import OpinionCore
import OpinionStore

// How the watch itself does: status, feeds, channels, reload.

extension ControlDesk {
    func status(_ caller: Caller) async throws -> StatusReport {
        try await StatusMaking(desk: self, language: caller.language, now: caller.now).report()
    }

    func feeds() async throws -> FeedList {
        let states = await polling.feedStates()
        return FeedList(feeds: deployments.current.feeds.map { FeedView($0, states[$0.id]) })
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

extension FeedView {
    init(_ feed: Feed, _ state: FeedState?) {
        let standing: State = state?.fault != nil ? .failing : state?.firstSuccess == nil ? .new : .ok
        self.init(
            feed: feed,
            state: standing,
            lastSuccess: state?.lastSuccess,
            lastNew: state?.lastNew,
            nextCheck: state?.nextCheck,
            error: state?.fault.map { Fault(code: $0.code, text: $0.text) }
        )
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
