import Synchronization

/// The requests received, and those who wait for more of them.
final class RequestJournal: Sendable {
    private struct Waiter {
        let count: Int
        let continuation: CheckedContinuation<Bool, Never>
    }

    private struct State {
        var requests: [LoopbackRequest] = []
        var total = 0
        var waiters: [Int: Waiter] = [:]
        var nextWaiter = 0
    }

    private let capacity: Int
    private let state = Mutex(State())

    /// Keeps the last `capacity` requests at least, at most twice as many.
    init(capacity: Int) { self.capacity = capacity }

    /// The requests remembered, oldest first.
    var requests: [LoopbackRequest] { state.withLock { $0.requests } }

    /// How many there have been.
    var total: Int { state.withLock { $0.total } }

    /// Adds a request and wakes whoever waited for it.
    func record(_ request: LoopbackRequest) {
        let woken = state.withLock { state in
            state.requests.append(request)
            state.total += 1
            if state.requests.count > 2 * capacity { state.requests.removeFirst(capacity) }
            let due = state.waiters.filter { $0.value.count <= state.total }
            due.keys.forEach { state.waiters[$0] = nil }
            return due.values.map(\.continuation)
        }
        woken.forEach { $0.resume(returning: true) }
    }

    /// Returns whether so many requests had come within the time.
    func wait(for count: Int, within time: Duration) async -> Bool {
        let id = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        let alarm = Task {
            try await Task.sleep(for: time)
            giveUp(id)
        }
        defer { alarm.cancel() }
        return await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.total < count { state.waiters[id] = Waiter(count: count, continuation: continuation) }
                return state.total >= count
            }
            if isThere { continuation.resume(returning: true) }
        }
    }

    private func giveUp(_ id: Int) {
        let waiter = state.withLock { $0.waiters.removeValue(forKey: id) }
        waiter?.continuation.resume(returning: false)
    }
}
