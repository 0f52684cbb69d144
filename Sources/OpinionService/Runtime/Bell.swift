import OpinionStore
import Synchronization

/// Wakes a sleeping loop: a ring that nobody waits for is kept for the next wait.
final class Bell: Sendable {
    private struct State {
        var isRung = false
        var waiter: (id: UInt64, continuation: CheckedContinuation<Void, Never>)?
        var next: UInt64 = 0
        /// The last wait whose time was over before it had begun to wait; its timer must not be lost.
        var over: UInt64 = 0
    }

    private let state = Mutex(State())

    init() {}

    func ring() {
        let waiter = state.withLock { state in
            defer { state.waiter = nil }
            if state.waiter == nil { state.isRung = true }
            return state.waiter
        }
        waiter?.continuation.resume()
    }

    /// Returns when it rings, when the time is over, or when the task is cancelled. One waiter at a time.
    func wait(atMost time: Duration) async {
        let id = state.withLock { state in
            state.next += 1
            return state.next
        }
        let timer = Task {
            try? await Task.sleep(for: time)
            release(id)
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDone = state.withLock { state in
                    if state.isRung || state.over >= id || Task.isCancelled {
                        state.isRung = false
                        return true
                    }
                    state.waiter = (id, continuation)
                    return false
                }
                if isDone { continuation.resume() }
            }
        } onCancel: {
            release(id)
        }
        timer.cancel()
    }

    private func release(_ id: UInt64) {
        let waiter = state.withLock { state in
            guard state.waiter?.id == id else {
                state.over = max(state.over, id)
                return nil as CheckedContinuation<Void, Never>?
            }
            defer { state.waiter = nil }
            return state.waiter?.continuation
        }
        waiter?.resume()
    }
}

/// The bells of the loops: a commit rings those whose work it may have made.
struct Bells: Sendable {
    let deadlines = Bell()
    let delivery = Bell()
    let relay = Bell()
    let polling = Bell()
    let drills = Bell()
    /// What the control socket tells those who watch.
    let changes = Changes()
    let evidence = Bell()
    let stories = Bell()

    init() {}

    func ring(after touched: StoreEffects.Kinds) {
        if touched.contains(.deadlines) { deadlines.ring() }
        if touched.contains(.outbox) { delivery.ring() }
        if touched.contains(.log) { relay.ring() }
        if !touched.isDisjoint(with: [.drills, .deadlines, .outbox]) { drills.ring() }
        if !touched.isEmpty { changes.happened() }
        if touched.contains(.evidence) { evidence.ring() }
        if touched.contains(.stories) { stories.ring() }
    }
}
