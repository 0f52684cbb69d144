package import LoopbackServer

/// What came to a fake, in order.
package struct FakeJournal: Sendable {
    /// A message that was taken.
    package struct Message: Sendable {
        /// Milliseconds of the fake's clock.
        package let at: Int64
        /// `1-3` of the text's `送達 #1-3`, or the whole `webhook-id`; nil without one.
        package let delivery: String?
        package let content: FakeContent
        package let request: LoopbackRequest
    }

    /// A request that was not taken, by contract or by mischief.
    package struct Refusal: Sendable {
        package let at: Int64
        package let code: String
        package let request: LoopbackRequest
    }

    package internal(set) var accepted: [Message] = []
    package internal(set) var refused: [Refusal] = []

    /// The ids of what was taken, in order, repeats included.
    package var deliveries: [String] { accepted.compactMap(\.delivery) }
    /// How often each refusal was given.
    package var refusals: [String: Int] { refused.reduce(into: [:]) { $0[$1.code, default: 0] += 1 } }

    /// The most messages that were taken in any stretch of so many milliseconds.
    package func peak(within stretch: Int64) -> Int {
        let times = accepted.map(\.at).sorted()
        var (most, first) = (0, 0)
        for (index, time) in times.enumerated() {
            while times[first] <= time - stretch { first += 1 }
            most = max(most, index - first + 1)
        }
        return most
    }
}
