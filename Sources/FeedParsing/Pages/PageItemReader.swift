/// Reads the items of a page that one item selector finds.
struct PageItemReader {
    let source: PageSource
    let selectors: PageSelectors
    let clock: PageClock
    let options: ParseOptions
    /// Items of one page that are read, whatever the options allow.
    private static let maxItems = 10_000

    private(set) var items: [ParsedItem] = []
    private(set) var counts = ParsedPage.Counts()
    private(set) var log = RepairLog()
    private var uses: [PageRecipe.Key: [String: Int]] = [:]
    private var places: [String: (item: Int, isText: Bool)] = [:]

    init(source: PageSource, selectors: PageSelectors, clock: PageClock, options: ParseOptions) {
        self.source = source
        self.selectors = selectors
        self.clock = clock
        self.options = options
    }

    /// The selectors that gave something, in the order of the recipe.
    var used: [PageRecipe.Key: [ParsedPage.Use]] {
        var used: [PageRecipe.Key: [ParsedPage.Use]] = [:]
        for key in PageRecipe.Key.allCases {
            let list = selectors[key].compactMap { selector in
                uses[key]?[selector.source].map { ParsedPage.Use(selector: selector.source, count: $0) }
            }
            if !list.isEmpty { used[key] = list }
        }
        return used
    }

    /// Reads all items that `selector` finds.
    mutating func read(_ selector: Selector) throws(FeedParseError) {
        let limit = min(options.maxItems, Self.maxItems) + 1
        var nodes: [Int] = []
        for match in try source.tree.select(selector, limit: limit) {
            switch match {
            case .node(let node): nodes.append(node)
            case .value(_, let owner): if let owner { nodes.append(owner) }
            }
        }
        if nodes.count == limit {
            nodes.removeLast()
            log.note(.itemsOverLimit)
        }
        counts.seen = nodes.count
        if !nodes.isEmpty { uses[.item, default: [:]][selector.source] = nodes.count }
        for node in nodes { try read(node) }
    }
}

extension PageItemReader {
    private mutating func read(_ node: Int) throws(FeedParseError) {
        guard let link = try link(node) else {
            counts.withoutLink += 1
            return
        }
        var title = try title(node, link)
        let written = try date(node)
        if let text = written?.text, let found = title { title?.text = PageTitle.without(date: text, found.text) }
        var item = ParsedItem()
        item.url = link.url
        item.title = title?.text
        item.datePublished = written?.date ?? clock.date(inAddress: link.url)
        try takeSummary(node, into: &item)
        add(item, isText: title?.isText ?? false)
    }

    private mutating func link(_ node: Int) throws(FeedParseError) -> PageLinks.Link? {
        for selector in selectors[.link] {
            for match in try source.tree.select(selector, from: node, limit: 50) {
                guard let link = source.links.link(match, in: node) else { continue }
                uses[.link, default: [:]][selector.source, default: 0] += 1
                return link
            }
        }
        guard selectors[.link].isEmpty else { return nil }
        var first: PageLinks.Link?
        for link in source.links.each(in: node).prefix(50) {
            if let element = link.element, source.tree.hasText(element) { return link }
            first = first ?? link
        }
        return first
    }

    private mutating func title(_ node: Int, _ link: PageLinks.Link) throws(FeedParseError) -> PageTitle.Found? {
        let reader = PageTitle(tree: source.tree)
        var image: PageTitle.Found?
        for selector in selectors[.title] {
            for match in try source.tree.select(selector, from: node, limit: 20) {
                guard !isOtherLink(match, link), let title = reader.title(match) else { continue }
                guard title.isText else {
                    image = image ?? title
                    continue
                }
                uses[.title, default: [:]][selector.source, default: 0] += 1
                return title
            }
        }
        return image ?? link.element.flatMap { reader.title(of: $0) }
    }

    /// The name of a column, linked to the column.
    private func isOtherLink(_ match: HTMLTree.Match, _ link: PageLinks.Link) -> Bool {
        guard case .node(let node) = match, let other = source.links.link(of: node) else { return false }
        return other.url != link.url
    }

    /// The date and the text it was read from.
    private mutating func date(_ node: Int) throws(FeedParseError) -> (date: FeedDate, text: String)? {
        var isUnreadable = false
        for selector in selectors[.date] {
            for match in try source.tree.select(selector, from: node, limit: 20) {
                for text in dateTexts(match) {
                    if let date = clock.date(text) {
                        uses[.date, default: [:]][selector.source, default: 0] += 1
                        return (date, text)
                    }
                    isUnreadable = true
                }
            }
        }
        if isUnreadable { log.note(.unreadableDate) }
        return selectors[.date].isEmpty ? PageItemDate(source: source, clock: clock).find(in: node) : nil
    }

    private func dateTexts(_ match: HTMLTree.Match) -> [String] {
        switch match {
        case .value(let text, _): return [text]
        case .node(let node): return PageItemDate(source: source, clock: clock).texts(node)
        }
    }

    private mutating func takeSummary(_ node: Int, into item: inout ParsedItem) throws(FeedParseError) {
        for selector in selectors[.summary] {
            for match in try source.tree.select(selector, from: node, limit: 20) {
                switch match {
                case .value(let text, _): item.summary = CategoryText.tag(text)
                case .node(let node):
                    item.summary = source.tree.text(node, isSingleLine: false)
                    item.summaryMarkup = Markup(source.tree.markup(node), base: source.links.base)
                }
                guard item.summary != nil else { continue }
                item.contentText = item.summary
                uses[.summary, default: [:]][selector.source, default: 0] += 1
                return
            }
        }
    }

    /// Pages link each report twice, from its picture and from its title.
    private mutating func add(_ item: ParsedItem, isText: Bool) {
        let key = Self.key(item.url ?? "")
        guard let known = places[key] else {
            places[key] = (items.count, isText)
            if item.title == nil { counts.withoutTitle += 1 }
            if item.datePublished == nil { counts.withoutDate += 1 }
            items.append(item)
            return
        }
        counts.duplicates += 1
        let first = items[known.item]
        let isBetter = (item.title?.count ?? 0) > (first.title?.count ?? 0) && !known.isText || first.title == nil
        if isBetter, item.title != nil {
            if first.title == nil { counts.withoutTitle -= 1 }
            items[known.item].title = item.title
            places[key] = (known.item, isText)
        }
        if first.datePublished == nil, item.datePublished != nil {
            items[known.item].datePublished = item.datePublished
            counts.withoutDate -= 1
        }
        if first.summary == nil {
            items[known.item].summary = item.summary
            items[known.item].summaryMarkup = item.summaryMarkup
            items[known.item].contentText = item.contentText
        }
    }

    /// The address without its fragment, unless that is a page of its own (`#/detail/1`).
    private static func key(_ url: String) -> String {
        guard let mark = url.firstIndex(of: "#") else { return url }
        let fragment = url[url.index(after: mark)...]
        return fragment.hasPrefix("/") || fragment.hasPrefix("!") ? url : String(url[..<mark])
    }
}
