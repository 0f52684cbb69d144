import CFeedXML

/// Decides in which encoding bytes are written and turns them into UTF-8.
///
/// Order: byte order mark, XML declaration, HTTP charset, valid UTF-8, a guess. Valid UTF-8 beats a declaration that
/// says otherwise: many sites changed to UTF-8 and kept their old header.
struct TextDecoder {
    /// What arrived; handed on as it is when it is UTF-8.
    let original: [UInt8]
    /// The same bytes.
    let bytes: UnsafeBufferPointer<UInt8>
    let contentType: String?

    /// Nil only when memory ran out.
    func decode() -> DecodedText? {
        if let order = ByteOrder(bytes) { return decodeMarked(order) }
        let declared = candidates()
        if isUTF8(declared) {
            let lied = declared.first.map { $0.charset != .utf8 && !isASCIIOnly } ?? false
            let reported = declared.first.flatMap { $0.charset == .utf8 || isASCIIOnly ? $0 : nil }
            let name = reported.map { $0.charset.isWide ? "utf-8" : $0.charset.name } ?? Charset.utf8.name
            return DecodedText(
                bytes: original,
                encoding: name,
                source: reported?.source ?? .utf8Valid,
                replaced: 0,
                declarationLied: lied
            )
        }
        return decodeDeclared(declared)
    }
}

extension TextDecoder {
    private typealias Candidate = (charset: Charset, source: EncodingSource)

    /// What the document and the server declare, without what the bytes plainly contradict.
    private func candidates() -> [(charset: Charset, source: EncodingSource)] {
        var found: [Candidate] = []
        // Junk may stand before the declaration.
        let start = TagScanner(bytes: UnsafeBufferPointer(rebasing: bytes.prefix(4096))).find("<?xml", from: 0)
        if let start, let label = XMLDeclaration(bytes, from: start)?.encoding, let charset = Charset(label: label) {
            found.append((charset, .xmlDeclaration))
        }
        if let label = contentType.flatMap({ ContentType($0).charset }), let charset = Charset(label: label) {
            found.append((charset, .http))
        }
        return found.filter { !$0.charset.isWide }
    }

    private var isASCIIOnly: Bool {
        let survey = survey
        return survey.invalid == 0 && survey.two == 0 && survey.longer == 0
    }

    private var survey: FeedXMLUTF8 {
        guard let base = bytes.baseAddress else { return FeedXMLUTF8(invalid: 0, two: 0, longer: 0) }
        return feedxml_survey_utf8(base, bytes.count)
    }

    /// Whether the bytes are UTF-8 and the declaration does not make them something else: escape sequences of
    /// ISO-2022 are ASCII, and a handful of Chinese words in GBK (the famous 聯通) look like two-byte UTF-8, which
    /// Chinese in UTF-8 never is.
    private func isUTF8(_ declared: [Candidate]) -> Bool {
        guard let base = bytes.baseAddress, feedxml_is_utf8(base, bytes.count) == 1 else { return false }
        guard let first = declared.first?.charset, first != .utf8 else { return true }
        if first.name.hasPrefix("iso-2022") || first.name.hasPrefix("hz") {
            return !bytes.contains(0x1B) && isASCIIOnly
        }
        guard first.isChineseDoubleByte else { return true }
        let survey = survey
        return survey.longer > 0 || survey.two == 0
    }

    private func decodeMarked(_ order: ByteOrder) -> DecodedText? {
        let body = UnsafeBufferPointer(rebasing: bytes.dropFirst(order.markLength))
        guard let table = order.charset.table else {
            return mostlyUTF8(body, source: .bom)
        }
        return convert(body, table: table, name: order.charset.name, source: .bom, lied: false)
    }

    private func decodeDeclared(_ declared: [Candidate]) -> DecodedText? {
        let survey = survey
        for candidate in declared {
            guard let table = candidate.charset.table else {
                // Declared UTF-8 with a few broken places stays UTF-8; with many it is a lie.
                if survey.invalid * 4 <= survey.two + survey.longer {
                    return mostlyUTF8(bytes, source: candidate.source)
                }
                continue
            }
            let lied = candidate.charset != declared[0].charset
            if let text = convert(
                bytes,
                table: table,
                name: candidate.charset.name,
                source: candidate.source,
                lied: lied
            ) {
                return text
            }
        }
        if survey.invalid * 4 <= survey.two + survey.longer { return mostlyUTF8(bytes, source: .guess) }
        let guess = CharsetGuess.charset(bytes)
        return convert(bytes, table: guess.table ?? "CP1252", name: guess.name, source: .guess, lied: !declared.isEmpty)
    }

    private func mostlyUTF8(_ body: UnsafeBufferPointer<UInt8>, source: EncodingSource) -> DecodedText {
        let text = String(decoding: body, as: UTF8.self)
        let replaced = body.baseAddress.map { feedxml_survey_utf8($0, body.count).invalid } ?? 0
        return DecodedText(
            bytes: Array(text.utf8),
            encoding: Charset.utf8.name,
            source: source,
            replaced: replaced,
            declarationLied: false
        )
    }

    /// Nil when iconv does not know the table, or when memory ran out.
    private func convert(
        _ body: UnsafeBufferPointer<UInt8>,
        table: String,
        name: String,
        source: EncodingSource,
        lied: Bool
    ) -> DecodedText? {
        guard let base = body.baseAddress else { return nil }
        let result = feedxml_convert(table, base, body.count)
        defer { feedxml_release(result.bytes) }
        guard let converted = result.bytes else { return nil }
        let utf8 = Array(UnsafeBufferPointer(start: converted, count: result.length))
        return DecodedText(
            bytes: utf8,
            encoding: name,
            source: source,
            replaced: result.replaced,
            declarationLied: lied
        )
    }
}
