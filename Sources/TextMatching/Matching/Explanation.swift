/// Why a query holds for a document or does not, node by node.
package struct Explanation: Sendable, Hashable {
    /// The node's canonical text.
    package let text: String
    /// Whether the node holds.
    package let held: Bool
    /// For words, NEAR and COUNT where they stand, also under a `NOT`; for other nodes the evidence of those inside
    /// that hold.
    package let spans: [Span]
    /// The nodes inside.
    package let children: [Explanation]
    /// Whether nobody knows, since a regular expression reached its limits; the node counts as holding to be safe, and
    /// so does a `NOT` of it.
    package var gaveUp = false
}
