/// How to read a list page as a feed. Every list of selectors is tried in order until one gives something; see
/// `Selector` for how they are written.
package struct PageRecipe: Sendable, Hashable {
    /// The keys, as people write them.
    package enum Key: String, Sendable, Hashable, CaseIterable { case item, link, title, date, summary, next }

    /// What each report is wrapped in; must not be empty. The others are looked for in the item.
    package var item: [String]
    /// An element that is, holds or lies in a link, or the address itself. Empty: the item's first link with text.
    package var link: [String]
    /// Empty: the text of the link.
    package var title: [String]
    /// Empty: a date in the item's text, else in its address.
    package var date: [String]
    package var summary: [String]
    /// Unicode letters (`yyyy-MM-dd`); nil: any form that is known.
    package var dateFormat: String?
    /// The link to the next page, looked for in the whole page.
    package var next: [String]
    /// The address of page n as seen from the first, such as `index_{n}.html`.
    package var nextPattern: String?
    /// What `{n}` is on the second page: 1 in TRS's `index_1.html`, 2 nearly everywhere else.
    package var nextFirst: Int
    /// Pages that are read, from 1.
    package var pages: Int

    package init(
        item: [String],
        link: [String] = [],
        title: [String] = [],
        date: [String] = [],
        summary: [String] = [],
        dateFormat: String? = nil,
        next: [String] = [],
        nextPattern: String? = nil,
        nextFirst: Int = 2,
        pages: Int = 1
    ) {
        self.item = item
        self.link = link
        self.title = title
        self.date = date
        self.summary = summary
        self.dateFormat = dateFormat
        self.next = next
        self.nextPattern = nextPattern
        self.nextFirst = nextFirst
        self.pages = pages
    }

    /// The selectors of a key.
    package subscript(_ key: Key) -> [String] {
        switch key {
        case .item: item
        case .link: link
        case .title: title
        case .date: date
        case .summary: summary
        case .next: next
        }
    }
}
