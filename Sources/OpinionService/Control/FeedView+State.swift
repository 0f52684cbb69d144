import ControlAPI
import OpinionCore

extension FeedView {
    /// A feed and how it does now.
    init(_ feed: Feed, _ state: FeedState?, now: Instant, zone: LocalZone) {
        self.init(
            feed: feed,
            state: State(feed, state, now: now, zone: zone),
            lastSuccess: state?.lastSuccess,
            lastNew: state?.lastNew,
            nextCheck: state?.nextCheck,
            error: state?.fault.map { Fault(code: $0.code, text: $0.text) }
        )
        failingSince = state?.failingSince
        failures = state.flatMap { $0.failures > 0 ? $0.failures : nil }
        share = state?.habits.share.map { ($0 * 1_000).rounded() / 1_000 }
        quietAfter = state.flatMap { FeedSilence.patience(feed, $0)?.seconds }
        movedTo = state.flatMap { $0.move?.isAdopted == true ? $0.move?.url : nil }
    }
}

extension FeedView.State {
    init(_ feed: Feed, _ state: FeedState?, now: Instant, zone: LocalZone) {
        guard let state, state.fault != nil || state.firstSuccess != nil else {
            self = .new
            return
        }
        if state.isRetired {
            self = .retired
        } else if state.fault != nil {
            self = .failing
        } else {
            self = FeedSilence.since(feed, state, now: now, zone: zone) == nil ? .ok : .quiet
        }
    }
}
