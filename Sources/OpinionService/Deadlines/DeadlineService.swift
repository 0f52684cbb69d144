import IncidentDesk
import Logging
import OpinionCore
import OpinionStore
import ServiceLifecycle

/// Watches every running clock and escalation: goes round, and has `Deadlines` tell what is due.
struct DeadlineService: Service {
    /// The wall clock is looked at again at least this often.
    private static let longestSleep = TimeSpan.seconds(30)

    let store: OpinionStore
    let committer: Committer
    let desk: Desk
    let deployments: Deployments
    let environment: Environment
    let bell: Bell
    let pulse: Pulse
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let next = await round()
                let wait = min(max(next - environment.now(), TimeSpan(milliseconds: 20)), Self.longestSleep)
                await bell.wait(atMost: .milliseconds(wait.milliseconds))
            }
        }
    }

    /// A round that fails is no sign of life: `status` and the watchdog see it.
    private func round() async -> Instant {
        do {
            let next = try await step()
            pulse.beat(.deadlines)
            return next
        } catch {
            logger.critical("no deadline could be looked at: \(error)")
            return environment.now() + .seconds(5)
        }
    }

    /// Tells what is due now.
    /// - Returns: when something may be due next.
    @discardableResult
    func step() async throws -> Instant {
        let now = environment.now()
        let trusted = desk.trust.look().isTrusted
        let deadlines = Deadlines(desk: desk)
        let deployment = deployments.current
        if try await store.read({
            try deadlines.isAnythingDue($0, now: now, isClockTrusted: trusted, deployment)
        }) {
            let failures = try await committer.commit {
                try deadlines.tell(now: now, isClockTrusted: trusted, deployment, $0).mapValues { "\($0)" }
            }
            for (name, cause) in failures { logger.critical("\(name) could not be told what is due: \(cause)") }
        }
        return try await store.read { try deadlines.next($0, after: now, deployment) } ?? now + Self.longestSleep
    }
}
