/// An element whose children mean something, and how deep it lies.
struct Scope {
    /// What the children describe.
    enum Kind {
        case document, feed, item, person, owner, source, skipHours, skipDays
        /// Wrappers within an item, whose children are fields of the item: `media:group` and `media:content`, a
        /// sitemap's `news:news`, Atom 0.3's alternatives, the content module's bag.
        case media, news, contents, contentItem
    }

    let kind: Kind
    /// Depth of the element itself; only elements one deeper are its fields.
    let depth: Int
}
