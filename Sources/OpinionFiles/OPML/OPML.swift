package import OpinionCore

/// Lists of feeds in OPML 2.0 (opml.org), as feed readers exchange them. Groups are folders.
package enum OPML {
    /// The namespace of our own attributes, which hold what OPML has no word for.
    package static let namespace = "urn:opinion:opml"
    /// The tier of a feed whose outline names none.
    package static let unknownTier = "未分級"

    /// The feeds as a file that reads back to the same feeds.
    package static func write(_ feeds: [Feed], title: String) -> String {
        let outlines = FeedRuns.of(feeds).map { run in
            guard let group = run.group else { return run.feeds.map { "    \(outline($0))\n" }.joined() }
            let inner = run.feeds.map { "      \(outline($0))\n" }.joined()
            return "    <outline text=\"\(XMLText.attribute(group))\">\n\(inner)    </outline>\n"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0" xmlns:opinion="\(namespace)">
              <head><title>\(XMLText.content(title))</title></head>
              <body>
            \(outlines.joined())  </body>
            </opml>

            """
    }

    /// The feeds of a text; throws every fault at once.
    /// - Parameters:
    ///   - file: how faults call the text.
    ///   - recipes: looks at selectors, paths and date formats.
    package static func read(
        _ text: String,
        file: String,
        allowAddresses: [String] = [],
        recipes: RecipeCheck = RecipeCheck { _ in [] }
    ) throws(FileFaults) -> [Feed] {
        var faults = Faults()
        let addresses = FeedAddress(allowed: allowAddresses.compactMap(Network.init))
        let source = FileText.decode(Array(text.utf8), as: file, &faults)
        let reader = OutlineReader(addresses: addresses, recipes: recipes)
        let found = source.map { OPMLFile.parse($0, reader, &faults) } ?? []
        try faults.refuse()
        return found.map(\.feed)
    }

    /// What is no feed for other readers is a link for them (`url`), which they do not poll.
    private static func outline(_ feed: Feed) -> String {
        let isFeed = feed.form == .feed
        let attributes: [(String, String?)] =
            [
                ("type", isFeed ? "rss" : "link"), ("text", feed.outlet), (isFeed ? "xmlUrl" : "url", feed.url),
                ("opinion:id", feed.id), ("opinion:tier", feed.tier),
                ("opinion:every", feed.isLearning ? nil : feed.every.description),
                ("opinion:local", feed.isLocal ? "true" : "false"), ("opinion:timezone", feed.timezone),
                ("opinion:quiet", feed.silence.text),
            ] + form(feed.form) + pass(feed.pass)
        return "<outline "
            + attributes.compactMap { name, value in value.map { "\(name)=\"\(XMLText.attribute($0))\"" } }.joined(
                separator: " "
            ) + "/>"
    }

    /// Of files with secrets the names alone.
    private static func pass(_ pass: FeedPass) -> [(String, String?)] {
        [
            ("opinion:headers", FeedYAML.headers(pass.headers)), ("opinion:headers_file", pass.headersFile),
            ("opinion:cookie_file", pass.cookieFile), ("opinion:proxy", pass.isDirect ? "direct" : nil),
        ]
    }

    private static func form(_ form: FeedForm) -> [(String, String?)] {
        switch form {
        case .feed: []
        case .sitemap: [("opinion:kind", "sitemap")]
        case .page(let list): [("opinion:kind", "page"), ("opinion:page", FeedYAML.page(list))]
        case .json(let list): [("opinion:kind", "json"), ("opinion:json", FeedYAML.json(list))]
        }
    }
}
