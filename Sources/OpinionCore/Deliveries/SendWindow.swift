/// What a robot may still be sent: so many messages in any stretch of time that its vendor counts. A sliding window and
/// no bucket, which would let twice as many go in one minute.
package struct SendWindow: Sendable {
    /// A few are kept for what must ring.
    package static let reserve = 3

    /// Messages that went out together.
    package struct Use: Sendable, Hashable {
        package let at: Instant
        package let count: Int

        package init(at: Instant, count: Int) {
            (self.at, self.count) = (at, count)
        }
    }

    private let rates: [SendRate]
    private var uses: [Use]

    /// - Parameter uses: at least those of the longest of the rates.
    package init(rates: [SendRate], uses: [Use]) {
        (self.rates, self.uses) = (rates, uses)
    }

    /// How far back uses count.
    package static func memory(_ rates: [SendRate]) -> TimeSpan { rates.map(\.per).max() ?? .zero }

    package mutating func use(_ count: Int, at now: Instant) { uses.append(Use(at: now, count: count)) }

    /// True when so many messages may go now.
    package func has(_ count: Int, isUrgent: Bool, now: Instant) -> Bool {
        rates.allSatisfy { rate in
            let limit = Self.limit(rate, isUrgent: isUrgent)
            // What takes more messages than a rate allows goes alone.
            return used(rate, now: now) + min(count, limit) <= limit
        }
    }

    /// When so many messages may go; `now` where they may at once.
    package func next(_ count: Int, isUrgent: Bool, now: Instant) -> Instant {
        let ends = uses.flatMap { use in rates.map { use.at + $0.per } }.filter { $0 > now }.sorted()
        return ([now] + ends).first { has(count, isUrgent: isUrgent, now: $0) } ?? (ends.last ?? now)
    }

    /// Small rates keep nothing back: who waits there waits a second.
    private static func limit(_ rate: SendRate, isUrgent: Bool) -> Int {
        isUrgent || rate.count <= 2 * reserve ? rate.count : rate.count - reserve
    }

    /// A use in the future comes of a clock that was stepped back: it counts as one of now, for the rate's own time.
    private func used(_ rate: SendRate, now: Instant) -> Int {
        uses.filter { $0.at + rate.per > now && $0.at - now < rate.per }.map(\.count).reduce(0, +)
    }
}
