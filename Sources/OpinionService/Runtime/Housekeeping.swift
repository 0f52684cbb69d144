import OpinionCore
import OpinionStore
import ServiceLifecycle

/// Forgets what the retention allows, a little at a time, once a day.
struct Housekeeping: Service {
    private static let batch = 2_000

    let committer: Committer
    let deployments: Deployments
    let environment: Environment

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try? await step()
                try? await Task.sleep(for: .seconds(24 * 3_600))
            }
        }
    }

    /// Forgets everything that is too old now.
    func step() async throws {
        let retention = deployments.current.configuration.retention
        let now = environment.now()
        try await committer.commit { try $0.forgetRequests(before: now - RequestScope.memory) }
        var gone = Self.batch
        while gone >= Self.batch, !Task.isCancelled {
            gone = try await committer.commit {
                try $0.forget(
                    itemsBefore: now - retention.items,
                    deliveriesBefore: now - retention.deliveries,
                    limit: Self.batch
                )
            }
        }
    }
}
