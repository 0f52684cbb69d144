package import OpinionCore

/// Looks at selectors, paths and date formats when a feed is read, so that a slip in one is reported at its place.
///
/// What they mean is known to the parser of feeds, which this target may not use: the programs hand the check in.
package struct RecipeCheck: Sendable {
    /// Something that the parser does not understand.
    package struct Fault: Sendable, Hashable {
        /// The key under `page` or `json`.
        package let key: String
        /// Which of the key's values, from 0.
        package let index: Int
        /// Unicode scalars before the place in the value.
        package let offset: Int
        /// What is wrong, as a sentence.
        package let text: Phrase

        package init(key: String, index: Int = 0, offset: Int = 0, text: Phrase) {
            (self.key, self.index, self.offset, self.text) = (key, index, offset, text)
        }
    }

    /// Every fault of a feed's form.
    package let faults: @Sendable (FeedForm) -> [Fault]

    package init(_ faults: @escaping @Sendable (FeedForm) -> [Fault]) { self.faults = faults }
}
