/// Finds recipes for a page that nobody has described yet.
package enum PageProposal {
    /// The recipes that fit, best first, at most five; none when the page holds no list.
    ///
    /// Looks for what repeats: elements of one kind with a link each. Dates, long titles and many of them speak for
    /// a list of reports; menus, footers and friendly links speak for themselves.
    package static func propose(
        _ bytes: [UInt8],
        hints: ParseHints = .init(),
        now: Int64,
        options: ParseOptions = .init()
    ) throws(FeedParseError) -> [ProposedRecipe] {
        let source = try PageSource(bytes, hints: hints, options: options)
        let clock = PageClock(now: now, zone: options.assumedZone, format: nil)
        let scorer = GroupScore(source: source, clock: clock)
        let ranked = LinkGroups.find(source).map { (group: $0, score: scorer.quick($0)) }
            .filter { $0.score > 0 }.sorted { $0.score > $1.score }.prefix(16)
        var proposals: [ProposedRecipe] = []
        for (group, _) in ranked {
            let score = scorer.full(group)
            guard score > 0.1, let recipe = try RecipeWriter(source: source, clock: clock).recipe(group) else {
                continue
            }
            if let proposal = try tried(recipe, score, source, now, options) { proposals.append(proposal) }
        }
        return best(proposals)
    }
}

extension PageProposal {
    /// What the recipe really finds.
    private static func tried(
        _ recipe: PageRecipe,
        _ score: Double,
        _ source: PageSource,
        _ now: Int64,
        _ options: ParseOptions
    ) throws(FeedParseError) -> ProposedRecipe? {
        let parser: PageParser
        do throws(SelectorError) { parser = try PageParser(recipe, options: options) } catch { return nil }
        let page: ParsedPage
        do throws(FeedParseError) {
            page = try parser.parse(source, now: now)
        } catch {
            if error.code == .noItems { return nil }
            throw error
        }
        let items = page.feed.items
        guard items.count >= 3 else { return nil }
        return ProposedRecipe(
            recipe: recipe,
            score: score,
            count: items.count,
            samples: items.prefix(5).map { .init(title: $0.title, url: $0.url, date: $0.datePublished) }
        )
    }

    /// One recipe for each set of reports.
    private static func best(_ proposals: [ProposedRecipe]) -> [ProposedRecipe] {
        var seen: Set<[String]> = []
        let sorted = proposals.sorted { ($0.score, $0.count) > ($1.score, $1.count) }
        return Array(sorted.filter { seen.insert($0.samples.map { $0.url ?? "" }).inserted }.prefix(5))
    }
}
