import TextMatching

/// What of an item tells whether it reports the same happening as another: title and lead in folded form, and when.
package struct StoryFeatures: Hashable, Sendable {
    /// The folded title and the folded beginning of the text, as the archive keeps them.
    package let title, lead: String
    /// When the outlet says it reported, where that can be believed; else when it was found.
    package let at: Instant
    /// The terms of the title, sorted.
    package let titleTerms: [StoryTerm]
    /// The terms of the lead that the title lacks, sorted.
    package let leadTerms: [StoryTerm]
    /// The whole title as one term; nil for titles too short to tell two happenings apart.
    package let wholeTitle: StoryTerm?
    let titleText: StoryText

    /// Features of texts that are folded already: what the archive kept.
    package init(foldedTitle: String, foldedLead: String, at: Instant) {
        (title, lead, self.at) = (foldedTitle, foldedLead, at)
        let text = StoryText(folded: foldedTitle.unicodeScalars.map(\.value))
        titleText = text
        titleTerms = text.terms
        leadTerms = StoryText(folded: foldedLead.unicodeScalars.map(\.value)).terms.without(titleTerms)
        let letters = text.runs.flatMap { text.scalars[$0.range] }
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

    /// When it happened in the eyes of its outlet. A feed's time in the future or long ago says nothing of today.
    package static func time(published: Instant?, found: Instant) -> Instant {
        guard let published, published <= found, found - published <= .days(7) else { return found }
        return published
    }

    /// Scalars of a title and of a lead that are looked at: a title is shorter, and a news lead says what happened in
    /// its first sentences.
    static let longestTitle = 200
    static let longestLead = 160
}

extension String {
    /// The first scalars of the text.
    fileprivate func cut(to count: Int) -> String {
        guard utf8.count > count else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.prefix(count)))
    }
}

extension [StoryTerm] {
    /// The terms that `other` lacks; both are sorted.
    func without(_ other: [StoryTerm]) -> [StoryTerm] {
        var result: [StoryTerm] = []
        var place = 0
        for term in self {
            while place < other.count, other[place] < term { place += 1 }
            if place == other.count || other[place] != term { result.append(term) }
        }
        return result
    }

    /// Calls `body` with every term that both have; both are sorted.
    func forEachShared(with other: [StoryTerm], _ body: (StoryTerm) -> Void) {
        var (mine, its) = (0, 0)
        while mine < count, its < other.count {
            if self[mine] == other[its] {
                body(self[mine])
                mine += 1
                its += 1
            } else if self[mine] < other[its] {
                mine += 1
            } else {
                its += 1
            }
        }
    }
}
