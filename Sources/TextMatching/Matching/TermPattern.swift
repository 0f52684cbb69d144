/// What a term looks for in folded text, so that terms can be compared.
package struct TermPattern: Sendable, Hashable {
    /// The folded text, or a regular expression as it is tried.
    package let scalars: [UInt32]
    /// Whether this is a regular expression, which is only ever compared as a whole.
    package let isRegex: Bool
    /// Whether signs between Han characters are overlooked.
    package let isLoose: Bool
    private let needsBoundaryBefore: Bool
    private let needsBoundaryAfter: Bool

    package init(_ term: Term, isLoose: Bool) {
        isRegex = term.kind == .regex
        self.isLoose = isLoose && !isRegex
        if isRegex {
            scalars = RegexPattern(term.text).scalars
            (needsBoundaryBefore, needsBoundaryAfter) = (false, false)
        } else {
            scalars = isLoose ? LooseFold.fold(term.folded) : term.folded
            needsBoundaryBefore = scalars.first.map(ScalarKind.isWord) ?? false
            needsBoundaryAfter = term.kind == .word && (scalars.last.map(ScalarKind.isWord) ?? false)
        }
    }

    /// Whether this is a single Han character.
    package var isOneHan: Bool { !isRegex && scalars.count == 1 && ScalarKind.isHan(scalars[0]) }

    /// Whether this is found wherever `longer` is, at that offset of it.
    package func stands(in longer: TermPattern, at place: Int) -> Bool {
        if isRegex || longer.isRegex { return place == 0 && self == longer }
        let end = place + scalars.count
        guard isLoose == longer.isLoose, end <= longer.scalars.count, matches(longer.scalars, at: place) else {
            return false
        }
        if needsBoundaryBefore, place > 0, ScalarKind.isWord(longer.scalars[place - 1]) { return false }
        guard needsBoundaryAfter else { return true }
        return end < longer.scalars.count ? !ScalarKind.isWord(longer.scalars[end]) : longer.needsBoundaryAfter
    }

    private func matches(_ others: [UInt32], at place: Int) -> Bool {
        for index in scalars.indices where scalars[index] != others[place + index] { return false }
        return true
    }
}
