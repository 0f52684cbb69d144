/// Independent pieces of work over all cores, their results handed on in the order of the input.
enum OrderedWork {
    /// - Parameters:
    ///   - batch: how many inputs one task takes; several, since a single one is short.
    ///   - work: run concurrently.
    ///   - take: called with the result of each batch, one after the other, in order.
    static func run<Input: Sendable, Output: Sendable>(
        _ inputs: [Input],
        batch: Int,
        _ work: @escaping @Sendable (ArraySlice<Input>) -> Output,
        take: (Output) throws -> Void
    ) async throws {
        let starts = Array(stride(from: 0, to: inputs.count, by: batch))
        try await withThrowingTaskGroup(of: (Int, Output).self) { group in
            var window = Window<Output>()
            for start in starts.prefix(Self.ahead) { group.start(start, inputs, batch, work) }
            var next = min(starts.count, Self.ahead)
            while let (start, output) = try await group.next() {
                for ready in window.ready(adding: output, at: start / batch) { try take(ready) }
                if next < starts.count {
                    group.start(starts[next], inputs, batch, work)
                    next += 1
                }
            }
        }
    }

    /// How many batches are under way at once: enough for every core, few enough to bound memory.
    private static let ahead = 16
}

extension ThrowingTaskGroup where Failure == any Error {
    fileprivate mutating func start<Input: Sendable, Output: Sendable>(
        _ start: Int,
        _ inputs: [Input],
        _ batch: Int,
        _ work: @escaping @Sendable (ArraySlice<Input>) -> Output
    ) where ChildTaskResult == (Int, Output) {
        let slice = inputs[start..<Swift.min(start + batch, inputs.count)]
        addTask { (start, work(slice)) }
    }
}

/// Results that came too early wait here.
private struct Window<Output> {
    private var waiting: [Int: Output] = [:]
    private var next = 0

    mutating func ready(adding output: Output, at index: Int) -> [Output] {
        waiting[index] = output
        var ready: [Output] = []
        while let output = waiting.removeValue(forKey: next) {
            ready.append(output)
            next += 1
        }
        return ready
    }
}
