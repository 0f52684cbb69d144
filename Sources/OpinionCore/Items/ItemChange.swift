import TextMatching

/// What an outlet made of an article that its feed had given before.
package struct ItemChange: Sendable, Hashable {
    package let before, after: Item

    package init(from before: Item, to after: Item) {
        (self.before, self.after) = (before, after)
    }

    /// True when it says something else: another title but for «更新» and the like, a figure, or more than a few letters.
    /// Marks, white space, counters, the script and the time of the update never count.
    package var isOfSubstance: Bool { hasOtherTitle || isOtherText }

    private var hasOtherTitle: Bool { Self.plain(before.title) != Self.plain(after.title) }

    private var isOtherText: Bool {
        TextChange.isMaterial(from: Self.folded(Self.text(before)), to: Self.folded(Self.text(after)))
    }

    /// The first sentences that went, and those that came.
    package var passages: (removed: String, added: String) {
        let change = TextChange(from: Self.text(before), to: Self.text(after))
        return (TextChange.passage(change.removed), TextChange.passage(change.added))
    }

    /// A feed that gives the same text as summary and as content gives it once.
    private static func text(_ item: Item) -> String {
        item.contentText.hasPrefix(item.summary) ? item.contentText : item.summary + "\n" + item.contentText
    }

    /// Line by line, since folding takes the breaks between Han characters away.
    private static func folded(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { Folding.foldedString(String($0)) }.joined(separator: "\n")
    }

    /// The letters and digits of a title, without the words that say no more than that it was updated.
    private static func plain(_ title: String) -> String {
        var text = Folding.foldedString(title)
        for mark in marks { text = text.replacing(mark, with: "") }
        let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        return String(String.UnicodeScalarView(letters))
    }

    /// As folding writes them.
    private static let marks = [
        "持续更新", "滚动更新", "实时更新", "更新中", "已更新", "最新更新", "更新", "最新消息", "最新", "updated", "update",
    ]
}
