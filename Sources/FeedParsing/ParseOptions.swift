/// How to read feeds where they leave room, and how much of them.
package struct ParseOptions: Sendable, Hashable {
    /// Seconds east of UTC for dates without a zone.
    package var assumedZoneSeconds: Int
    /// Elements (or JSON containers) within each other before the input counts as hostile; XML at most 250.
    package var maxDepth: Int
    /// Items that are kept; more are left out and noted as a repair.
    package var maxItems: Int
    /// Bytes that are looked at; larger input is refused.
    package var maxBytes: Int

    package init(
        assumedZoneSeconds: Int = 0,
        maxDepth: Int = 200,
        maxItems: Int = 100_000,
        maxBytes: Int = 32 << 20
    ) {
        self.assumedZoneSeconds = assumedZoneSeconds
        self.maxDepth = maxDepth
        self.maxItems = maxItems
        self.maxBytes = maxBytes
    }
}
