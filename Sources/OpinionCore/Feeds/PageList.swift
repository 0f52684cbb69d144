/// Where the parts of a list page are. Each list holds selectors (XPath or CSS) that are tried in order until one finds
/// something; `link` to `summary` start at an item.
package struct PageList: Hashable, Sendable {
    /// One entry of the list; never empty.
    package var item: [String]
    package var link: [String]
    package var title: [String]
    package var date: [String]
    package var summary: [String]
    /// How dates are written, such as `yyyy-MM-dd`; nil for what is understood without being told.
    package var dateFormat: String?
    /// Where the second, third … page is; nil for a list of one page.
    package var next: PageTurn?
    /// How many pages are read at most, the first among them.
    package var pages: Int

    package init(
        item: [String],
        link: [String] = [],
        title: [String] = [],
        date: [String] = [],
        summary: [String] = [],
        dateFormat: String? = nil,
        next: PageTurn? = nil,
        pages: Int = 1
    ) {
        (self.item, self.link, self.title, self.date, self.summary) = (item, link, title, date, summary)
        (self.dateFormat, self.next, self.pages) = (dateFormat, next, pages)
    }
}

/// How the next page of a list is found.
package enum PageTurn: Hashable, Sendable {
    /// The page links to it: selectors, tried in order.
    case link([String])
    /// Its address is counted: `index_{n}.html` with the number of the page, `index_{n-1}.html` with one less.
    case counted(PagePattern)
}

/// An address with the number of a page in it.
package struct PagePattern: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// nil unless `{n}` or `{n-1}` stands in it, and not both.
    package init?(_ text: String) {
        guard text.contains("{n}") != text.contains("{n-1}") else { return nil }
        description = text
    }

    /// The address with `{n}` as the only hole.
    package var template: String { description.replacing("{n-1}", with: "{n}") }
    /// What stands in the hole for the second page.
    package var second: Int { description.contains("{n-1}") ? 1 : 2 }
}
