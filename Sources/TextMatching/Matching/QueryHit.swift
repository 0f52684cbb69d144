/// A query that holds for a document, and why.
package struct QueryHit: Sendable, Hashable {
    /// The query's index in its `QuerySet`.
    package let index: Int
    /// The words that make it hold.
    package let evidence: Evidence
}
