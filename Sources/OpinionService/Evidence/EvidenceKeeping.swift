import EvidenceStore
import IncidentDesk
import OpinionCore
import OpinionStore
import Synchronization

/// What keeps pages from being kept, for `status`.
struct EvidenceState: Sendable {
    /// The folder cannot be written; said in the language asked for.
    var fault: (error: EvidenceError?, since: Instant)?
    /// The limit is reached, and nothing may be removed.
    var fullSince: Instant?

    var isPaused: Bool { fullSince != nil }
}

/// Keeps the folder of pages within its limits, and takes away what a crash left.
final class EvidenceKeeping: Sendable {
    /// How often the limits are looked at.
    private static let gap = TimeSpan.minutes(10)
    private static let batch = 500
    /// A file that no record knows is left alone for so long: its record may be on its way.
    private static let grace = TimeSpan.hours(1)

    let folder: EvidenceFolder
    private let store: OpinionStore
    private let committer: Committer
    private let desk: Desk
    private let deployments: Deployments
    private let environment: Environment
    private let held = Mutex(EvidenceState())
    private let looked = Mutex<TimeSpan?>(nil)

    init(
        folder: EvidenceFolder,
        store: OpinionStore,
        committer: Committer,
        desk: Desk,
        deployments: Deployments,
        environment: Environment
    ) {
        (self.folder, self.store, self.committer) = (folder, store, committer)
        (self.desk, self.deployments, self.environment) = (desk, deployments, environment)
    }

    var state: EvidenceState { held.withLock { $0 } }

    func succeeded() { held.withLock { $0.fault = nil } }

    func failed(_ error: any Error) {
        let now = environment.now()
        held.withLock { $0.fault = (error as? EvidenceError, $0.fault?.since ?? now) }
    }

    /// At the start nothing is under way: whatever no record knows goes.
    func begin() async {
        await sweep(before: .max)
    }

    /// Queues what no job stands for, and keeps the limits; does nothing when it has just been done.
    func step() async {
        let boot = environment.sinceBoot()
        let isDue = looked.withLock { looked in
            if let looked, boot - looked < Self.gap { return false }
            looked = boot
            return true
        }
        guard isDue else { return }
        do {
            let now = environment.now()
            if try await store.read({ try $0.lacksEvidenceJobs() }) {
                try await committer.commit { try $0.queueMissingEvidence(now: now) }
            }
            try await keepLimits(now: now)
            await sweep(before: (now - Self.grace).seconds)
        } catch {
            failed(error)
        }
    }

    private func sweep(before: Int64) async {
        let store = store
        _ = try? await folder.sweep(before: before) { hash in try await store.read { try $0.holdsEvidence(body: hash) }
        }
    }

    /// The record says that a page is gone before it goes: a crash between leaves a file that is swept.
    private func keepLimits(now: Instant) async throws {
        let settings = deployments.current.configuration.evidence
        let (pages, total) = try await store.read { view in
            (
                try view.storedPages(seenBefore: now - Retention.shortest, limit: Self.batch),
                try view.evidenceTotal()
            )
        }
        let (gone, isOverLimit) = EvidenceRetention.removals(of: pages, total: total, settings: settings, now: now)
        for (page, why) in gone {
            try await committer.commit { transaction in
                try transaction.forgetEvidence(body: page.body, at: now)
                try self.stateRemoval(page, why, transaction)
            }
            try folder.remove(page.body)
        }
        held.withLock { $0.fullSince = isOverLimit ? $0.fullSince ?? now : nil }
    }

    private func stateRemoval(_ page: StoredPage, _ why: EvidenceRetention.Why, _ transaction: StoreTransaction) throws
    {
        let facts: LogData = [
            "sha256": .text(page.body), "size": .number(Int64(page.size)), "why": .text(why.rawValue),
        ]
        for number in page.incidents { try desk.log("evidence.removed", incident: number, facts, transaction) }
        if page.incidents.isEmpty { try desk.log("evidence.removed", facts, transaction) }
    }
}

extension Instant {
    fileprivate var seconds: Int64 { milliseconds / 1_000 }
}
