import CFeedXML

/// Decides in which encoding bytes are written and turns them into UTF-8.
///
/// Order: byte order mark, XML declaration, HTTP charset, valid UTF-8, statistics; of pages byte order mark, HTTP
/// charset, `meta`, valid UTF-8, statistics. Valid UTF-8 beats a declaration that says otherwise: many sites changed to
/// UTF-8 and kept their old header. A declaration that the bytes contradict is overruled, and said so.
struct TextDecoder {
    /// What arrived; handed on as it is when it is UTF-8.
    let original: [UInt8]
    /// The same bytes.
    let bytes: UnsafeBufferPointer<UInt8>
    let contentType: String?
    /// Whether the bytes are an HTML page.
    var isPage = false

    /// Nil only when memory ran out.
    func decode() -> DecodedText? {
        if let order = ByteOrder(bytes) { return decodeMarked(order) }
        let mark = ByteOrder.markLength(bytes)
        return mark > 0 ? without(mark) : decodeUnmarked()
    }

    /// An HTML page as UTF-8; nil only when memory ran out.
    static func decodeHTML(_ bytes: [UInt8], contentType: String?) -> DecodedText? {
        bytes.withUnsafeBufferPointer {
            TextDecoder(original: bytes, bytes: $0, contentType: contentType, isPage: true).decode()
        }
    }
}

extension TextDecoder {
    func declarations() -> [EncodingDeclaration] {
        isPage
            ? EncodingDeclaration.ofPage(bytes, contentType: contentType)
            : EncodingDeclaration.ofFeed(bytes, contentType: contentType)
    }

    /// The text after a mark that is not believed.
    private func without(_ mark: Int) -> DecodedText? {
        let rest = Array(bytes.dropFirst(mark))
        return rest.withUnsafeBufferPointer {
            TextDecoder(original: rest, bytes: $0, contentType: contentType, isPage: isPage).decodeUnmarked()
        }
    }

    private func decodeMarked(_ order: ByteOrder) -> DecodedText? {
        let body = UnsafeBufferPointer(rebasing: bytes.dropFirst(order.markLength))
        guard order.charset == .utf8 else {
            guard var text = Conversion(body, from: order.charset)?.text(order.charset, .bom) else { return nil }
            text.overruled = contradiction(in: text.bytes, order.charset)
            return text
        }
        let survey = Survey(body)
        // A mark of UTF-8 before text that is not: a template was saved with it.
        guard survey.isMostlyUTF8 else { return without(order.markLength) }
        if survey.isValid {
            let overruled = declarations().first { $0.charset != .utf8 }?.label
            return DecodedText(bytes: Array(body), encoding: "utf-8", source: .bom, overruled: overruled)
        }
        return Conversion(mending: body, other: nil)?.text(.utf8, .bom)
    }

    /// What the text, read by its byte order, wrongly says of itself.
    private func contradiction(in text: [UInt8], _ charset: Charset) -> String? {
        let declared = text.withUnsafeBufferPointer {
            TextDecoder(original: [], bytes: $0, contentType: contentType, isPage: isPage).declarations()
        }
        return declared.first { $0.charset?.name.prefix(6) != charset.name.prefix(6) }?.label
    }

    func decodeUnmarked() -> DecodedText? {
        if let text = decodeEBCDIC() { return text }
        let declared = declarations()
        guard let base = bytes.baseAddress, feedxml_is_utf8(base, bytes.count) == 1 else {
            return decodeBroken(declared)
        }
        return decodeValid(declared)
    }

    /// A document whose first bytes are `<?xm` in EBCDIC, or that is declared so by HTTP and begins with markup then.
    private func decodeEBCDIC() -> DecodedText? {
        let isMarked = bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94])
        guard isMarked || bytes.first.map({ $0 >= 0x40 && $0 != 0x5B && $0 != 0x7B }) == true else { return nil }
        let page: (charset: Charset, source: EncodingSource)
        if isMarked {
            page = markedPage()
        } else if let declared = ContentType(contentType ?? "").charset, let charset = Charset(label: declared),
            !charset.isWide, !charset.isASCIICompatible, bytes.first == 0x4C
        {
            page = (charset, .http)
        } else {
            return nil
        }
        return Conversion(bytes, from: page.charset)?.text(page.charset, page.source)
    }

    private func markedPage() -> (charset: Charset, source: EncodingSource) {
        let head = UnsafeBufferPointer(rebasing: bytes.prefix(512))
        let text = Conversion(head, from: .ebcdic)?.bytes ?? []
        let label = text.withUnsafeBufferPointer { XMLDeclaration($0)?.encoding }
        guard let charset = label.flatMap({ Charset(label: $0) }), !charset.isWide, !charset.isASCIICompatible else {
            return (.ebcdic, .fallback)
        }
        return (charset, .xmlDeclaration)
    }
}
