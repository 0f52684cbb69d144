import CFeedXML

/// Bytes converted to UTF-8.
struct Conversion: Sendable {
    let bytes: [UInt8]
    /// Faults that became U+FFFD.
    let replaced: Int
    /// Runs and single bytes that were read in another encoding.
    let mixed: Int

    /// Nil when the encoding's table is missing on this machine, or memory ran out.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, from charset: Charset) {
        guard let table = charset.table else {
            self.init(mending: bytes, other: nil)
            return
        }
        guard let base = bytes.baseAddress else { return nil }
        self.init(feedxml_convert(table, base, bytes.count))
    }

    /// UTF-8 with faults; runs of text that are not UTF-8 at all are read as `other`.
    init?(mending bytes: UnsafeBufferPointer<UInt8>, other: Charset?) {
        guard let base = bytes.baseAddress else { return nil }
        self.init(feedxml_mend(base, bytes.count, other?.table))
    }

    private init?(_ result: FeedXMLConversion) {
        guard let converted = result.bytes else { return nil }
        defer { feedxml_release(converted) }
        var text = UnsafeBufferPointer(start: converted, count: result.length)
        // A mark that was repeated, or one in an encoding of one byte's disguise.
        while text.starts(with: [0xEF, 0xBB, 0xBF]) { text = UnsafeBufferPointer(rebasing: text.dropFirst(3)) }
        bytes = Array(text)
        replaced = result.replaced
        mixed = result.mixed
    }

    func text(_ charset: Charset, _ source: EncodingSource, overruled: String? = nil) -> DecodedText {
        DecodedText(
            bytes: bytes,
            encoding: charset.name,
            source: source,
            replaced: replaced,
            mixed: mixed,
            overruled: overruled
        )
    }
}
