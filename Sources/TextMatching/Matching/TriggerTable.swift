/// Tells from the terms that were seen which conditions may hold.
struct TriggerTable: Sendable {
    private struct Trigger: Sendable {
        let condition: Int32
        /// The parts that the term must have been seen in.
        let parts: PartSet
    }

    private var triggers: [Trigger] = []
    /// For each term where its triggers start, and where the last one's end.
    private var starts: [Int32]
    private let count: Int

    init(_ conditions: [Condition], _ compiler: QueryCompiler) {
        let leaves = LeafTriggers(index: compiler.index)
        let found = compiler.leaves.map { leaves.trigger(of: $0) }
        var byTerm = [[Trigger]](repeating: [], count: compiler.index.terms.count)
        for (number, condition) in conditions.enumerated() {
            let necessary = condition.necessary { found[$0]?.cost }
            for leaf in Set(necessary?.leaves ?? []) {
                let trigger = Trigger(condition: Int32(number), parts: compiler.leaves[leaf].parts)
                for term in found[leaf]?.terms ?? [] { byTerm[Int(term)].append(trigger) }
            }
        }
        count = conditions.count
        starts = [0]
        starts.reserveCapacity(byTerm.count + 1)
        for each in byTerm {
            triggers += each
            starts.append(Int32(triggers.count))
        }
    }

    /// The conditions that may hold, each once.
    func conditions(for scan: DocumentScan) -> [Int] {
        guard !scan.terms.isEmpty else { return [] }
        var seen = BitSet(count: count)
        var result: [Int] = []
        for term in scan.terms {
            let parts = scan.parts(of: term)
            for place in Int(starts[Int(term)])..<Int(starts[Int(term) + 1]) {
                let trigger = triggers[place]
                guard !trigger.parts.isDisjoint(with: parts), seen.insert(Int(trigger.condition)) else { continue }
                result.append(Int(trigger.condition))
            }
        }
        return result
    }
}
