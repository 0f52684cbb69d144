/// Reads a list page as a feed, as a recipe says.
///
/// Hostile pages cost bounded time and memory: at most 8 MB, 400,000 nodes, 60 million steps of selectors.
package struct PageParser: Sendable {
    private let recipe: PageRecipe
    private let selectors: PageSelectors
    private let options: ParseOptions

    /// Checks every selector of the recipe.
    package init(_ recipe: PageRecipe, options: ParseOptions = .init()) throws(SelectorError) {
        self.recipe = recipe
        self.options = options
        selectors = try PageSelectors(recipe)
    }

    /// The reports on a page that arrived at `now` (milliseconds since 1970); `page` counts from 1.
    ///
    /// Throws `noItems`, with what the page looks like, when there is not a single report.
    package func parse(
        _ bytes: [UInt8],
        hints: ParseHints = .init(),
        now: Int64,
        page: Int = 1
    ) throws(FeedParseError) -> ParsedPage {
        let source = try PageSource(bytes, hints: hints, options: options)
        return try parse(source, now: now, page: page)
    }

    /// As above, of a page that is already read.
    func parse(_ source: PageSource, now: Int64, page: Int = 1) throws(FeedParseError) -> ParsedPage {
        let clock = PageClock(now: now, zone: options.assumedZone, format: recipe.dateFormat)
        var best: PageItemReader?
        for selector in selectors[.item] {
            var reader = PageItemReader(source: source, selectors: selectors, clock: clock, options: options)
            try reader.read(selector)
            if !reader.items.isEmpty {
                best = reader
                break
            }
            if reader.counts.seen > best?.counts.seen ?? -1 { best = reader }
        }
        guard let reader = best, !reader.items.isEmpty else { throw emptyError(source, best?.counts.seen ?? 0) }
        return ParsedPage(
            feed: feed(source, reader),
            nextURL: try nextURL(source, page),
            used: reader.used,
            counts: reader.counts
        )
    }
}

extension PageParser {
    private func emptyError(_ source: PageSource, _ seen: Int) -> FeedParseError {
        let diagnosis = PageDiagnosis(source, tried: recipe.item, itemsWithoutLink: seen)
        return FeedParseError(.noItems, page: diagnosis)
    }

    private func feed(_ source: PageSource, _ reader: PageItemReader) -> ParsedFeed {
        let text = source.text
        var feed = ParsedFeed(format: .page, text: text)
        feed.title = source.title
        feed.homePageURL = source.address
        feed.description = source.meta("description")
        feed.language = source.tree.attribute(0, "lang").flatMap { CategoryText.tag($0) }
        feed.items = reader.items
        ItemIdentity.distinguish(&feed.items)
        var log = RepairLog()
        log.note(.undecodableBytes, count: text.replaced)
        if text.declarationLied { log.note(.wrongCharset) }
        log.merge(reader.log)
        feed.repairs = log.entries
        return feed
    }

    private func nextURL(_ source: PageSource, _ page: Int) throws(FeedParseError) -> String? {
        guard page < recipe.pages else { return nil }
        if let pattern = recipe.nextPattern {
            let number = recipe.nextFirst + page - 1
            return source.links.address(pattern.replacingPlace("{n}", with: String(number)))
        }
        for selector in selectors[.next] {
            for match in try source.tree.select(selector, limit: 20) {
                guard let link = source.links.link(match, in: nil), link.url != source.address else { continue }
                return link.url
            }
        }
        return nil
    }
}
