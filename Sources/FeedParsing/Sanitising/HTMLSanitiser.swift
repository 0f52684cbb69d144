import CFeedXML

/// Makes HTML that is safe to show of HTML that is hostile.
///
/// What comes out is a well-formed fragment of allowed elements (structure, text, lists, tables, links, images, audio,
/// video) with allowed attributes. Addresses are `http`, `https` or, in links, `mailto`. Of everything else the text is
/// kept, but not that of scripts, styles and hidden elements. Sanitising twice changes nothing; the plain text stays
/// the same. Linear in time; nothing is nested more than 128 deep.
package enum HTMLSanitiser {
    /// Sanitised HTML. Relative addresses are resolved against `base`; without one they stay relative.
    package static func sanitise(_ html: String, base: String?) -> String {
        var html = html
        return html.withUTF8 { sanitise($0, base: base) }
    }

    /// As for a string, of UTF-8 bytes.
    package static func sanitise(_ bytes: UnsafeBufferPointer<UInt8>, base: String?) -> String {
        guard let start = bytes.baseAddress else { return "" }
        guard let base, let resolver = AddressResolver(base: base) else {
            var how = FeedHTMLCleaning()
            return string(feedhtml_clean(start, bytes.count, &how))
        }
        return withExtendedLifetime(resolver) {
            var how = FeedHTMLCleaning(
                resolve: { AddressResolver.resolve($0, $1, $2, $3) },
                user: Unmanaged.passUnretained(resolver).toOpaque()
            )
            return string(feedhtml_clean(start, bytes.count, &how))
        }
    }

    /// Plain text as HTML: empty lines part paragraphs, other lines are broken with `br`.
    package static func paragraphs(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            bytes.baseAddress.map { string(feedhtml_from_text($0, bytes.count)) } ?? ""
        }
    }

    private static func string(_ output: FeedHTMLOutput) -> String {
        defer { feedhtml_release(output.bytes) }
        return UTF8Text.string(UnsafeBufferPointer(start: output.bytes, count: output.length))
    }
}
