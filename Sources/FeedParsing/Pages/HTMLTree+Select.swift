import CFeedXML

extension HTMLTree {
    /// One thing a selector found.
    enum Match: Hashable {
        case node(Int)
        /// An attribute of an element, or a computed string of none.
        case value(String, owner: Int?)
    }

    /// What a selector finds as seen from a node (nil: the page), in document order, at most `limit`.
    ///
    /// Throws `tooComplex` when the selectors of a page together take too many steps.
    func select(_ selector: Selector, from node: Int? = nil, limit: Int) throws(FeedParseError) -> [Match] {
        if selector.xpaths.count == 1 { return try select(selector.xpaths[0], from: node, limit: limit).map(\.match) }
        var all: [(order: Int, match: Match)] = []
        for xpath in selector.xpaths { all += try select(xpath, from: node, limit: limit) }
        all.sort { $0.order < $1.order }
        var seen: Set<Match> = []
        return all.map(\.match).filter { seen.insert($0).inserted }.prefix(limit).map { $0 }
    }

    private func select(_ xpath: String, from node: Int?, limit: Int) throws(FeedParseError) -> [(
        order: Int, match: Match
    )] {
        var count: Int32 = 0
        var status = FeedHTMLStatusFine
        let found = feedhtml_select(document, handle(xpath), Int32(node ?? -1), Int32(limit), &count, &status)
        if status == FeedHTMLStatusTooComplex || status == FeedHTMLStatusNoMemory { throw Self.error(status) }
        return UnsafeBufferPointer(start: found, count: Int(count)).map { match in
            let owner = Int(match.node)
            guard let value = match.value else { return (owner, .node(owner)) }
            let text = ControlCharacters.string(UnsafeBufferPointer(start: value, count: match.length))
            return (owner, .value(text, owner: owner < 0 ? nil : owner))
        }
    }

    private func handle(_ xpath: String) -> Int32 {
        if let known = handles[xpath] { return known }
        let handle = feedhtml_compile(document, xpath)
        handles[xpath] = handle
        return handle
    }
}
