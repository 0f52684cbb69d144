/// How to read feeds where they leave room, and how much of them.
package struct ParseOptions: Sendable, Hashable {
    /// The zone of dates that state none.
    package var assumedZone: AssumedZone
    /// Elements (or JSON containers) within each other before the input counts as hostile; XML at most 250.
    package var maxDepth: Int
    /// Items that are kept; more are left out and noted as a repair.
    package var maxItems: Int
    /// Bytes that are looked at; larger input is refused.
    package var maxBytes: Int

    package init(
        assumedZone: AssumedZone = .utc,
        maxDepth: Int = 200,
        maxItems: Int = 100_000,
        maxBytes: Int = 32 << 20
    ) {
        self.assumedZone = assumedZone
        self.maxDepth = maxDepth
        self.maxItems = maxItems
        self.maxBytes = maxBytes
    }
}
