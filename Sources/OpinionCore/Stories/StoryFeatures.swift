import TextMatching

/// What of an item tells whether it reports the same happening as another: title and lead in folded form, and when.
package struct StoryFeatures: Hashable, Sendable {
    /// The folded title and the folded beginning of the text, as the archive keeps them.
    package let title, lead: String
    /// When the outlet says it reported, where that can be believed; else when it was found.
    package let at: Instant
    /// The terms of the lead that the title lacks, sorted.
    package let leadTerms: [StoryTerm]
    /// The whole title as one term; nil for titles too short to tell two happenings apart.
    package let wholeTitle: StoryTerm?
    let headline: StoryText
    /// The title lists several happenings.
    let isDigest: Bool
    let facts: StoryFacts

    /// Features of texts that are folded already: what the archive kept.
    package init(foldedTitle: String, foldedLead: String, at: Instant) {
        (title, lead, self.at) = (foldedTitle, foldedLead, at)
        let scalars = foldedTitle.unicodeScalars.map(\.value)
        let kept = StoryHeadline(folded: scalars)
        let text = StoryText(kept.scalars)
        (headline, isDigest, facts) = (text, kept.isDigest, StoryFacts(kept.scalars))
        leadTerms =
            foldedLead.isEmpty ? [] : StoryText(foldedLead.unicodeScalars.map(\.value)).terms.without(text.terms)
        let letters = scalars.filter { StoryTerm.isHan($0) || StoryText.isWord($0) }
        wholeTitle = letters.count < TitleFingerprint.shortest ? nil : StoryTerm(title: letters)
    }

    package init(title: String, lead: String, at: Instant) {
        self.init(
            foldedTitle: Folding.foldedString(title.cut(to: Self.longestTitle)),
            foldedLead: Folding.foldedString(lead.cut(to: Self.longestLead)),
            at: at
        )
    }

    package init(_ item: Item) {
        self.init(
            title: item.title,
            lead: item.summary.isEmpty ? item.contentText : item.summary,
            at: Self.time(published: item.published?.at, found: item.found)
        )
    }

    /// The terms of the title, sorted.
    package var titleTerms: [StoryTerm] { headline.terms }

    /// When it happened in the eyes of its outlet. A feed's time in the future or long ago says nothing of today.
    package static func time(published: Instant?, found: Instant) -> Instant {
        guard let published, published <= found, found - published <= .days(7) else { return found }
        return published
    }

    func isNear(_ other: StoryFeatures) -> Bool {
        (at > other.at ? at - other.at : other.at - at) <= StoryGrouping.window
    }

    /// Scalars of a title and of a lead that are looked at: a title is shorter, and a news lead says what happened in
    /// its first sentences.
    static let longestTitle = 120
    static let longestLead = 80
}

extension String {
    /// The first scalars of the text.
    fileprivate func cut(to count: Int) -> String {
        guard utf8.count > count else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.prefix(count)))
    }
}
