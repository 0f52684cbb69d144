/// What a query looks for at one place of its tree: words in some parts of a document.
struct Leaf: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// Any of the terms stands there.
        case any([Int32])
        /// A term of each operand stands there, each near the next.
        case near([[Int32]], [Proximity.Link])
        /// The terms stand there at least so many times.
        case count(Int, [Int32])
    }

    let kind: Kind
    let parts: PartSet

    /// All terms, whatever they are for.
    var terms: [Int32] {
        switch kind {
        case .any(let terms), .count(_, let terms): terms
        case .near(let operands, _): operands.flatMap { $0 }
        }
    }

    /// Whether every place of the terms matters, not only the first ones that evidence shows.
    var needsEveryPlace: Bool {
        if case .any = kind { false } else { true }
    }
}
