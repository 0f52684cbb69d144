/// Many queries that are evaluated together, with one pass over the text for all their words.
///
/// Equal queries are evaluated once. Only queries whose necessary words were seen are evaluated at all.
package final class QuerySet: Sendable {
    private let automaton: Automaton
    private let parts: PartSet
    /// For each term the leaves that look for it.
    private let leavesOfTerm: [[Int32]]
    private let leafParts: [PartSet]
    /// For each leaf the conditions that may hold when it occurs.
    private let triggered: [[Int32]]
    private let conditions: ConditionTable
    private let leafTerms: [[Int32]]
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
        automaton = Automaton(compiler.index.patterns)
        parts = compiler.leaves.reduce(into: []) { $0.formUnion($1.parts) }
        leafTerms = compiler.leaves.map(\.terms)
        leafParts = compiler.leaves.map(\.parts)
        leavesOfTerm = Self.inverted(leafTerms, count: compiler.index.patterns.count)
        triggered = Self.triggers(conditions, compiler)
        self.conditions = conditions.reduce(into: ConditionTable()) { $0.append($1) }
        self.queries = indices
    }

    /// The queries that hold for `document`, by ascending index.
    package func evaluate(_ document: Document) -> [QueryHit] {
        let scan = DocumentScan(document, automaton, parts: parts)
        guard !scan.hits.isEmpty else { return [] }
        let (occurring, candidates) = candidates(scan)
        var reader = SpanReader(document)
        var evidence: [[Int]: Evidence] = [:]
        var result: [QueryHit] = []
        for candidate in candidates.members where conditions.holds(candidate, occurring) {
            let leaves = conditions.supporting(candidate, occurring)
            let words = evidence[leaves] ?? self.evidence(of: leaves, scan, &reader)
            evidence[leaves] = words
            for index in queries[candidate] { result.append(QueryHit(index: index, evidence: words)) }
        }
        return result.sorted { $0.index < $1.index }
    }
}

extension QuerySet {
    /// The leaves that occur, and the conditions that may hold because of them.
    private func candidates(_ scan: DocumentScan) -> (occurring: BitSet, candidates: BitSet) {
        var occurring = BitSet(count: leafParts.count)
        var candidates = BitSet(count: queries.count)
        var start = 0
        while start < scan.hits.count {
            let term = scan.hits[start].term
            var seen: PartSet = []
            while start < scan.hits.count, scan.hits[start].term == term {
                seen.formUnion(PartSet(rawValue: 1 << scan.hits[start].part))
                start += 1
            }
            for leaf in leavesOfTerm[Int(term)] where !leafParts[Int(leaf)].isDisjoint(with: seen) {
                guard occurring.insert(Int(leaf)) else { continue }
                for condition in triggered[Int(leaf)] { _ = candidates.insert(Int(condition)) }
            }
        }
        return (occurring, candidates)
    }

    private func evidence(of leaves: [Int], _ scan: DocumentScan, _ reader: inout SpanReader) -> Evidence {
        reader.evidence(for: leaves.flatMap { scan.hits(of: leafTerms[$0], in: leafParts[$0]) })
    }

    private static func inverted(_ lists: [[Int32]], count: Int) -> [[Int32]] {
        var result = [[Int32]](repeating: [], count: count)
        for (number, list) in lists.enumerated() {
            for term in list { result[Int(term)].append(Int32(number)) }
        }
        return result
    }

    private static func triggers(_ conditions: [Condition], _ compiler: QueryCompiler) -> [[Int32]] {
        let costs = compiler.leaves.map { $0.cost(compiler.index.patterns) }
        let necessary = conditions.map { Array(Set($0.necessary { costs[$0] }?.leaves ?? [])) }
        return inverted(necessary.map { $0.map(Int32.init) }, count: compiler.leaves.count)
    }
}
