/// Many queries that are evaluated together, with one pass over the text for all their words.
///
/// Equal queries are evaluated once. Only queries whose necessary words were seen are evaluated at all, so the cost
/// follows what stands in the text and not the number of rules.
package final class QuerySet: Sendable {
    private let search: TermSearch
    private let terms: [SearchTerm]
    private let leaves: LeafTable
    private let conditions: ConditionTable
    private let triggers: TriggerTable
    /// For each condition the indices of its queries.
    private let queries: [[Int]]

    /// Compiles `queries`; hits name them by their index.
    package init(_ queries: [Query]) {
        var compiler = QueryCompiler()
        var positions: [Query: Int] = [:]
        var (conditions, indices) = ([Condition](), [[Int]]())
        for (index, query) in queries.enumerated() {
            if let known = positions[query] {
                indices[known].append(index)
            } else {
                positions[query] = conditions.count
                conditions.append(compiler.compile(query))
                indices.append([index])
            }
        }
        search = TermSearch(compiler.index, compiler.leaves)
        terms = compiler.index.terms
        leaves = LeafTable(compiler.leaves, terms)
        triggers = TriggerTable(conditions, compiler)
        self.conditions = conditions.reduce(into: ConditionTable()) { $0.append($1) }
        self.queries = indices
    }

    /// The queries that hold for `document`, by ascending index.
    package func evaluate(_ document: Document) -> [QueryHit] {
        let scan = DocumentScan(document, search)
        let candidates = triggers.conditions(for: scan)
        guard !candidates.isEmpty else { return [] }
        let evaluation = Evaluation(scan, terms, leaves, conditions)
        var found: [(index: Int32, condition: Int32)] = []
        for condition in candidates where evaluation.holds(condition) {
            for index in queries[condition] { found.append((Int32(index), Int32(condition))) }
        }
        found.sort { $0.index < $1.index }
        return found.map { QueryHit(index: Int($0.index), condition: Int($0.condition), evaluation: evaluation) }
    }
}
