import OpinionCore

/// Reads the map `json:` of a feed.
enum JSONListReader {
    private static let keys = [
        "items", "title", "link", "link_template", "date", "date_format", "summary", "content", "id", "author", "tags",
    ]

    static func read(_ node: YAMLNode, _ faults: inout Faults) -> JSONList? {
        guard let fields = Fields(node, keys: keys, &faults) else { return nil }
        let before = faults.errors.count
        var list = JSONList(items: items(fields, &faults))
        list.title = fields["title"]?.line(&faults)
        list.link = fields["link"]?.line(&faults)
        list.linkTemplate = fields["link_template"]?.line(&faults)
        (list.date, list.dateFormat) = (fields["date"]?.line(&faults), fields["date_format"]?.line(&faults))
        (list.summary, list.content) = (fields["summary"]?.line(&faults), fields["content"]?.line(&faults))
        (list.id, list.author) = (fields["id"]?.line(&faults), fields["author"]?.line(&faults))
        list.tags = fields["tags"]?.line(&faults)
        refuseHalves(fields, &faults)
        return faults.errors.count == before ? list : nil
    }

    /// `''` stands for an answer that is the array itself.
    private static func items(_ fields: Fields, _ faults: inout Faults) -> String {
        guard let node = fields.needed("items", &faults) else { return "" }
        if case .scalar(let scalar) = node.content, scalar.text.isEmpty, !node.isNull { return "" }
        return node.line(&faults) ?? ""
    }

    private static func refuseHalves(_ fields: Fields, _ faults: inout Faults) {
        if fields["title"] == nil, fields["summary"] == nil, fields["content"] == nil {
            faults.add(.missingKey("title"), at: fields.position)
        }
        if let link = fields["link"], fields["link_template"] != nil { faults.add(.twoLinks, at: link.position) }
    }
}
