/// Where the parts of an API's answer are: dotted paths (`data.list`, `tags[*].name`). Those but `items` start at an
/// item, and are tried in order until one gives something.
package struct JSONList: Hashable, Sendable {
    /// The array of items; empty when the answer itself is the array.
    package var items: String
    package var title: [String]
    package var link: [String]
    /// An address with `{path}` holes that an item's values fill, for items that hold no address.
    package var linkTemplate: String?
    package var date: [String] = []
    /// How dates are written, such as `yyyy-MM-dd`; nil for what is understood without being told.
    package var dateFormat: String?
    package var summary: [String] = []
    package var content: [String] = []
    package var id: [String] = []
    package var author: [String] = []
    package var tags: [String] = []

    package init(items: String, title: [String] = [], link: [String] = []) {
        (self.items, self.title, self.link) = (items, title, link)
    }

    /// The lists of paths by the names that people write, in the order of the documentation.
    package var paths: [(key: String, paths: [String])] {
        [
            ("title", title), ("link", link), ("date", date), ("summary", summary), ("content", content), ("id", id),
            ("author", author), ("tags", tags),
        ]
    }
}

// On the wire a list looks as it does in a file of feeds.
extension JSONList: Codable {
    private enum CodingKeys: String, CodingKey {
        case items, title, link, date, summary, content, id, author, tags
        case linkTemplate = "link_template"
        case dateFormat = "date_format"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func paths(_ key: CodingKeys) throws -> [String] {
            try container.decodeIfPresent([String].self, forKey: key) ?? []
        }
        let items = try container.decode(String.self, forKey: .items)
        self.init(items: items, title: try paths(.title), link: try paths(.link))
        linkTemplate = try container.decodeIfPresent(String.self, forKey: .linkTemplate)
        dateFormat = try container.decodeIfPresent(String.self, forKey: .dateFormat)
        (date, summary, content) = (try paths(.date), try paths(.summary), try paths(.content))
        (id, author, tags) = (try paths(.id), try paths(.author), try paths(.tags))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(items, forKey: .items)
        for (name, paths) in paths where !paths.isEmpty {
            if let key = CodingKeys(rawValue: name) { try container.encode(paths, forKey: key) }
        }
        try container.encodeIfPresent(linkTemplate, forKey: .linkTemplate)
        try container.encodeIfPresent(dateFormat, forKey: .dateFormat)
    }
}
