import OpinionCore

/// Lists and named queries that no rule uses, not even by way of others.
enum UnusedNames {
    static func findings(_ book: LintBook) -> [LintFinding] {
        let lists = book.lists.filter { !book.usage.isUsed($0.name) }
        let queries = book.named.filter { !book.usage.isUsed($0.key) }.sorted { $0.key < $1.key }
        return lists.map { LintFinding(.unusedName($0.name), at: $0.position) }
            + queries.map { name, number in
                let text = book.texts[number]
                return LintFinding(.unusedName(name), at: book.namePositions[name] ?? text.position(0))
            }
    }
}
