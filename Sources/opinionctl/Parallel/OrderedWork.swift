import FoundationEssentials

/// Independent pieces of work over all cores, their results handed on in the order of the input.
enum OrderedWork {
    /// Memory is bounded: no batch is begun that is more than a few ahead of the one whose result is awaited.
    /// - Parameters:
    ///   - batch: how many inputs one task takes at most; several, since a single one is short.
    ///   - heaviest: how much the inputs of one task weigh together; a heavier one has a task of its own.
    ///   - weight: what an input weighs.
    ///   - work: run concurrently.
    ///   - take: called with the result of each batch, one after the other, in order.
    static func run<Input: Sendable, Output: Sendable>(
        _ inputs: [Input],
        batch: Int,
        heaviest: Int = .max,
        weight: (Input) -> Int = { _ in 0 },
        _ work: @escaping @Sendable (ArraySlice<Input>) -> Output,
        take: (Output) throws -> Void
    ) async throws {
        var cutter = Cutter(batch: batch, heaviest: heaviest)
        try await withThrowingTaskGroup(of: (Int, Output).self) { group in
            var window = Window<Output>()
            var begun = 0
            repeat {
                while begun < window.next + Self.ahead, let slice = cutter.cut(inputs, weight) {
                    let number = begun
                    group.addTask { (number, work(slice)) }
                    begun += 1
                }
                guard let (number, output) = try await group.next() else { return }
                for ready in window.ready(adding: output, at: number) { try take(ready) }
            } while true
        }
    }

    /// How many batches are under way at once: enough for every core, few enough to bound memory.
    private static let ahead = max(4, 2 * ProcessInfo.processInfo.activeProcessorCount)
}

/// Cuts inputs into batches.
private struct Cutter {
    let batch: Int
    let heaviest: Int
    private var start = 0

    init(batch: Int, heaviest: Int) { (self.batch, self.heaviest) = (batch, heaviest) }

    /// The next batch; nil at the end.
    mutating func cut<Input>(_ inputs: [Input], _ weight: (Input) -> Int) -> ArraySlice<Input>? {
        guard start < inputs.count else { return nil }
        var (end, total) = (start + 1, weight(inputs[start]))
        while end < inputs.count, end - start < batch {
            total += weight(inputs[end])
            guard total <= heaviest else { break }
            end += 1
        }
        defer { start = end }
        return inputs[start..<end]
    }
}

/// Results that came too early wait here.
struct Window<Output> {
    private var waiting: [Int: Output] = [:]
    /// The number of the result that is awaited.
    private(set) var next = 0

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
