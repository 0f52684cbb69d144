import CFeedXML

/// One libxml2 parser and the text it collects: one Swift function for each call of the shim.
///
/// A class because it owns C memory. One parse at a time, on one thread.
final class XMLReader {
    private let parser: OpaquePointer
    private static let initialised: Void = feedxml_initialise()

    /// Nil when memory ran out.
    init?(handlers: FeedXMLHandlers, maxDepth: Int) {
        _ = Self.initialised
        var handlers = handlers
        guard let parser = feedxml_create(&handlers, Int32(clamping: maxDepth)) else { return nil }
        self.parser = parser
    }

    deinit { feedxml_free(parser) }

    /// Parses UTF-8 and calls the handlers with `user`; `feedxml_parse`.
    func parse(
        _ bytes: UnsafeBufferPointer<UInt8>,
        user: UnsafeMutableRawPointer,
        recovering: Bool
    ) -> FeedXMLReport {
        guard let base = bytes.baseAddress else {
            return FeedXMLReport(status: FeedXMLStatusMalformed, error: 0, line: 1, invalid_encoding: 0)
        }
        return feedxml_parse(parser, user, base, bytes.count, recovering ? 1 : 0)
    }

    /// The line being parsed, from 1; `feedxml_line`.
    var line: Int { Int(feedxml_line(parser)) }

    /// The text collected so far, valid until the next event; `feedxml_text`.
    var text: UnsafeBufferPointer<UInt8> {
        var length = 0
        let base = feedxml_text(parser, &length)
        return UnsafeBufferPointer(start: base, count: length)
    }

    /// How text is collected from here on; `feedxml_capture`.
    func capture(_ mode: FeedXMLCapture) { feedxml_capture(parser, mode) }

    /// Forgets the collected text; `feedxml_clear`.
    func clear() { feedxml_clear(parser) }

    /// Escapes what was collected as text, because markup follows; `feedxml_escape_collected`.
    func escapeCollected() { feedxml_escape_collected(parser) }

    /// Adds to the collected text; `feedxml_append`.
    func append(_ bytes: UnsafeBufferPointer<UInt8>, escaped: Bool) {
        guard let base = bytes.baseAddress else { return }
        feedxml_append(parser, base, bytes.count, escaped ? FeedXMLCaptureEscaped : FeedXMLCaptureRaw)
    }

    /// Adds ASCII to the collected text.
    func append(_ text: StaticString) {
        feedxml_append(parser, text.utf8Start, text.utf8CodeUnitCount, FeedXMLCaptureRaw)
    }

    /// Ends the parse; `feedxml_stop`.
    func stop() { feedxml_stop(parser) }
}
