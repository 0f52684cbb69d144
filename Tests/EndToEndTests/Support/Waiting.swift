/// A condition that did not come true in time.
struct NotInTime: Error, CustomStringConvertible {
    let what: String
    let time: Duration

    var description: String { "Not within \(time): \(what)" }
}

/// Looks until the body gives a value; the last look is after the deadline, so that a busy machine is not blamed.
func eventually<Value: Sendable>(
    _ what: String,
    within time: Duration = .seconds(240),
    _ body: () async throws -> Value?
) async throws -> Value {
    let deadline = ContinuousClock.now + time
    while true {
        let isLast = ContinuousClock.now >= deadline
        if let value = try await body() { return value }
        guard !isLast else { throw NotInTime(what: what, time: time) }
        try await Task.sleep(for: .milliseconds(10))
    }
}

/// Looks until it is so.
func eventually(
    _ what: String,
    within time: Duration = .seconds(240),
    isSo body: () async throws -> Bool
) async throws {
    _ = try await eventually(what, within: time) { try await body() ? true : nil }
}
