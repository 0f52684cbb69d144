import OpinionCore

/// Reads the map `json:` of a feed.
enum JSONListReader {
    private static let keys = [
        "items", "title", "link", "link_template", "date", "date_format", "summary", "content", "id", "author", "tags",
    ]

    /// What could be read, so that its paths are checked beside other faults; nil for what is no map.
    static func read(_ node: YAMLNode, _ faults: inout Faults) -> JSONList? {
        guard let fields = Fields(node, keys: keys, &faults) else { return nil }
        func paths(_ key: String) -> [String] { fields[key]?.oneOrMore(&faults) ?? [] }
        var list = JSONList(items: items(fields, &faults), title: paths("title"), link: paths("link"))
        list.linkTemplate = fields["link_template"]?.line(&faults)
        list.dateFormat = fields["date_format"]?.line(&faults)
        (list.date, list.summary, list.content) = (paths("date"), paths("summary"), paths("content"))
        (list.id, list.author, list.tags) = (paths("id"), paths("author"), paths("tags"))
        let hasLink = fields["link"] != nil || fields["link_template"] != nil
        if !hasLink { faults.add(.missingKey("link"), at: fields.position) }
        return list
    }

    /// `''` stands for an answer that is the array itself.
    private static func items(_ fields: Fields, _ faults: inout Faults) -> String {
        guard let node = fields.needed("items", &faults) else { return "" }
        if case .scalar(let scalar) = node.content, scalar.text.isEmpty, !node.isNull { return "" }
        return node.line(&faults) ?? ""
    }
}
