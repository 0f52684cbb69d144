/// Where the parts of an API's answer are: dotted paths, `data.list`; those but `items` start at an item.
package struct JSONList: Hashable, Sendable, Codable {
    /// The array of items; empty when the answer itself is the array.
    package var items: String
    package var title: String?
    package var link: String?
    /// An address with `{path}` holes that an item's values fill, where the items hold no address.
    package var linkTemplate: String?
    package var date: String?
    package var dateFormat: String?
    package var summary: String?
    package var content: String?
    package var id: String?
    package var author: String?
    package var tags: String?

    package init(items: String, title: String? = nil, link: String? = nil) {
        (self.items, self.title, self.link) = (items, title, link)
    }

    private enum CodingKeys: String, CodingKey {
        case items, title, link, date, summary, content, id, author, tags
        case linkTemplate = "link_template"
        case dateFormat = "date_format"
    }
}
