import CFeedXML

/// An XML document on its way to a feed: read strictly, and if that fails repaired and read again.
struct XMLDocument {
    let text: DecodedText
    /// Where the XML begins, after its declaration.
    let start: Int
    let options: ParseOptions

    /// The feed, its relative addresses resolved against `address`; `log` holds what was repaired so far.
    func feed(address: String?, log: RepairLog) throws(FeedParseError) -> ParsedFeed {
        let skippedLines = text.bytes[..<start].count { $0 == 0x0A }
        guard let strict = XMLFeedReader(options: options, address: address, lineOffset: skippedLines) else {
            throw FeedParseError(.outOfMemory)
        }
        let report = try Self.read(text.bytes[start...], with: strict, recovering: false)
        if report.status == FeedXMLStatusWellFormed { return try finish(strict, log) }
        return try repaired(skippedLines, log, address)
    }
}

extension XMLDocument {
    /// Reads, and turns what must not be repaired into an error.
    private static func read(
        _ bytes: ArraySlice<UInt8>,
        with reader: XMLFeedReader,
        recovering: Bool
    ) throws(FeedParseError) -> FeedXMLReport {
        let report = bytes.withUnsafeBufferPointer { reader.read($0, recovering: recovering) }
        if let rejection = reader.rejection { throw rejection }
        switch report.status {
        case FeedXMLStatusTooDeep: throw FeedParseError(.tooDeep, line: Int(report.line))
        case FeedXMLStatusTooComplex: throw FeedParseError(.tooComplex, line: report.line > 0 ? Int(report.line) : nil)
        case FeedXMLStatusNoMemory: throw FeedParseError(.outOfMemory)
        default: return report
        }
    }

    private func repaired(
        _ skippedLines: Int,
        _ log: RepairLog,
        _ address: String?
    ) throws(FeedParseError) -> ParsedFeed {
        var repair = text.bytes[start...].withUnsafeBufferPointer { buffer in
            var repair = MarkupRepair(buffer, maxDepth: options.maxDepth, firstLine: skippedLines + 1)
            repair.run()
            return (output: repair.output, log: repair.log, refusal: repair.refusal)
        }
        if let refusal = repair.refusal { throw FeedParseError(refusal) }
        guard let reader = XMLFeedReader(options: options, address: address, lineOffset: skippedLines) else {
            throw FeedParseError(.outOfMemory)
        }
        let report = try Self.read(repair.output[...], with: reader, recovering: true)
        repair.output = []
        // A torn end is already known; anything else that libxml2 still objects to is noted.
        if report.status == FeedXMLStatusMalformed, !repair.log.entries.contains(where: { $0.what == .truncated }) {
            repair.log.note(.otherXMLError, line: Int(report.line) + skippedLines)
        }
        guard reader.feed.format != nil,
            !reader.feed.items.isEmpty || reader.feed.title != nil || reader.feed.home != nil
        else { throw FeedParseError(.malformed, line: Int(report.line) + skippedLines) }
        var log = log
        log.merge(repair.log)
        return try finish(reader, log)
    }

    private func finish(
        _ reader: XMLFeedReader,
        _ log: RepairLog
    ) throws(FeedParseError) -> ParsedFeed {
        guard let format = reader.feed.format else { throw FeedParseError(.unknownFormat) }
        var log = log
        log.merge(reader.repairs)
        var feed = reader.feed.feed(text: text, format: format)
        feed.repairs = log.entries
        return feed
    }
}
