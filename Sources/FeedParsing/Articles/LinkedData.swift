/// What a page's JSON-LD (schema.org) says about its article.
struct LinkedData {
    private(set) var headline: String?
    private(set) var published: String?
    private(set) var author: String?
    private(set) var publisher: String?

    init(_ tree: HTMLTree) {
        for node in tree.all where tree.isElement(node, "script") {
            let type = tree.attribute(node, "type")?.lowercased()
            guard type == "application/ld+json", let text = tree.subtree(node).dropFirst().first else { continue }
            var reader = JSONReader(tree.bytes(text), maxDepth: 50)
            if let value = try? reader.document() { take(value) }
        }
    }

    /// Objects stand alone, in a list, or in a `@graph`.
    private mutating func take(_ root: JSONValue) {
        let outer = root.elements.isEmpty ? [root] : root.elements
        for value in outer.prefix(50) {
            for object in [value] + (value["@graph"]?.elements ?? []).prefix(50) { takeArticle(object) }
        }
    }

    private mutating func takeArticle(_ object: JSONValue) {
        guard object["datePublished"] != nil || object["headline"] != nil else { return }
        headline = headline ?? JSONItemReader.line(object["headline"])
        published = published ?? object["datePublished"]?.text
        author = author ?? Self.name(object["author"])
        publisher = publisher ?? Self.name(object["publisher"])
    }

    private static func name(_ value: JSONValue?) -> String? {
        guard let value else { return nil }
        let first = value.elements.first ?? value
        return JSONItemReader.line(first["name"]) ?? JSONItemReader.line(first)
    }
}
