/// A query with a name, that other queries reuse as `$name`.
package struct NamedQuery: Sendable, Hashable, CustomStringConvertible {
    /// The name without `$`.
    package let name: String
    /// What the name stands for; may hold for a text with none of its words, such as `NOT a`.
    package let root: QueryNode
    /// The `size` of the root, counted once.
    let size: Int
    /// How deep names stand in each other here, this one included.
    let depth: Int

    init(name: String, root: QueryNode) {
        (self.name, self.root, size, depth) = (name, root, root.size, root.nameDepth + 1)
    }

    /// The query as another query writes it, `$name`.
    package var description: String { "$\(name)" }

    /// Hashes the name alone, since a name means one query.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
    }
}
