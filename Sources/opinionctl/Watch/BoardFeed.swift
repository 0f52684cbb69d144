import ControlAPI
import OpinionCore

/// Asks the daemon for the board again and again: an answer comes when something changes, and at the latest after a while.
struct BoardFeed: Sendable {
    enum News: Sendable {
        case board(BoardPage)
        /// The daemon does not answer, for this reason.
        case lost(CommandFailure)
    }

    /// Seconds that the daemon may wait with an answer; feeds fail and recover without a commit that would wake it.
    private static let wait = 10
    /// Never more often than this, however much changes.
    private static let interval = Duration.seconds(1)

    let client: ControlClient

    /// - Parameter tell: called with each answer, one after the other.
    func run(_ tell: @Sendable (News) async -> Void) async {
        var change: String?
        let clock = ContinuousClock()
        while !Task.isCancelled {
            let begun = clock.now
            do throws(CommandFailure) {
                let page = try await board(after: change)
                change = page.change
                await tell(.board(page))
            } catch {
                // A daemon that comes back may be another one: it is asked for everything.
                change = nil
                await tell(.lost(error))
            }
            try? await clock.sleep(until: begun + Self.interval)
        }
    }

    /// The board now, or when it is another one than `change`.
    func board(after change: String? = nil) async throws(CommandFailure) -> BoardPage {
        let wait = change.map { _ in String(Self.wait) }
        let body = try await client.get(ControlPath.board, [("after", change), ("wait", wait)])
        return try client.decode(BoardPage.self, body)
    }
}
