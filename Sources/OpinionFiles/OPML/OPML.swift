package import OpinionCore

/// Lists of feeds in OPML 2.0 (opml.org), as feed readers exchange them.
package enum OPML {
    /// The namespace of our own attributes: `id`, `tier`, `every` and `local`.
    package static let namespace = "urn:opinion:opml"
    /// The tier of a feed whose outline names none.
    package static let unknownTier = "未分級"

    /// The feeds as a file that reads back to the same feeds.
    package static func write(_ feeds: [Feed], title: String) -> String {
        let outlines = feeds.map { "    \(outline($0))\n" }.joined()
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0" xmlns:opinion="\(namespace)">
              <head><title>\(XMLText.content(title))</title></head>
              <body>
            \(outlines)  </body>
            </opml>

            """
    }

    /// The feeds of a text; throws every fault at once.
    /// - Parameter file: how faults call the text.
    package static func read(
        _ text: String,
        file: String,
        allowAddresses: [String] = []
    ) throws(FileFaults) -> [Feed] {
        var faults = Faults()
        let addresses = FeedAddress(allowed: allowAddresses.compactMap(Network.init))
        let source = FileText.decode(Array(text.utf8), as: file, &faults)
        let found = source.map { OPMLFile.parse($0, addresses, &faults) } ?? []
        try faults.refuse()
        return found.map(\.feed)
    }

    private static func outline(_ feed: Feed) -> String {
        let attributes: [(String, String?)] = [
            ("type", "rss"), ("text", feed.outlet), ("xmlUrl", feed.url), ("opinion:id", feed.id),
            ("opinion:tier", feed.tier), ("opinion:every", feed.isLearning ? nil : feed.every.description),
            ("opinion:local", feed.isLocal ? "true" : "false"),
        ]
        return "<outline "
            + attributes.compactMap { name, value in value.map { "\(name)=\"\(XMLText.attribute($0))\"" } }.joined(
                separator: " "
            ) + "/>"
    }
}
