import TextMatching

/// What a query says of a text, over atoms: "this pattern stands in that part".
indirect enum Claim {
    case constant(Bool)
    /// One of the atoms holds.
    case some([Int])
    /// No atom holds.
    case none([Int])
    case atLeast(Int, [Claim])

    static func all(_ claims: [Claim]) -> Claim { .atLeast(claims.count, claims) }
    static func any(_ claims: [Claim]) -> Claim { .atLeast(1, claims) }

    /// All atoms that it wants, and all that it excludes.
    func collect(wanted: inout Set<Int>, excluded: inout Set<Int>) {
        switch self {
        case .constant: return
        case .some(let atoms): wanted.formUnion(atoms)
        case .none(let atoms): excluded.formUnion(atoms)
        case .atLeast(_, let claims): for claim in claims { claim.collect(wanted: &wanted, excluded: &excluded) }
        }
    }

    /// The claim when all atoms but those of `open` are as it likes them best.
    func narrowed(to open: Set<Int>) -> Claim {
        switch self {
        case .constant: return self
        case .some(let atoms): return atoms.allSatisfy(open.contains) ? self : .constant(true)
        case .none(let atoms):
            let rest = atoms.filter(open.contains)
            return rest.isEmpty ? .constant(true) : .none(rest)
        case .atLeast(let number, let claims): return Self.narrowed(number, claims.map { $0.narrowed(to: open) })
        }
    }

    private static func narrowed(_ number: Int, _ claims: [Claim]) -> Claim {
        var (needed, rest) = (number, [Claim]())
        for claim in claims {
            guard case .constant(let value) = claim else {
                rest.append(claim)
                continue
            }
            if value { needed -= 1 }
        }
        if needed <= 0 { return .constant(true) }
        return rest.count < needed ? .constant(false) : .atLeast(needed, rest)
    }
}
