/// Writes the selectors that find a group and what is in it, trying each on the page itself.
struct RecipeWriter {
    let source: PageSource
    let clock: PageClock

    /// Nil when no selector finds the group.
    func recipe(_ group: LinkGroup) throws(FeedParseError) -> PageRecipe? {
        guard let item = try ItemSelectorWriter(source: source).selector(group) else { return nil }
        var recipe = PageRecipe(item: [item])
        if let link = try link(group) { recipe.link = [link] }
        recipe.title = try title(group, recipe.link.first)
        if let date = try date(group) { recipe.date = [date] }
        if let summary = try summary(group) { recipe.summary = [summary] }
        let paging = PagingFinder(source: source)
        recipe.next = try paging.next()
        if let pattern = paging.pattern() { (recipe.nextPattern, recipe.nextFirst) = (pattern, 1) }
        return recipe
    }

    /// Whether a selector gives what it should for nearly all members that have it.
    private func fits(
        _ selector: String,
        _ members: [Int],
        _ check: (Int, [HTMLTree.Match]) -> Bool
    ) throws(FeedParseError) -> Bool {
        guard let parsed = try? Selector(selector), !members.isEmpty else { return false }
        var good = 0
        for member in members {
            if check(member, try source.tree.select(parsed, from: member, limit: 20)) { good += 1 }
        }
        return Double(good) >= Double(members.count) * 0.9
    }
}

extension RecipeWriter {
    private func link(_ group: LinkGroup) throws(FeedParseError) -> String? {
        let tree = source.tree
        var mains: [Int: PageLinks.Link] = [:]
        for (member, links) in zip(group.members, group.links).prefix(30) {
            mains[member] = GroupScore.main(links, tree)?.link
        }
        guard let first = group.members.first, let element = mains[first]?.element else { return nil }
        if element == first { return "." }
        var candidates = ["a"]
        for word in ClassNames.words(tree.attribute(element, "class")) where ClassNames.isWritable(word) {
            candidates.append("a." + word)
        }
        if let parent = tree.parent(element), parent != first, let tag = tree.name(parent) {
            for word in ClassNames.words(tree.attribute(parent, "class")) where ClassNames.isWritable(word) {
                candidates.append("\(tag).\(word) a")
            }
            candidates.append("\(tag) > a")
        }
        candidates += ["a[title]", "a:last-child", ".//a[last()]"]
        // A picture may link to the same page: rather the very element than only its address.
        for isExact in [true, false] {
            for candidate in candidates {
                let isRight = try fits(candidate, mains.keys.sorted()) { member, matches in
                    let link = matches.lazy.compactMap { source.links.link($0, in: member) }.first
                    return isExact ? link == mains[member] : link?.url == mains[member]?.url
                }
                if isRight { return candidate }
            }
        }
        return nil
    }

    /// A heading within a link that holds the whole card; else the link.
    private func title(_ group: LinkGroup, _ link: String?) throws(FeedParseError) -> [String] {
        let tree = source.tree
        let members = Array(group.members.prefix(30))
        for candidate in ["h1", "h2", "h3", "h4", "h5", "[class*=title]", "[class*=tit]", "dt", "strong"] {
            let isRight = try fits(candidate, members) { member, matches in
                guard case .node(let node)? = matches.first, let text = tree.text(node), let all = tree.text(member)
                else { return false }
                guard TitleWeight.of(text) >= TitleWeight.enough, text.count < all.count else { return false }
                return !clock.isDate(text) && !tree.subtree(node).contains { source.links.link(of: $0) != nil }
                    && isInLink(node, member)
            }
            if isRight { return [candidate] }
        }
        return link.map { [$0] } ?? []
    }

    private func isInLink(_ node: Int, _ member: Int) -> Bool {
        var at: Int? = node
        while let current = at, source.tree.contains(member, current) {
            if source.tree.isElement(current, "a") { return true }
            at = source.tree.parent(current)
        }
        return false
    }

    private func date(_ group: LinkGroup) throws(FeedParseError) -> String? {
        let finder = PageItemDate(source: source, clock: clock)
        var dates: [Int: FeedDate] = [:]
        var element: Int?
        for member in group.members.prefix(30) {
            guard let found = finder.find(in: member) else { continue }
            dates[member] = found.date
            element = element ?? finder.element(in: member)
        }
        for candidate in dateCandidates(element) {
            let isRight = try fits(candidate, dates.keys.sorted()) { member, matches in
                matches.lazy.compactMap { reading($0) }.first == dates[member]
            }
            if isRight { return candidate }
        }
        return nil
    }

    private func reading(_ match: HTMLTree.Match) -> FeedDate? {
        switch match {
        case .value(let text, _): clock.date(text)
        case .node(let node):
            PageItemDate(source: source, clock: clock).texts(node).lazy.compactMap { clock.date($0) }.first
        }
    }

    private func dateCandidates(_ element: Int?) -> [String] {
        guard let element, let tag = source.tree.name(element) else { return ["./text()"] }
        var candidates: [String] = []
        for word in ClassNames.words(source.tree.attribute(element, "class")) where ClassNames.isWritable(word) {
            if ClassNames.isMeaningful(word) { candidates.append("." + word) }
            candidates.append("\(tag).\(word)")
        }
        if tag != "a" { candidates.append(tag) }
        candidates += ["\(tag):last-child", "\(tag):first-child"]
        if let parent = source.tree.parent(element), let outer = source.tree.name(parent) {
            candidates.append("\(outer) > \(tag)")
        }
        return candidates + ["./text()"]
    }

    private func summary(_ group: LinkGroup) throws(FeedParseError) -> String? {
        let tree = source.tree
        for candidate in ["[class*=summary]", "[class*=desc]", "[class*=intro]", "[class*=abstract]", "p", "dd"] {
            let isRight = try fits(candidate, Array(group.members.prefix(30))) { _, matches in
                guard case .node(let node)? = matches.first, let text = tree.text(node) else { return false }
                let linked = tree.subtree(node).contains { source.links.link(of: $0) != nil }
                return TitleWeight.of(text) >= 20 && !linked
            }
            if isRight { return candidate }
        }
        return nil
    }
}
