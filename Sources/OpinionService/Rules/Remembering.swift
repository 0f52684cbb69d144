import IncidentDesk
import OpinionCore
import OpinionStore

extension StoreTransaction {
    /// Records which rules and feeds a deployment brings into force: since when a rule could have fired, and which
    /// feeds are local, can be asked later, also of those that are gone by then.
    func remember(_ deployment: Deployment, now: Instant) throws {
        try remember(
            rules: deployment.book.rules.map(\.id),
            feeds: deployment.feeds.map { ($0.id, $0.isLocal) },
            now: now
        )
    }
}
