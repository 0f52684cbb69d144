import ControlAPI
import OpinionCore
import OpinionStore
import ServiceLifecycle

// The board that `watch` shows, told again when it changes.

extension ControlDesk {
    /// The board as it stands; with `after` and `wait`, as soon as it is another one, at the latest after so many seconds.
    func board(_ query: RequestQuery, _ caller: Caller) async throws -> BoardPage {
        let wait = min(max(try query.integer("wait", caller.language) ?? 0, 0), Self.longestWait)
        let seen = changes.count
        if query["after"] == changeName(seen), wait > 0 {
            // A stop of the daemon does not wait for those who wait.
            await cancelWhenGracefulShutdown { await changes.wait(beyond: seen, atMost: .seconds(wait)) }
        }
        return try await board(caller.language)
    }

    private static let longestWait = 25

    /// The count is read before the rest: what happens in between makes one answer too many, never one too few.
    private func board(_ language: Language) async throws -> BoardPage {
        let change = changeName(changes.count)
        let now = now()
        let incidents = try await store.read { try listed($0.liveIncidents(), $0, now: now) }
        let status = try await StatusMaking(desk: self, language: language, now: now).report(withNotices: false)
        let states = await polling.feedStates()
        return BoardPage(
            change: change,
            now: now,
            incidents: incidents,
            status: status,
            lastPoll: states.values.compactMap(\.lastSuccess).max()
        )
    }

    /// A daemon that was started again has other names.
    private func changeName(_ count: UInt64) -> String { "\(started.milliseconds)-\(count)" }
}
