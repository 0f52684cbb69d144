import OpinionStore
import Synchronization

/// Group commit: outcomes that are ready together share one transaction and one flush to disk, each in a savepoint of
/// its own. Whoever commits is answered when its outcome is durable.
actor Committer {
    private struct Job {
        let weight: Int
        let run: @Sendable (StoreTransaction) throws -> Void
        let done: @Sendable ((any Error)?) -> Void
    }

    /// Bounds one transaction, so that an officer's command never waits behind a whole round: rows, or thereabouts.
    private static let heaviestGroup = 2_048

    private let store: OpinionStore
    private let environment: Environment
    private let bells: Bells
    private var waiting: [Job] = []
    private var isDraining = false

    init(store: OpinionStore, environment: Environment, bells: Bells) {
        (self.store, self.environment, self.bells) = (store, environment, bells)
    }

    /// Runs `body` in a transaction; returns when it is on the disk, throws when nothing has happened.
    /// - Parameter weight: how many rows it writes, roughly.
    func commit<Result: Sendable>(
        weight: Int = 16,
        _ body: @escaping @Sendable (StoreTransaction) throws -> Result
    ) async throws -> Result {
        let result = Mutex<Result?>(nil)
        let box = Box(result)
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            waiting.append(
                Job(
                    weight: weight,
                    run: { transaction in
                        let value = try body(transaction)
                        box.value.withLock { $0 = value }
                    },
                    done: { error in
                        if let error { continuation.resume(throwing: error) } else { continuation.resume() }
                    }
                )
            )
            if !isDraining { startDraining() }
        }
        guard let value = box.value.withLock({ $0 }) else { throw CancellationError() }
        return value
    }

    private func startDraining() {
        isDraining = true
        Task { await drain() }
    }

    private func nextGroup() -> [Job] {
        var room = Self.heaviestGroup
        let count = waiting.prefix { job in
            defer { room -= job.weight }
            return room > 0
        }.count
        defer { waiting.removeFirst(count) }
        return Array(waiting.prefix(count))
    }

    private func drain() async {
        while !waiting.isEmpty {
            let group = nextGroup()
            environment.pass(.beforeCommit)
            do {
                let (errors, touched) = try await store.writeGroup(group.map(\.run))
                environment.pass(.afterCommit)
                for (job, error) in zip(group, errors) { job.done(error) }
                bells.ring(after: touched)
            } catch {
                for job in group { job.done(error) }
            }
        }
        isDraining = false
    }
}

/// Carries a mutex across a `@Sendable` closure.
private final class Box<Value: Sendable>: Sendable {
    let value: Mutex<Value?>

    init(_ value: consuming sending Mutex<Value?>) { self.value = value }
}
