/// An item while it is read: what each element gave, before the elements that mean the same are weighed.
struct ItemDraft {
    /// An address as written, with the `xml:base` it was written under.
    struct Link {
        let address: String
        let base: String?
    }

    var guid: String?
    var guidIsAddress = false
    var about: String?
    var link: Link?
    var alternate: Link?
    var alternateIsHTML = false
    var contentSource: Link?
    var title: String?
    var otherTitle: String?
    var summary: String?
    var summaryHTML: Markup?
    var otherSummary: String?
    var otherSummaryHTML: Markup?
    var contentHTML: Markup?
    var contentText: String?
    /// How good the content is, 0 for none.
    var contentRank = 0
    var subtitle: String?
    var published: FeedDate?
    var otherPublished: FeedDate?
    var modified: FeedDate?
    var authors: [FeedAuthor] = []
    var otherAuthors: [FeedAuthor] = []
    var sourceAuthors: [FeedAuthor] = []
    var sourceTitle: String?
    var sourceLink: Link?
    var tags: [String] = []
    var attachments: [(link: Link, type: String?, size: Int64?, title: String?)] = []
    var language: String?

    /// Whether there is anything to read in it.
    var holdsText: Bool { title ?? otherTitle ?? summary ?? otherSummary ?? contentText != nil }

    /// Adds a tag that is not there yet.
    mutating func addTag(_ tag: String?) {
        guard let tag, !tags.contains(tag), tags.count < 200 else { return }
        tags.append(tag)
    }
}
