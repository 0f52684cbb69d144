import HTTPTransfer
import IncidentDesk
import OpinionCore
import OpinionStore

/// A feed's answer on its way into the store: what is known is left out, the rest goes to the desk, in one transaction
/// with the feed's state.
struct ItemIntake: Sendable {
    /// The code of a fetch that this program gave up itself: it says nothing of the feed.
    private static let givenUp = HTTPError.Code.cancelled.rawValue

    /// In rows.
    private static let stateWeight = 4

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
                try await committer.commit(weight: Self.stateWeight) { try save(next, before: state, $0) }
                return (next, .unchanged)
            case .failed(let fault, _) where fault.code == Self.givenUp:
                return (state, .failed(code: fault.code))
            case .failed(let fault, let retryAfter):
                let next = state.failed(answer, fault, retryAfter: retryAfter)
                try await committer.commit(weight: Self.stateWeight) { try save(next, before: state, $0) }
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
        let (stored, count) = try await committer.commit(weight: Self.stateWeight + matched.count) { transaction in
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

    /// Stores the state that a feed had before it was blamed wrongly.
    func restore(_ state: FeedState, from blamed: FeedState) async {
        try? await committer.commit { try save(state, before: blamed, $0) }
    }

    private func save(_ state: FeedState, before: FeedState, _ transaction: StoreTransaction) throws {
        try transaction.save(state)
        func log(_ name: String, _ data: [String: LogValue]) throws {
            let at = state.failingSince ?? state.lastSuccess ?? desk.now()
            let facts = data.merging(["feed": .text(state.id)]) { own, _ in own }
            try transaction.log(LogEvent(at: at, actor: desk.actor, name: name, data: facts))
        }
        if (state.fault == nil) != (before.fault == nil) {
            let name = state.fault == nil ? "feed.recovered" : "feed.failing"
            try log(name, ["cause": .optional(state.fault?.code)])
        }
        if state.isRetired, !before.isRetired { try log("feed.retired", [:]) }
        if state.move?.isAdopted == true, before.move?.isAdopted != true {
            try log("feed.moved", ["host": .optional(state.move.flatMap { HostName.spoken($0.url) })])
        }
    }
}

extension FeedAnswer.Content {
    var isUnchanged: Bool {
        if case .unchanged = self { return true }
        return false
    }
}
