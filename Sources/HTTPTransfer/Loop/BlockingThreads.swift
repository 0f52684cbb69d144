/// Runs what blocks on threads of its own, so many at once and no more; the cooperative pool is left alone.
package actor BlockingThreads {
    private var free: Int
    private var waiting = FIFO<CheckedContinuation<Void, Never>>()

    /// - Parameter limit: threads at once, at least one.
    package init(limit: Int) { free = max(1, limit) }

    /// What the body returns; waits for its turn, first come first served. nil when the system has no thread to give.
    package func run<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value? {
        await takeTurn()
        defer { giveTurn() }
        return await withCheckedContinuation { continuation in
            let isStarted = LoopThread.start { continuation.resume(returning: body()) }
            if !isStarted { continuation.resume(returning: nil) }
        }
    }

    private func takeTurn() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func giveTurn() {
        if let next = waiting.popFirst() { next.resume() } else { free += 1 }
    }
}
