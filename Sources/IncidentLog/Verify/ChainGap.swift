/// Numbers that were missing when a later record came, and may still turn up further down.
struct ChainGap: Sendable {
    /// The first and the last number missing.
    var first: Int64
    var last: Int64
    /// The record that came instead.
    let jump: ChainLink
    let place: LogFault.Place
    /// The fault that says `reordered`, once a missing record has turned up.
    var reported: Int?
    /// The missing record that turned up last.
    var filled: ChainLink?
    /// Whether a record followed the one that came instead, so that it belongs to the chain.
    var extended = false

    /// Whether a record is one of the missing.
    func awaits(_ seq: Int64) -> Bool {
        (first...last).contains(seq)
    }

    /// Whether a record continues the missing ones in their order, by number and hash.
    func isContinued(by link: ChainLink) -> Bool {
        filled.map { $0.seq + 1 == link.seq && $0.hash == link.prev } ?? false
    }
}
