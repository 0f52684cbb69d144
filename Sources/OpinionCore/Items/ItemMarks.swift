/// By what an item is known among others; worked out once, and not while the database waits.
package struct ItemMarks: Sendable, Hashable {
    package let textHash: Int64
    package let canonicalURL: String?
    package let titleFingerprint: String?

    package init(_ item: Item) {
        (textHash, canonicalURL) = (item.textHash, item.canonicalURL)
        titleFingerprint = item.titleFingerprint
    }
}
