/// A feed as a value: everything that was read from one document.
package struct ParsedFeed: Sendable, Hashable {
    package var format: FeedFormat
    /// Lower-case name of the character encoding the bytes were read in (`utf-8`, `gb18030`, `big5` …).
    package var encoding: String
    package var encodingSource: EncodingSource
    /// The label that was declared, where the bytes contradict it.
    package var overruledEncoding: String?
    package var title: String?
    package var homePageURL: String?
    /// The address the feed gives for itself.
    package var feedURL: String?
    package var description: String?
    package var language: String?
    package var rights: String?
    package var id: String?
    package var authors: [FeedAuthor] = []
    package var updated: FeedDate?
    package var hints = UpdateHints()
    /// In document order.
    package var items: [ParsedItem] = []
    package var repairs: [Repair] = []

    init(format: FeedFormat, text: DecodedText) {
        self.init(format: format, encoding: text.encoding, encodingSource: text.source)
        overruledEncoding = text.overruled
    }

    package init(format: FeedFormat, encoding: String, encodingSource: EncodingSource) {
        self.format = format
        self.encoding = encoding
        self.encodingSource = encodingSource
    }

    /// Whether anything was wrong with the input.
    package var wasRepaired: Bool { !repairs.isEmpty }
}
