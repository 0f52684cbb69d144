import Crypto
import Foundation
import OpinionCore
import OpinionStore

// An outlet changes an article that an open incident rests on.

extension Desk {
    /// Keeps both wordings of an article whose feed gives another one, states it in the timeline of every open incident
    /// that rests on it, and tells it once. What has just raised an incident's level is not told a second time.
    /// - Parameter rested: the open incidents that the article belonged to, as they were before it changed.
    func noteChange(
        of id: Int64,
        _ change: ItemChange,
        rested: [Incident],
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        guard !rested.isEmpty, change.isOfSubstance else { return }
        let (before, after) = (ItemHash.of(change.before), ItemHash.of(change.after))
        let isKnown = try transaction.view.versions(ofItem: id).contains { $0.hash == after }
        let version = ItemVersion(
            until: now(),
            title: change.before.title,
            summary: change.before.summary,
            contentText: change.before.contentText,
            hash: before
        )
        let isKept = try transaction.keep(version, ofItem: id, textHash: change.before.textHash)
        var facts = LogFacts.item(ArchivedItem(id: id, item: change.after))
        facts["title_before"] = .text(change.before.title)
        facts["hash_before"] = .text(before)
        facts["hash_after"] = .text(after)
        for before in rested {
            try log("item.changed", incident: before.number, facts, transaction)
            guard isKept, !isKnown, let incident = try transaction.view.incident(before.number),
                incident.level == before.level, incident.suggested == before.suggested
            else { continue }
            try send(
                .grown,
                about: incident,
                reason: .articleChanged(told(id, change)),
                source: Quoting.source(change.after),
                orders,
                transaction
            )
        }
    }

    private func told(_ id: Int64, _ change: ItemChange) -> ArticleChange {
        let passages = change.passages
        return ArticleChange(
            item: id,
            outlet: change.after.outlet,
            place: .feed,
            titleBefore: change.before.title,
            titleAfter: change.after.title,
            removed: passages.removed,
            added: passages.added
        )
    }
}

/// The integrity value of a wording.
enum ItemHash {
    /// SHA-256 of title, summary and text, each ended by a zero byte; in hex.
    static func of(_ item: Item) -> String {
        var hash = SHA256()
        for part in [item.title, item.summary, item.contentText] {
            hash.update(data: Data(part.utf8))
            hash.update(data: Data([0]))
        }
        return hash.finalize().map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }.joined()
    }
}
