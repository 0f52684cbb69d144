/// Reads what a JSON API answers as a feed, as a recipe of dotted paths says.
package struct JSONListParser: Sendable {
    private let fields: JSONListFields
    private let options: ParseOptions

    /// Checks every path of the recipe.
    package init(_ recipe: JSONRecipe, options: ParseOptions = .init()) throws(SelectorError) {
        fields = try JSONListFields(recipe)
        self.options = options
    }

    /// The items of an answer that arrived at `now` (milliseconds since 1970); JSONP and `var x = …;` are unwrapped.
    ///
    /// Throws `noItems` when the path of the list leads nowhere, or to nothing that can be read. An empty list is
    /// `noItems` too: an API that suddenly has nothing is as suspicious as a page.
    package func parse(
        _ bytes: [UInt8],
        hints: ParseHints = .init(),
        now: Int64
    ) throws(FeedParseError) -> ParsedFeed {
        guard bytes.count <= options.maxBytes else { throw FeedParseError(.tooLarge) }
        guard !bytes.isEmpty else { throw FeedParseError(.empty) }
        let decoded = bytes.withUnsafeBufferPointer {
            TextDecoder(original: bytes, bytes: $0, contentType: hints.effectiveContentType).decode()
        }
        guard let text = decoded else { throw FeedParseError(.encodingUnreadable) }
        var log = RepairLog()
        log.note(.undecodableBytes, count: text.replaced)
        let root = try root(text, &log)
        let clock = PageClock(now: now, zone: options.assumedZone, format: fields.dateFormat)
        var reader = JSONListReader(fields: fields, base: hints.effectiveBase, clock: clock)
        let values = fields.list(root)
        for value in values.prefix(options.maxItems) { reader.read(value) }
        guard !reader.items.isEmpty else {
            if log.contains(.brokenJSON) { throw FeedParseError(.malformed, line: log.line(of: .brokenJSON)) }
            throw noItems(root, values.count)
        }
        log.merge(reader.log)
        log.note(.itemsOverLimit, count: max(0, values.count - options.maxItems))
        return feed(text, reader, log)
    }
}

extension JSONListParser {
    private func root(_ text: DecodedText, _ log: inout RepairLog) throws(FeedParseError) -> JSONValue {
        let outcome: Result<(JSONValue, RepairLog), FeedParseError> = text.bytes.withUnsafeBufferPointer { bytes in
            guard let range = JSONWrapper.range(bytes) else { return .failure(Self.noJSON(bytes)) }
            var reader = JSONReader(UnsafeBufferPointer(rebasing: bytes[range]), maxDepth: options.maxDepth)
            let before = bytes[..<range.lowerBound].count { $0 == 0x0A }
            do throws(JSONReader.Failure) {
                return .success((try reader.document(), reader.log))
            } catch {
                switch error {
                case .malformed(let line): return .failure(FeedParseError(.malformed, line: line + before))
                case .tooDeep(let line): return .failure(FeedParseError(.tooDeep, line: line + before))
                }
            }
        }
        let (value, readerLog) = try outcome.get()
        log.merge(readerLog)
        return value
    }

    private static func noJSON(_ bytes: UnsafeBufferPointer<UInt8>) -> FeedParseError {
        switch DocumentStart(bytes).kind {
        case .empty: FeedParseError(.empty)
        case .page: FeedParseError(.notAFeed)
        default: FeedParseError(.unknownFormat)
        }
    }

    /// Says how far the path of the list leads, and what keys there are.
    private func noItems(_ root: JSONValue, _ count: Int) -> FeedParseError {
        FeedParseError(.noItems, detail: count > 0 ? "\(fields.items.source) \(count)" : fields.reach(root))
    }

    private func feed(_ text: DecodedText, _ reader: JSONListReader, _ log: RepairLog) -> ParsedFeed {
        var feed = ParsedFeed(format: .jsonList, text: text)
        feed.items = reader.items
        ItemIdentity.distinguish(&feed.items)
        feed.repairs = log.entries
        return feed
    }
}
