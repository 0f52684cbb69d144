/// A document as UTF-8, with how it became so.
struct DecodedText: Sendable {
    /// Valid UTF-8, without a byte order mark.
    var bytes: [UInt8]
    let encoding: String
    let source: EncodingSource
    /// Sequences that could not be read and became U+FFFD.
    let replaced: Int
    /// Whether the declared encoding was wrong.
    let declarationLied: Bool
}
