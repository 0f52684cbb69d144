/// What lifts an incident to a level: any one of these figures.
package struct CasualtyThreshold: Sendable, Hashable {
    package let level: LevelName
    /// The least number of persons dead, and of persons badly injured; `nil` when it does not matter.
    package let dead, injured: Int?
    /// The least loss in yuan; `nil` when it does not matter.
    package let loss: Int?

    package init(level: LevelName, dead: Int? = nil, injured: Int? = nil, loss: Int? = nil) {
        self.level = level
        self.dead = dead
        self.injured = injured
        self.loss = loss
    }

    /// The kinds of figures with which `casualties` reach this threshold.
    package func kindsReached(by casualties: Casualties) -> [CasualtyKind] {
        var kinds: [CasualtyKind] = []
        if reaches(casualties.dead, dead) { kinds.append(.dead) }
        if reaches(casualties.injuredForLevel, injured) {
            kinds += casualties.badlyInjured == nil ? [.injured, .slightlyInjured] : [.badlyInjured]
        }
        if reaches(casualties.loss, loss) { kinds.append(.loss) }
        return kinds
    }

    private func reaches(_ figure: Int?, _ least: Int?) -> Bool {
        guard let figure, let least else { return false }
        return figure >= least
    }
}
