/// A selector that was checked: XPaths whose results are taken together.
///
/// Written as XPath (begins with `/`, `./`, `(`, `@`, or holds what only XPath has: a `/`, an `@`, a function or a
/// number in brackets) or as CSS. `xpath:` or `css:` in front decides. CSS means what it means in browsers, with
/// `::attr(name)` and `::text` as in scrapy.
struct Selector: Hashable, Sendable {
    /// As written.
    let source: String
    let xpaths: [String]

    static let maxLength = 2000

    init(_ source: String) throws(SelectorFault) {
        self.source = source
        guard source.unicodeScalars.count <= Self.maxLength else { throw SelectorFault(Self.maxLength, .tooLong) }
        guard source.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw SelectorFault(0, .empty)
        }
        if let xpath = Self.rest(source, after: "xpath:") {
            xpaths = [try XPathCheck.checked(xpath, offset: 6)]
        } else if let css = Self.rest(source, after: "css:") {
            xpaths = try CSSSelector.xpaths(css, offset: 4)
        } else if XPathCheck.looksLikeXPath(source) {
            xpaths = [try XPathCheck.checked(source, offset: 0)]
        } else {
            xpaths = try CSSSelector.xpaths(source, offset: 0)
        }
    }

    /// Whether it looks at the whole page wherever it is used.
    var isAbsolute: Bool {
        xpaths.contains { $0.unicodeScalars.first { !$0.properties.isWhitespace } == "/" }
    }

    private static func rest(_ source: String, after prefix: String) -> String? {
        source.hasPrefix(prefix) ? String(source.dropFirst(prefix.count)) : nil
    }
}
