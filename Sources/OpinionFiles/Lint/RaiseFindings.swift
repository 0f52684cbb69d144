import OpinionCore
import TextMatching

/// Raises that never decide the level, or always do.
enum RaiseFindings {
    static func findings(_ book: LintBook) -> [LintFinding] {
        let builder = ClaimBuilder(book.index)
        let solver = ClaimSolver(book.index)
        return book.rules.flatMap { rule -> [LintFinding] in
            guard !rule.lifts.isEmpty else { return [] }
            let match = builder.claim(book.texts[rule.match].query)
            // A rule that never matches has been told of.
            guard !solver.isImpossible([match]) else { return [] }
            let whens = rule.lifts.map { builder.claim(book.texts[$0.when].query) }
            let unless = rule.lifts.map { builder.claim(book.texts[$0.when].query, isNegated: true) }
            return rule.lifts.indices.compactMap { number in
                let lift = rule.lifts[number]
                let text = book.texts[lift.when]
                func finding(_ problem: Problem) -> LintFinding { text.finding(problem, at: text.root.place) }
                if solver.isImpossible([whens[number]]) { return nil }
                if solver.isImpossible([match, whens[number]]) { return finding(.raiseNever) }
                if solver.isImpossible([match, unless[number]]) { return finding(.raiseAlways(lift.to)) }
                let masking = rule.lifts.indices.first { other in
                    masks(rule.lifts[other].to, other, lift.to, number, book)
                        && solver.isImpossible([match, whens[number], unless[other]])
                }
                guard let masking else { return nil }
                let place = book.texts[rule.lifts[masking].when].position(0)
                return finding(.raiseMasked(rule.lifts[masking].to, place.description))
            }
        }
    }

    /// Whether a raise leaves nothing to another one that holds together with it.
    private static func masks(_ one: String, _ oneNumber: Int, _ other: String, _ number: Int, _ book: LintBook) -> Bool
    {
        if oneNumber == number { return false }
        return book.levels.isHigher(one, than: other) || (one == other && oneNumber < number)
    }
}
