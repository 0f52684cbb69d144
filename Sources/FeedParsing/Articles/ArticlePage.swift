/// A page that should hold an article: how its bytes were read, and the article, or why there may be none.
package struct ArticlePage: Sendable, Hashable {
    /// Lower-case name of the charset that it was read with.
    package let charset: String
    /// The page's own title, shortened; nil when it has none.
    package let title: String?
    /// Nil when nothing on the page looks like an article, or when what does is a firewall's or a login's text.
    package let article: ExtractedArticle?
    /// What the page looks like; nil where it holds an article.
    package let cause: PageDiagnosis.Cause?

    /// Text of fewer letters than this on a page that calls itself an error is no article.
    private static let leastOnErrorPage = 120

    /// Reads a page.
    package static func read(
        _ bytes: [UInt8],
        hints: ParseHints = .init(),
        now: Int64,
        options: ParseOptions = .init()
    ) throws(FeedParseError) -> ArticlePage {
        let source = try PageSource(bytes, hints: hints, options: options)
        let article = ArticleText.extract(source, now: now, options: options)
        let diagnosis = PageDiagnosis(source, tried: [], itemsWithoutLink: 0)
        let isReal = article.map { !isNotice($0, diagnosis.cause) } ?? false
        return ArticlePage(
            charset: source.text.encoding.lowercased(),
            title: diagnosis.title,
            article: isReal ? article : nil,
            cause: isReal ? nil : diagnosis.cause
        )
    }

    /// True when the few words of an error page or a browser check were taken for an article.
    private static func isNotice(_ article: ExtractedArticle, _ cause: PageDiagnosis.Cause) -> Bool {
        guard cause == .blocked || cause == .errorPage else { return false }
        return article.text.unicodeScalars.count < leastOnErrorPage
    }
}
