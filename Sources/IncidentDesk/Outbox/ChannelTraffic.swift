package import OpinionCore

/// What one channel can take, as far as the outbox needs to know.
package struct ChannelTraffic: Sendable {
    package let channel: String
    /// What its vendor allows; empty: as fast as it takes.
    package let rates: [SendRate]
    /// Attempts under way at once.
    package let width: Int
    /// How many of the vendor's messages one alert takes.
    package let cost: @Sendable (Alert) -> Int

    package init(
        channel: String,
        rates: [SendRate] = [],
        width: Int,
        cost: @escaping @Sendable (Alert) -> Int = { _ in 1 }
    ) {
        (self.channel, self.rates, self.width, self.cost) = (channel, rates, width, cost)
    }

    package var memory: TimeSpan { SendWindow.memory(rates) }
}
