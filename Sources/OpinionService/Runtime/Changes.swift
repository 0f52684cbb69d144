import Synchronization

/// Counts the commits that changed what people look at, and wakes whoever waits for the next one.
final class Changes: Sendable {
    private struct State {
        var count: UInt64 = 0
        var waiting: [UInt64: AsyncStream<Void>.Continuation] = [:]
        var next: UInt64 = 0
    }

    private let state = Mutex(State())

    var count: UInt64 { state.withLock { $0.count } }

    func happened() {
        let waiting = state.withLock { state in
            state.count += 1
            defer { state.waiting = [:] }
            return state.waiting
        }
        for waiter in waiting.values { waiter.finish() }
    }

    /// Returns when the count is another one than `seen`, when the time is over, or when the task is cancelled.
    func wait(beyond seen: UInt64, atMost time: Duration) async {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        let id = state.withLock { state -> UInt64? in
            guard state.count == seen else { return nil }
            state.next += 1
            state.waiting[state.next] = continuation
            return state.next
        }
        guard let id else { return }
        let timer = Task {
            try? await Task.sleep(for: time)
            continuation.finish()
        }
        for await _ in stream {}
        timer.cancel()
        state.withLock { _ = $0.waiting.removeValue(forKey: id) }
    }
}
