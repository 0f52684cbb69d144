/// A list page as a feed, with how it was found.
package struct ParsedPage: Sendable, Hashable {
    /// One selector and how many items it gave something for.
    package struct Use: Sendable, Hashable {
        package let selector: String
        package let count: Int
    }

    /// The counts of what was seen, so that nothing is dropped silently.
    package struct Counts: Sendable, Hashable {
        /// Elements that the item selector found.
        package var seen = 0
        /// Dropped, because they hold no address that can be opened.
        package var withoutLink = 0
        /// Kept, though nothing to call them by was found.
        package var withoutTitle = 0
        /// Kept without a date.
        package var withoutDate = 0
        /// Folded into an earlier item with the same address.
        package var duplicates = 0
    }

    package var feed: ParsedFeed
    /// The page to read after this one; nil on the last that the recipe allows.
    package var nextURL: String?
    /// The selectors that gave something, in the order of the recipe.
    package var used: [PageRecipe.Key: [Use]]
    package var counts: Counts
}
