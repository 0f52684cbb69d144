import OpinionCore
import Synchronization

/// What the watch over the program sees, readable from everywhere.
final class WatchBoard: Sendable {
    /// Why the heartbeat address does not answer.
    struct Heartless: Sendable {
        let text: Phrase
        let since: Instant
    }

    private struct State {
        var standing: AuditStanding
        var heartless: Heartless?
        var lastBeat: TimeSpan?
        var isCrying = false
    }

    private let state: Mutex<State>

    init(since: Instant) { state = Mutex(State(standing: AuditStanding(since: since))) }

    var standing: AuditStanding { state.withLock { $0.standing } }
    var heartless: Heartless? { state.withLock { $0.heartless } }

    /// - Returns: the standing after this look.
    func record(_ faults: [AuditFault], now: Instant) -> AuditStanding {
        state.withLock { state in
            state.standing = state.standing.after(faults, now: now)
            return state.standing
        }
    }

    /// True for the first failure to tell anybody; then not before one succeeded.
    func cries() -> Bool {
        state.withLock { state in
            defer { state.isCrying = true }
            return !state.isCrying
        }
    }

    func calm() { state.withLock { $0.isCrying = false } }

    /// True when the heartbeat is due; then it counts as begun.
    func beats(every: TimeSpan, sinceBoot: TimeSpan) -> Bool {
        state.withLock { state in
            if let last = state.lastBeat, sinceBoot - last < every { return false }
            state.lastBeat = sinceBoot
            return true
        }
    }

    /// - Returns: true when it is the first failure after it was well.
    func heartbeatFailed(_ text: Phrase, now: Instant) -> Bool {
        state.withLock { state in
            let isFirst = state.heartless == nil
            state.heartless = Heartless(text: text, since: state.heartless?.since ?? now)
            return isFirst
        }
    }

    func heartbeatArrived() { state.withLock { $0.heartless = nil } }
}
