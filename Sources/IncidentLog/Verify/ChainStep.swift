/// The record up to which a verifier has followed the chain.
struct ChainStep: Sendable {
    let seq: Int64
    /// Nil when it could not be read, so that the next record's `prev` cannot be compared.
    let hash: String?
    /// The hash that its own `prev` had to be, nil when unknown.
    let before: String?
    /// Nil before the first record.
    let place: LogFault.Place?
    /// Whether a fault at this record has been reported, so that its consequences are not.
    var reported = false

    /// The start of a log.
    static let origin = ChainStep(seq: 0, hash: LogHash.zero, before: nil, place: nil)

    /// Where somebody begins who was given only later files.
    static func unknown(before link: ChainLink) -> ChainStep {
        link.seq == 1 ? origin : ChainStep(seq: link.seq - 1, hash: nil, before: nil, place: nil)
    }
}
