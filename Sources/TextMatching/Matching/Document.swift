/// The texts of one item that queries look at, in their original form.
package struct Document: Sendable, Hashable {
    /// The headline, summary and plain text of the content.
    package var title, summary, contentText: String
    /// What is known about the source; empty when unknown.
    package var outlet, tier, feed, author: String
    /// The item's own labels, each looked at by itself.
    package var tags: [String]

    package init(
        title: String = "",
        summary: String = "",
        contentText: String = "",
        outlet: String = "",
        tier: String = "",
        feed: String = "",
        author: String = "",
        tags: [String] = []
    ) {
        self.title = title
        self.summary = summary
        self.contentText = contentText
        self.outlet = outlet
        self.tier = tier
        self.feed = feed
        self.author = author
        self.tags = tags
    }

    /// The text of a part other than `tag`, or of the tag at `tag`; empty when there is none.
    package func text(of part: Part, tag: Int = 0) -> String {
        switch part {
        case .title: title
        case .summary: summary
        case .contentText: contentText
        case .outlet: outlet
        case .tier: tier
        case .feed: feed
        case .author: author
        case .tag: tags.indices.contains(tag) ? tags[tag] : ""
        }
    }

    /// How many texts a part has: as many as tags, otherwise one.
    func count(of part: Part) -> Int { part == .tag ? tags.count : 1 }
}
