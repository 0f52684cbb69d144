import HTTPTransfer
import IncidentDesk
import OpinionCore
import OpinionStore

/// A feed's answer on its way into the store: what is known is left out, the rest goes to the desk, in one transaction
/// with the feed's state.
struct ItemIntake: Sendable {
    /// The code of a fetch that this program gave up itself: it says nothing of the feed.
    private static let givenUp = HTTPError.Code.cancelled.rawValue

    let store: OpinionStore
    let committer: Committer
    let desk: Desk

    /// Stores what a look at a feed brought, in one transaction with the feed's state.
    /// - Returns: the state to go on with; when storing failed, the old one, so that the same items come again.
    func take(
        _ answer: FeedAnswer,
        state: FeedState,
        deployment: Deployment,
        isHot: Bool
    ) async -> (state: FeedState, result: PollOutcome.Result) {
        do {
            switch answer.content {
            case .unchanged:
                let next = state.succeeded(answer, new: 0, isHot: isHot)
                try await committer.commit { try save(next, before: state, $0) }
                return (next, .unchanged)
            case .failed(let fault, _) where fault.code == Self.givenUp:
                return (state, .failed(code: fault.code))
            case .failed(let fault, let retryAfter):
                let next = state.failed(answer, fault, retryAfter: retryAfter)
                try await committer.commit { try save(next, before: state, $0) }
                return (next, .failed(code: fault.code))
            case .items(let items):
                return try await takeItems(items, answer, state, deployment, isHot: isHot)
            }
        } catch {
            return (state.notStored(answer), .failed(code: "not_stored"))
        }
    }

    private func takeItems(
        _ items: [Item],
        _ answer: FeedAnswer,
        _ state: FeedState,
        _ deployment: Deployment,
        isHot: Bool
    ) async throws -> (state: FeedState, result: PollOutcome.Result) {
        let known = try await store.read { try $0.knownItems(feed: answer.feed.id, keys: items.map(\.key)) }
        let matched = items.filter { known[$0.key] != $0.textHash }.map { item in
            MatchedItem(item, in: deployment.book, isLocal: answer.feed.isLocal)
        }
        let isFirst = state.firstSuccess == nil
        let (stored, count) = try await committer.commit { transaction in
            var count = 0
            for each in matched where try desk.take(each, isFirstAnswer: isFirst, deployment, transaction) {
                count += 1
            }
            let stored = state.succeeded(answer, new: count, isHot: isHot)
            try save(stored, before: state, transaction)
            return (stored, count)
        }
        return (stored, .stored(newItems: count))
    }

    // MARK: The feed's state

    private func save(_ state: FeedState, before: FeedState, _ transaction: StoreTransaction) throws {
        try transaction.save(state)
        guard (state.fault == nil) != (before.fault == nil) else { return }
        let name = state.fault == nil ? "feed.recovered" : "feed.failing"
        try transaction.log(
            LogEvent(
                at: state.failingSince ?? state.lastSuccess ?? desk.now(),
                actor: desk.actor,
                name: name,
                data: ["feed": .text(state.id), "cause": .optional(state.fault?.code)]
            )
        )
    }
}

extension FeedAnswer.Content {
    var isUnchanged: Bool {
        if case .unchanged = self { return true }
        return false
    }
}
