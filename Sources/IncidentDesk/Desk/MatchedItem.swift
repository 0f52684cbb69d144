package import OpinionCore
import TextMatching

/// An item that is new or changed, with the rules that hold for it.
package struct MatchedItem: Sendable {
    package let item: Item
    package let marks: ItemMarks
    package let matches: [Match]

    /// - Parameter isLocal: the feed is an outlet of the place itself.
    package init(_ item: Item, in book: RuleBook, isLocal: Bool) {
        self.item = item
        marks = ItemMarks(item)
        matches = book.matches(Document(item), isLocal: isLocal)
    }
}
