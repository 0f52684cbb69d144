/// Names of the elements that feeds are made of, for guessing where one without an end tag ends.
enum FieldNames {
    /// Whether `open`, an element whose end has not come, cannot hold an element of the other name.
    static func ends(_ open: [UInt8], before name: [UInt8]) -> Bool {
        let open = lowered(open)
        let name = lowered(name)
        if lines.contains(open) { return fieldsLikeHTML.contains(name) || fields.contains(name) }
        return texts.contains(open) && fields.contains(name)
    }

    /// Elements of one line, which hold no field of a feed.
    private static let lines: Set<String> = [
        "title", "link", "guid", "pubdate", "id", "updated", "published", "issued", "modified", "category", "dc:date",
        "dc:creator", "dc:subject", "comments", "language", "ttl", "lastbuilddate",
    ]
    /// Elements that may hold HTML.
    private static let texts: Set<String> = ["description", "summary", "content", "content:encoded", "subtitle"]
    /// Fields that no HTML knows.
    private static let fields: Set<String> = [
        "guid", "pubdate", "description", "updated", "published", "issued", "modified", "content:encoded", "dc:date",
        "dc:creator", "dc:subject", "comments", "enclosure", "lastbuilddate", "entry", "item", "category", "author",
    ]
    private static let fieldsLikeHTML: Set<String> = [
        "title", "link", "summary", "content", "source", "id", "language",
    ]

    private static func lowered(_ name: [UInt8]) -> String { String(decoding: name, as: UTF8.self).lowercased() }
}
