/// The words that make a query hold.
package struct Evidence: Sendable, Hashable {
    /// The most spans that are kept.
    package static let limit = 256

    /// The places, sorted by part, start and length, each once.
    package let spans: [Span]
    /// Whether there are further places after the first `limit`.
    package let isTruncated: Bool

    package init(spans: [Span], isTruncated: Bool = false) {
        self.spans = spans
        self.isTruncated = isTruncated
    }
}
