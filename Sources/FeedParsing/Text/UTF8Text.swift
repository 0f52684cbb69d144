import CFeedXML

/// Makes strings of bytes faster than the standard library, which checks them more slowly than all else that is done
/// to them takes.
enum UTF8Text {
    /// The text of `bytes`; what is not UTF-8 becomes U+FFFD.
    static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard let base = bytes.baseAddress, feedxml_is_utf8(base, bytes.count) != 0 else {
            return String(decoding: bytes, as: UTF8.self)
        }
        // Checked the line before.
        return String(copying: UTF8Span(unchecked: bytes.span))
    }
}
