/// Why bytes could not be read as a feed.
package struct FeedParseError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of refusal.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// There are no bytes, or only white space.
        case empty
        /// It is an HTML page: an error page, a login page, a browser check.
        case notAFeed
        /// The declared character encoding is unknown and no other fits.
        case encodingUnreadable
        /// The XML or JSON is broken beyond repair.
        case malformed
        /// Elements or containers lie within each other without end.
        case tooDeep
        /// More bytes than `ParseOptions.maxBytes`.
        case tooLarge
        /// A tag with hundreds of attributes, or hundreds of namespaces: made to be slow, not to be read.
        case tooComplex
        /// Neither RSS, RDF, Atom nor JSON Feed.
        case unknownFormat
        /// Memory ran out.
        case outOfMemory
        /// A list page (or JSON list) on which not a single item was found; `page` says what it looks like.
        case noItems
    }

    package let code: Code
    /// The line, from 1, where one is known.
    package let line: Int?
    /// A short detail that is safe to show: the name of the root element, of a charset.
    package let detail: String?

    /// For `noItems` of a page: what the page looks like.
    package let page: PageDiagnosis?

    package init(_ code: Code, line: Int? = nil, detail: String? = nil, page: PageDiagnosis? = nil) {
        self.page = page
        self.code = code
        self.line = line
        self.detail = detail.map(Self.harmless)
    }

    /// The English sentence.
    package var description: String { localized(language: "en") }

    /// Details come from outside: short, and letters that cannot steer a terminal.
    private static func harmless(_ text: String) -> String {
        String(
            text.unicodeScalars.prefix(60).filter {
                $0.properties.isAlphabetic || "0123456789-_:./ ".unicodeScalars.contains($0)
            }
        )
    }
}
