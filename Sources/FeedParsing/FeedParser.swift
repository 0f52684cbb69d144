/// Reads a feed in any format and any encoding: bytes in, an immutable value out.
///
/// Knows nothing of what the feed is for. Strict first; what is broken is repaired without losing words, and said in
/// `ParsedFeed.repairs`. Hostile input costs bounded time and memory. Safe to use from many threads at once.
package struct FeedParser: Sendable {
    private let options: ParseOptions

    package init(options: ParseOptions = .init()) { self.options = options }

    /// The feed in `bytes`; `hints` say how they arrived.
    package func parse(_ bytes: [UInt8], hints: ParseHints = .init()) throws(FeedParseError) -> ParsedFeed {
        guard bytes.count <= options.maxBytes else { throw FeedParseError(.tooLarge) }
        guard !bytes.isEmpty else { throw FeedParseError(.empty) }
        let decoded = bytes.withUnsafeBufferPointer {
            TextDecoder(original: bytes, bytes: $0, contentType: hints.effectiveContentType).decode()
        }
        guard let decoded else { throw FeedParseError(.encodingUnreadable) }
        return try read(decoded, hints: hints)
    }
}

extension FeedParser {
    private func read(_ text: DecodedText, hints: ParseHints) throws(FeedParseError) -> ParsedFeed {
        var log = RepairLog()
        log.note(.undecodableBytes, count: text.replaced)
        log.note(.mixedCharsets, count: text.mixed)
        if text.declarationLied { log.note(.wrongCharset) }
        let start = text.bytes.withUnsafeBufferPointer { DocumentStart($0) }
        if start.hasJunk { log.note(.junkBeforeDocument, line: 1) }
        switch start.kind {
        case .empty: throw FeedParseError(.empty)
        case .page: throw FeedParseError(.notAFeed)
        case .unknown: throw FeedParseError(.unknownFormat)
        case .xml:
            let document = XMLDocument(text: text, start: start.offset, options: options)
            return try document.feed(address: hints.effectiveBase, log: log)
        case .json:
            let document = JSONDocument(text: text, start: start.offset, options: options)
            return try document.feed(address: hints.effectiveBase, log: log)
        }
    }
}
