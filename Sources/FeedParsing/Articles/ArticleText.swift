/// Extracts the main content of an article's page.
package enum ArticleText {
    /// Nil when the page has no text that looks like an article.
    package static func extract(
        _ bytes: [UInt8],
        hints: ParseHints = .init(),
        now: Int64,
        options: ParseOptions = .init()
    ) throws(FeedParseError) -> ExtractedArticle? {
        extract(try PageSource(bytes, hints: hints, options: options), now: now, options: options)
    }

    /// The same of a page that was read already.
    static func extract(_ source: PageSource, now: Int64, options: ParseOptions) -> ExtractedArticle? {
        let clock = PageClock(now: now, zone: options.assumedZone, format: nil)
        let skip = ArticleNoise(source.tree).skip
        guard let main = ArticleBody(tree: source.tree, skip: skip).main() else { return nil }
        let facts = ArticleFacts(source: source, clock: clock, main: main, skip: skip)
        let title = facts.title()
        guard let text = ArticleLines.text(source.tree.text(main, isSingleLine: false, skip: skip), title: title),
            TitleWeight.of(text) >= 15
        else { return nil }
        return ExtractedArticle(
            title: title,
            text: text,
            html: String(decoding: source.tree.markup(main, skip: skip), as: UTF8.self),
            published: facts.published(),
            author: facts.author(),
            source: facts.origin()
        )
    }
}
