/// An article that an incident rests on says something else than before.
package struct ArticleChange: Sendable, Hashable, Codable {
    /// Where the other wording was seen.
    package enum Place: String, Sendable, Codable {
        /// The outlet's feed gave another title or text.
        case feed
        /// The page at the article's address has another text.
        case page
    }

    /// The article's number in the archive.
    package let item: Int64
    package let outlet: String
    package let place: Place
    /// The title before and after; the same where it stayed.
    package let titleBefore, titleAfter: String
    /// What the text no longer says, and what it says now: the first passages, shortened; empty where it only grew or
    /// shrank.
    package let removed, added: String

    package init(
        item: Int64,
        outlet: String,
        place: Place,
        titleBefore: String,
        titleAfter: String,
        removed: String,
        added: String
    ) {
        (self.item, self.outlet, self.place) = (item, outlet, place)
        (self.titleBefore, self.titleAfter) = (titleBefore, titleAfter)
        (self.removed, self.added) = (removed, added)
    }
}

/// The page of an article that an incident rests on can no longer be read.
package struct ArticleGone: Sendable, Hashable, Codable {
    /// The article's number in the archive.
    package let item: Int64
    package let outlet, title: String
    /// The status of the answer, 404 or 410 as a rule; nil where another page stands at the address.
    package let status: Int?

    package init(item: Int64, outlet: String, title: String, status: Int?) {
        (self.item, self.outlet, self.title, self.status) = (item, outlet, title, status)
    }
}
