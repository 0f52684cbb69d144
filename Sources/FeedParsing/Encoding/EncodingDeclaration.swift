/// A charset that a document or a server declares.
struct EncodingDeclaration: Sendable, Hashable {
    /// As written.
    let label: String
    /// Nil for a label that nobody knows.
    let charset: Charset?
    let source: EncodingSource

    init(label: String, source: EncodingSource) {
        self.label = label
        self.source = source
        charset = Charset(label: label)
    }

    /// What a feed declares: its XML declaration, then HTTP.
    static func ofFeed(_ bytes: UnsafeBufferPointer<UInt8>, contentType: String?) -> [EncodingDeclaration] {
        let label = xmlLabel(bytes).map { EncodingDeclaration(label: $0, source: .xmlDeclaration) }
        return [label, http(contentType)].compactMap { $0 }
    }

    /// What a page declares: HTTP, then its `meta` element or, of XHTML, its XML declaration.
    static func ofPage(_ bytes: UnsafeBufferPointer<UInt8>, contentType: String?) -> [EncodingDeclaration] {
        let meta = MetaCharset.label(bytes).map { EncodingDeclaration(label: $0, source: .meta) }
        let label = xmlLabel(bytes).map { EncodingDeclaration(label: $0, source: .xmlDeclaration) }
        return [http(contentType), meta, label].compactMap { $0 }
    }

    private static func http(_ contentType: String?) -> EncodingDeclaration? {
        contentType.flatMap { ContentType($0).charset }.map { EncodingDeclaration(label: $0, source: .http) }
    }

    /// Junk may stand before the declaration; in JSON it is part of some text.
    private static func xmlLabel(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let head = UnsafeBufferPointer(rebasing: bytes.prefix(4096))
        guard let first = head.first(where: { $0 > 0x20 }), first != UInt8(ascii: "{"), first != UInt8(ascii: "["),
            let start = TagScanner(bytes: head).find("<?xml", from: 0)
        else { return nil }
        return XMLDeclaration(bytes, from: start)?.encoding
    }
}
