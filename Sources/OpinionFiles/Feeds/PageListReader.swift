import OpinionCore

/// Reads the map `page:` of a feed.
enum PageListReader {
    private static let keys = [
        "item", "link", "title", "date", "summary", "date_format", "next", "next_pattern", "pages",
    ]
    /// Pages that one look may read at most.
    private static let pages = 1...20

    /// What could be read, so that its selectors are checked beside other faults; nil for what is no map.
    static func read(_ node: YAMLNode, _ faults: inout Faults) -> PageList? {
        guard let fields = Fields(node, keys: keys, &faults) else { return nil }
        let item = fields.needed("item", &faults)?.oneOrMore(&faults) ?? []
        let pages = fields["pages"]?.count(Self.pages, &faults) ?? 1
        let list = PageList(
            item: item,
            link: fields["link"]?.oneOrMore(&faults) ?? [],
            title: fields["title"]?.oneOrMore(&faults) ?? [],
            date: fields["date"]?.oneOrMore(&faults) ?? [],
            summary: fields["summary"]?.oneOrMore(&faults) ?? [],
            dateFormat: fields["date_format"]?.line(&faults),
            next: turn(fields, &faults),
            pages: pages
        )
        refuseHalves(fields, pages, &faults)
        return list
    }

    private static func turn(_ fields: Fields, _ faults: inout Faults) -> PageTurn? {
        if let pattern = fields["next_pattern"] {
            if let link = fields["next"] { faults.add(.twoTurns, at: link.position) }
            guard let text = pattern.line(&faults) else { return nil }
            return PagePattern(text).map(PageTurn.counted) ?? pattern.refuse(.badPagePattern(text), &faults)
        }
        return fields["next"].map { .link($0.oneOrMore(&faults)) }
    }

    /// A way to the next page without a number of pages, and the reverse, would do nothing.
    private static func refuseHalves(_ fields: Fields, _ pages: Int, _ faults: inout Faults) {
        let turn = fields["next"] ?? fields["next_pattern"]
        if let turn, fields["pages"] == nil { faults.add(.missingKey("pages"), at: turn.position) }
        if turn == nil, pages > 1 { faults.add(.needsTurn, at: fields["pages"]?.position ?? fields.position) }
    }
}
