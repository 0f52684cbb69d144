import OpinionCore

/// A rule with the numbers of its queries among all texts.
struct LintRule {
    /// A raise by a query.
    struct Lift {
        let to: LevelName
        let when: Int
    }

    let rule: Rule
    let isEnabled: Bool
    /// Where the id stands.
    let position: SourcePosition
    let match: Int
    let place: Int?
    let lifts: [Lift]
}
