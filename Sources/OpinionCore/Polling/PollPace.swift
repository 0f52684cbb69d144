/// How many feeds may become due in a second: a restart after a night, or a thousand feeds added at once, do not go all
/// together. A token bucket.
package struct PollPace: Sendable {
    /// Above the mean of all intervals by this much, so that what waits is soon made up for.
    private static let haste = 1.5
    /// Small sets need no pace.
    private static let least = 50.0
    /// So many seconds' worth may go at once, or a small set at a go.
    private static let burst = 0.2
    private static let handful = 25.0

    private let perSecond: Double
    private var tokens: Double
    private var filled: TimeSpan?

    /// - Parameter perSecond: how many looks the intervals of all feeds come to in a second.
    package init(perSecond: Double) {
        self.perSecond = max(Self.least, perSecond * Self.haste)
        tokens = 0
        tokens = capacity
    }

    private var capacity: Double { max(Self.handful, perSecond * Self.burst) }

    /// Takes one token; false when none is left.
    package mutating func take(now: TimeSpan) -> Bool {
        fill(now)
        guard tokens >= 1 else { return false }
        tokens -= 1
        return true
    }

    /// When there will be a token.
    package mutating func next(now: TimeSpan) -> TimeSpan {
        fill(now)
        guard tokens < 1 else { return now }
        return now + TimeSpan(milliseconds: Int64(((1 - tokens) / perSecond * 1_000).rounded(.up)))
    }

    private mutating func fill(_ now: TimeSpan) {
        let passed = max(.zero, now - (filled ?? now))
        filled = now
        tokens = min(capacity, tokens + Double(passed.milliseconds) / 1_000 * perSecond)
    }
}
