/// One entry of a feed, as the feed gave it.
package struct ParsedItem: Sendable, Hashable {
    /// The RSS guid, RDF about, Atom id or JSON Feed id.
    package var id: String?
    /// Where the item lives, absolute where a base is known; never a `javascript:` or `data:` address.
    package var url: String?
    /// One line of plain text.
    package var title: String?
    /// Plain text of the RSS description or Atom summary; blocks are separated by line breaks.
    package var summary: String?
    /// The summary's markup, when it had any.
    package var summaryMarkup: Markup?
    /// The markup of the full content.
    package var contentMarkup: Markup?
    /// Plain text for matching, of the content or else of the summary; blocks are separated by line breaks.
    package var contentText: String?
    package var datePublished: FeedDate?
    package var dateModified: FeedDate?
    package var authors: [FeedAuthor] = []
    package var tags: [String] = []
    package var attachments: [FeedAttachment] = []
    package var language: String?
    /// Where an aggregator took it from.
    package var source: FeedSource?
    /// What tells it from another item of its document with the same id or address.
    var distinction: String?
    /// What addresses in the markup are relative to where the markup itself does not say.
    var base: String?

    package init() {}

    /// The stable key for recognising the item again; see `ItemIdentity`. Made anew each time.
    package var identity: String { ItemIdentity(self).key + (distinction.map { "#" + $0 } ?? "") }

    /// `summaryMarkup` made safe to show.
    package var summaryHTML: String? { summaryMarkup?.sanitised(base: base) }
    /// `contentMarkup` made safe to show.
    package var contentHTML: String? { contentMarkup?.sanitised(base: base) }
    /// `url` in the form in which variants of one page (mobile, AMP, shared) are equal.
    package var canonicalURL: String? { url.map(CanonicalURL.of) }
    /// When the item was published, or else last changed.
    package var date: FeedDate? { datePublished ?? dateModified }
}
