/// How to read a JSON API as a feed. Fields are dotted paths as seen from an item, tried in order until one gives
/// something: `title`, `data.title`, `images[0].url`, `tags[*].name`, `["odd.key"]`.
package struct JSONRecipe: Sendable, Hashable {
    /// The keys, as people write them.
    package enum Key: String, Sendable, Hashable, CaseIterable {
        case id, link, title, date, modified, summary, content, author, tags, image
    }

    /// The path of the list as seen from the root: `data.list`, `data.sections[*].items`; empty: the root is the list.
    package var items: String
    package var id: [String]
    package var link: [String]
    /// Empty: `title`.
    package var title: [String]
    package var date: [String]
    package var modified: [String]
    package var summary: [String]
    package var content: [String]
    package var author: [String]
    package var tags: [String]
    package var image: [String]
    /// Unicode letters; nil: any form that is known, seconds and milliseconds since 1970 too.
    package var dateFormat: String?
    /// An address made of fields, such as `https://example.org/a/{id}.html`; used when no path of `link` gives one.
    package var linkTemplate: String?

    package init(
        items: String,
        id: [String] = [],
        link: [String] = [],
        title: [String] = [],
        date: [String] = [],
        modified: [String] = [],
        summary: [String] = [],
        content: [String] = [],
        author: [String] = [],
        tags: [String] = [],
        image: [String] = [],
        dateFormat: String? = nil,
        linkTemplate: String? = nil
    ) {
        self.items = items
        self.id = id
        self.link = link
        self.title = title
        self.date = date
        self.modified = modified
        self.summary = summary
        self.content = content
        self.author = author
        self.tags = tags
        self.image = image
        self.dateFormat = dateFormat
        self.linkTemplate = linkTemplate
    }

    /// The paths of a key.
    package subscript(_ key: Key) -> [String] {
        switch key {
        case .id: id
        case .link: link
        case .title: title
        case .date: date
        case .modified: modified
        case .summary: summary
        case .content: content
        case .author: author
        case .tags: tags
        case .image: image
        }
    }
}
