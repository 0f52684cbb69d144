/// Pieces of work that mostly wait, many at once, their results handed on in the order of the input.
enum OrderedTasks {
    /// Memory is bounded: nothing is begun that is further ahead of the awaited result than `ahead`.
    /// - Parameters:
    ///   - done: called after each piece with how many are done.
    ///   - take: called with each result, in order.
    static func run<Input: Sendable, Output: Sendable>(
        _ inputs: [Input],
        ahead: Int,
        _ work: @escaping @Sendable (Input) async -> Output,
        done: (Int) -> Void,
        take: (Output) throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Output).self) { group in
            var window = Window<Output>()
            var (begun, ended) = (0, 0)
            repeat {
                while begun < inputs.count, begun < window.next + ahead {
                    let (number, input) = (begun, inputs[begun])
                    group.addTask { (number, await work(input)) }
                    begun += 1
                }
                guard let (number, output) = try await group.next() else { return }
                for ready in window.ready(adding: output, at: number) { try take(ready) }
                ended += 1
                done(ended)
            } while true
        }
    }
}
