import IncidentDesk
import OpinionCore
import OpinionStore
import ServiceLifecycle

/// Gives the items of first answers their stories, a few at a time, so that neither the round nor an officer's command
/// waits for them. What rings, and what comes later, has its story at once.
struct StoryService: Service {
    /// Items of one transaction: it holds up others for some hundredths of a second.
    private static let batch = 16

    let committer: Committer
    let desk: Desk
    let deployments: Deployments
    let bell: Bell

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let given = (try? await step()) ?? 0
                if given < Self.batch { await bell.wait(atMost: .seconds(60)) }
            }
        }
    }

    /// - Returns: how many items were given a story.
    @discardableResult
    func step() async throws -> Int {
        let deployment = deployments.current
        return try await committer.commit { try desk.giveStories(Self.batch, deployment, $0) }
    }
}
