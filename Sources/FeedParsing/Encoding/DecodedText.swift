/// Text as UTF-8, and how it came to be read so.
struct DecodedText: Sendable {
    /// Valid UTF-8, without a byte order mark.
    var bytes: [UInt8]
    /// The encoding's name as reported.
    let encoding: String
    let source: EncodingSource
    /// Byte sequences that could not be read and became U+FFFD.
    var replaced = 0
    /// Runs of text and single bytes that were read in another encoding than the document's.
    var mixed = 0
    /// The first declared label that the bytes contradict, as written; nil when none does.
    var overruled: String?

    /// Whether the bytes are not what was declared.
    var declarationLied: Bool { overruled != nil }
}
