/// Finds out whether several claims exclude each other; says so only when it is sure.
struct ClaimSolver {
    /// How many cases it looks at before it gives up.
    private static let patience = 2_000

    private let index: PatternIndex
    private var implied: [Int: [Int]] = [:]
    private var implying: [Int: [Int]] = [:]
    private var left = patience

    init(_ index: PatternIndex) { self.index = index }

    /// Whether no text at all satisfies all claims.
    func isImpossible(_ claims: [Claim]) -> Bool {
        var solver = self
        return !solver.isPossible(.all(claims))
    }

    private mutating func isPossible(_ claim: Claim) -> Bool {
        var (wanted, excluded) = (Set<Int>(), Set<Int>())
        claim.collect(wanted: &wanted, excluded: &excluded)
        let open = link(wanted, excluded)
        return holds(claim.narrowed(to: open), [:])
    }

    /// Notes which wanted atoms bring excluded ones along; all others can be as the claim wants them.
    private mutating func link(_ wanted: Set<Int>, _ excluded: Set<Int>) -> Set<Int> {
        guard !excluded.isEmpty else { return [] }
        var open: Set<Int> = []
        for atom in wanted {
            for brought in Self.brought(by: atom, index) where excluded.contains(brought) {
                open.formUnion([atom, brought])
                guard atom != brought else { continue }
                implied[atom, default: []].append(brought)
                implying[brought, default: []].append(atom)
            }
        }
        return open
    }

    private static func brought(by atom: Int, _ index: PatternIndex) -> [Int] {
        guard atom >= 0 else { return [atom] }
        let (pattern, part) = atom.quotientAndRemainder(dividingBy: ClaimBuilder.partCount)
        return [atom] + index.implied(by: pattern).map { $0 * ClaimBuilder.partCount + part }
    }

    /// Whether some choice of the open atoms makes the claim true.
    private mutating func holds(_ claim: Claim, _ choice: [Int: Bool]) -> Bool {
        left -= 1
        guard left > 0 else { return true }
        switch Self.judge(claim, choice) {
        case .known(let value): return value
        case .open(let atom, let liked):
            for value in [liked, !liked] {
                if let next = choosing(atom, value, choice), holds(claim, next) { return true }
            }
            return false
        }
    }

    /// The choice with one more and all that follows from it; nil when that cannot be.
    private func choosing(_ atom: Int, _ value: Bool, _ choice: [Int: Bool]) -> [Int: Bool]? {
        var next = choice
        for follower in [atom] + ((value ? implied[atom] : implying[atom]) ?? []) {
            if let known = next[follower], known != value { return nil }
            next[follower] = value
        }
        return next
    }

    private enum Judgement {
        case known(Bool)
        /// It depends on the atom, which should have that value.
        case open(Int, Bool)
    }

    private static func judge(_ claim: Claim, _ choice: [Int: Bool]) -> Judgement {
        switch claim {
        case .constant(let value): return .known(value)
        case .some(let atoms):
            if atoms.contains(where: { choice[$0] == true }) { return .known(true) }
            return atoms.first { choice[$0] == nil }.map { .open($0, true) } ?? .known(false)
        case .none(let atoms):
            if atoms.contains(where: { choice[$0] == true }) { return .known(false) }
            return atoms.first { choice[$0] == nil }.map { .open($0, false) } ?? .known(true)
        case .atLeast(let number, let claims): return judge(claims, atLeast: number, choice)
        }
    }

    private static func judge(_ claims: [Claim], atLeast number: Int, _ choice: [Int: Bool]) -> Judgement {
        var (held, failed) = (0, 0)
        var open: Judgement?
        for claim in claims {
            switch judge(claim, choice) {
            case .known(true): held += 1
            case .known(false): failed += 1
            case .open(let atom, let liked): open = open ?? .open(atom, liked)
            }
        }
        if held >= number { return .known(true) }
        if claims.count - failed < number { return .known(false) }
        return open ?? .known(false)
    }
}
