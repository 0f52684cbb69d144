import FeedParsing
import FeedRecipes
import HTTPTransfer
import OpinionCore

/// Looks for the feeds of one page, one request after the other; whatever is found is read before it is told.
struct Discovery {
    let check: FeedCheck
    let page: String
    private let now = Environment.now
    private var found: [FoundFeed] = []
    private var fault: FeedFault?
    /// The page answered, if only with a status that is an error.
    private var isAnswered = false
    private var asked: Set<String> = []

    /// Addresses that are asked at most for one page.
    private static let most = 24

    init(check: FeedCheck, page: String) { (self.check, self.page) = (check, page) }

    /// From the surest way to the least, until one leads somewhere.
    mutating func run() async -> Discovered {
        let first = await answer(page)
        // A server that does not answer at all has no other address either.
        guard first != nil || isAnswered else { return discovered }
        if let first, !(await take(first, .linked)) {
            let links = links(first)
            await take(links.named, .named)
            await follow(Array(links.likely.prefix(12)))
        }
        let origin = SiteFiles.origin(first?.finalURL ?? page)
        if found.isEmpty { await guess(SiteFiles.common(origin)) }
        await readSitemaps(origin)
        if found.isEmpty, let first { propose(first) }
        return discovered
    }

    private var discovered: Discovered {
        let ranks = found.enumerated().map { (index: $0.offset, rank: $0.element.rank(now)) }
        let order = ranks.sorted { left, right in
            left.rank == right.rank ? left.index < right.index : right.rank.lexicographicallyPrecedes(left.rank)
        }
        let feeds = order.map { found[$0.index] }
        return Discovered(page: page, feeds: feeds, fault: feeds.isEmpty ? fault : nil, requests: asked.count)
    }

    /// nil for what was asked before, what is one too many, and what fails; the page's own failure is kept.
    private mutating func answer(_ url: String) async -> HTTPResponse? {
        guard asked.count < Self.most, asked.insert(url).inserted else { return nil }
        let check = check
        let result = await check.gate.pass(url) { () async -> Result<HTTPResponse, HTTPError> in
            do throws(HTTPError) { return .success(try await check.get(url)) } catch { return .failure(error) }
        }
        let language = check.language
        switch result {
        case .success(let response) where (200..<300).contains(response.status): return response
        case .success(let response):
            guard url == page else { break }
            (fault, isAnswered) = (StatusFault.of(response.status, body: response.body, language: language), true)
        case .failure(let error):
            if url == page { fault = FeedFault(code: error.code.rawValue, text: error.localized(language.rawValue)) }
        }
        return nil
    }

    /// True when the answer is a feed with titles, or names its parts as an index of sitemaps does.
    @discardableResult
    private mutating func take(_ response: HTTPResponse, _ way: FoundFeed.Way) async -> Bool {
        guard let parsed = try? FeedParser(options: options).parse(response.body, hints: ParseHints(response)) else {
            return false
        }
        guard parsed.format != .sitemapIndex else {
            await take((CheckAdvice(index: parsed).feeds).prefix(2).map(\.url), .sitemap)
            return true
        }
        guard parsed.items.contains(where: { $0.title != nil }) else { return !parsed.items.isEmpty }
        add(FoundFeed(parsed, url: address(response), form: .feed, way: way, now: now))
        return true
    }

    private mutating func take(_ urls: [String], _ way: FoundFeed.Way) async {
        for url in urls { if let response = await answer(url) { await take(response, way) } }
    }

    /// A likely link may lead to a page that lists the feeds: its links are taken, and no further.
    private mutating func follow(_ urls: [String]) async {
        for url in urls {
            guard let response = await answer(url), !(await take(response, .linked)) else { continue }
            let inner = links(response)
            await take(inner.named + inner.likely.prefix(12), .linked)
        }
    }

    private mutating func guess(_ urls: [String]) async {
        for url in urls where found.isEmpty { await take([url], .guessed) }
    }

    /// Those for news in any case; others only where there is nothing else.
    private mutating func readSitemaps(_ origin: String) async {
        guard let robots = await answer(origin + "/robots.txt") else {
            if found.isEmpty { await take([origin + "/sitemap.xml"], .sitemap) }
            return
        }
        let named = SiteFiles.sitemaps(robots.body)
        let news = named.filter { $0.lowercased().contains("news") }
        await take(Array(news.prefix(2)), .sitemap)
        if found.isEmpty { await take(named.isEmpty ? [origin + "/sitemap.xml"] : Array(named.prefix(2)), .sitemap) }
    }

    /// The lists of the page itself, by selectors, read as polling would read them.
    private mutating func propose(_ response: HTTPResponse) {
        let hints = ParseHints(response)
        let advice = CheckAdvice(response.body, hints, options, now: now)
        for proposal in advice?.proposals ?? [] {
            let parser = try? PageParser(proposal.recipe, options: options)
            guard let page = try? parser?.parse(response.body, hints: hints, now: now.milliseconds) else { continue }
            let list = FeedForm.page(PageList(proposal.recipe))
            found.append(FoundFeed(page.feed, url: address(response), form: list, way: .list, now: now))
        }
    }

    /// The same items at another address are the same feed.
    private mutating func add(_ one: FoundFeed) {
        // What a file of feeds would refuse is of no use: a password would show in logs.
        guard !SiteFiles.origin(one.feed.url).contains("@") else { return }
        let isKnown = found.contains { known in
            known.feed.url == one.feed.url || (!one.content.isEmpty && known.content == one.content)
        }
        if !isKnown { found.append(one) }
    }

    private func links(_ response: HTTPResponse) -> PageLinks {
        PageLinks(response.body, ParseHints(response), options, now: now.milliseconds)
    }

    private var options: ParseOptions { ParseOptions(assumedZone: check.zone.assumed) }

    /// Where the answer is for good: what is moved for a while keeps its address.
    private func address(_ response: HTTPResponse) -> String {
        response.redirects == 0 || response.redirectedPermanently
            ? response.finalURL : response.hops.first?.url ?? response.finalURL
    }
}
