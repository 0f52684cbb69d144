import EvidenceStore
import IncidentDesk
import OpinionCore
import OpinionStore

/// A look at a page on its way into the store: bytes first, then everything else in one transaction. A crash between
/// leaves a file that nobody rests on, which is swept.
struct EvidenceIntake: Sendable {
    let folder: EvidenceFolder
    let store: OpinionStore
    let committer: Committer
    let desk: Desk

    /// What is known of a page before it is looked at.
    struct Known: Sendable {
        let archived: ArchivedItem
        let last: EvidenceRecord?
        let lastText: EvidenceRecord?
        let isNeeded: Bool
    }

    /// Nil when the item is no longer in the archive.
    func known(_ job: EvidenceJob) async throws -> Known? {
        try await store.read { view in
            guard let archived = try view.item(job.item) else { return nil }
            let records = try view.evidence(ofPage: job.url)
            let incidents = try view.incidents(ofPage: job.url)
            return Known(
                archived: archived,
                last: records.last,
                lastText: records.last { $0.text != nil && $0.kind == .kept },
                isNeeded: incidents.contains { $0.state.isLive }
            )
        }
    }

    /// Does what the look demands.
    /// - Throws: `EvidenceError` or `StoreError` when it could not be stored: then the job stays as it was.
    func take(
        _ fetched: PageFetcher.Fetched,
        _ job: EvidenceJob,
        _ known: Known,
        _ deployment: Deployment
    ) async throws {
        let look = fetched.look
        let verdict = PageJudging.judge(look, job: job, last: known.last, lastText: known.lastText)
        let next = job.after(verdict, at: look.at)
        switch verdict {
        case .retry, .doubt: try await committer.commit { try $0.save(next) }
        case .same:
            try await committer.commit { transaction in
                try confirm(known.last, look, transaction)
                try settle(next, known, transaction)
            }
        case .failed(let cause):
            let record = PageDocument(job: job, at: look.at).record(failed: cause)
            try await keep(record, nil, next, known, deployment)
        case .keep(let record, let news):
            if record.body != nil { _ = try folder.keep(fetched.bytes) }
            try await keep(record, news, next, known, deployment)
        }
    }

    private func keep(
        _ record: EvidenceRecord,
        _ news: PageVerdict.News?,
        _ next: EvidenceJob,
        _ known: Known,
        _ deployment: Deployment
    ) async throws {
        let matched = Self.matched(known.archived, record, deployment)
        try await committer.commit { transaction in
            try transaction.keep(record)
            try desk.record(record, of: known.archived, transaction)
            if let matched { try desk.take(page: matched, of: known.archived.id, deployment, transaction) }
            if let news { try desk.tell(news, seen: record, of: known.archived, deployment, transaction) }
            try settle(next, known, transaction)
        }
    }

    /// The article with the whole text of its page, and the rules that hold for it.
    private static func matched(
        _ archived: ArchivedItem,
        _ record: EvidenceRecord,
        _ deployment: Deployment
    ) -> MatchedItem? {
        guard record.kind == .kept, let text = record.text else { return nil }
        let isLocal = deployment.feeds.first { $0.id == archived.item.feed }?.isLocal ?? false
        return MatchedItem(archived.item.with(text: text), in: deployment.book, isLocal: isLocal)
    }

    private func confirm(_ last: EvidenceRecord?, _ look: PageLook, _ transaction: StoreTransaction) throws {
        guard let last else { return }
        var (etag, lastModified): (String?, String?) = (nil, nil)
        if case .page(let record, _) = look.answer, record.kind == last.kind {
            (etag, lastModified) = (record.etag, record.lastModified)
        }
        try transaction.confirmEvidence(last.id, at: look.at, etag: etag, lastModified: lastModified)
    }

    /// A page is looked at again for as long as an open incident rests on it.
    private func settle(_ job: EvidenceJob, _ known: Known, _ transaction: StoreTransaction) throws {
        let isNeeded = try transaction.view.incidents(ofPage: job.url).contains { $0.state.isLive }
        if isNeeded { try transaction.save(job) } else { try transaction.remove(job) }
    }
}
