/// A query that holds for a document, and why.
package struct QueryHit {
    /// The query's index in its `QuerySet`.
    package let index: Int
    let condition: Int
    let evaluation: Evaluation

    /// The words that make it hold; put together when asked for.
    package var evidence: Evidence { evaluation.evidence(of: condition) }
}
