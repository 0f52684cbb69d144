/// Everything that one pass over a document needs to find all literal terms.
struct TermSearch: Sendable {
    /// The parts that any query looks at.
    let parts: PartSet
    /// How many terms there are, expressions included.
    let count: Int
    /// For each term whether all its places matter.
    let needsEveryPlace: [Bool]
    private let strict: Automaton
    private let loose: Automaton
    private let strictVariants: VariantTable
    private let looseVariants: VariantTable
    private let hasLoose: Bool

    init(_ index: TermIndex, _ leaves: [Leaf]) {
        parts = leaves.reduce(into: []) { $0.formUnion($1.parts) }
        count = index.terms.count
        var every = [Bool](repeating: false, count: index.terms.count)
        for leaf in leaves where leaf.needsEveryPlace { for term in leaf.terms { every[Int(term)] = true } }
        needsEveryPlace = every
        strict = Automaton(index.strict.patterns)
        loose = Automaton(index.loose.patterns)
        strictVariants = VariantTable(index.strict.variants)
        looseVariants = VariantTable(index.loose.variants)
        hasLoose = !index.loose.patterns.isEmpty
    }

    /// Calls `found` with the term and the folded start and end of every place.
    @inline(__always)
    func forEachPlace(in buffer: FoldBuffer, _ found: (Int32, Int, Int) -> Void) {
        strict.scan(buffer) { pattern, range in
            strictVariants.forEach(pattern, at: range, in: buffer) { found($0, range.lowerBound, range.upperBound) }
        }
        if hasLoose { forEachLoosePlace(in: buffer, found) }
    }

    private func forEachLoosePlace(in buffer: FoldBuffer, _ found: (Int32, Int, Int) -> Void) {
        let text = FoldBuffer()
        LooseFold.fold(buffer, into: text)
        loose.scan(text) { pattern, range in
            let start = Int(text.starts[range.lowerBound])
            let end = Int(text.starts[range.upperBound - 1]) + 1
            looseVariants.forEach(pattern, at: range, in: text) { found($0, start, end) }
        }
    }
}

/// The variants of all patterns in one flat array.
private struct VariantTable: Sendable {
    private var variants: [PatternTable.Variant] = []
    private var starts: [Int32] = [0]

    init(_ table: [[PatternTable.Variant]]) {
        for each in table {
            variants += each
            starts.append(Int32(variants.count))
        }
    }

    @inline(__always)
    func forEach(_ pattern: Int32, at range: Range<Int>, in buffer: FoldBuffer, _ found: (Int32) -> Void) {
        for place in Int(starts[Int(pattern)])..<Int(starts[Int(pattern) + 1])
        where variants[place].isWhole(range, buffer.scalars, buffer.count) {
            found(variants[place].term)
        }
    }
}
