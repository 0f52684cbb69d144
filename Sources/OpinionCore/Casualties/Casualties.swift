package import TextMatching

/// The figures of dead, injured and missing persons and of loss that a report gives; `nil` where it gives none.
package struct Casualties: Sendable, Hashable {
    /// Persons; 0 when the text denies it (「無人死亡」).
    package let dead: Int?
    /// All persons hurt, however badly.
    package let injured: Int?
    /// Persons badly hurt or poisoned, where the text tells them apart; 0 when it speaks of slight injuries only.
    package let badlyInjured: Int?
    package let missing: Int?
    /// Yuan. Dollars, euros, pounds and Hong Kong dollars stand with their number: the loss is at least about that.
    package let loss: Int?
    /// Where the figures above stand, at most one place for each kind.
    package let evidence: [CasualtyEvidence]

    package init(
        dead: Int? = nil,
        injured: Int? = nil,
        badlyInjured: Int? = nil,
        missing: Int? = nil,
        loss: Int? = nil,
        evidence: [CasualtyEvidence] = []
    ) {
        self.dead = dead
        self.injured = injured
        self.badlyInjured = badlyInjured
        self.missing = missing
        self.loss = loss
        self.evidence = evidence
    }

    /// The number that thresholds for 重傷 are compared with: the badly injured where a text tells them apart, otherwise
    /// all injured. First reports say 受傷 for every injury, and a level proposed too high costs less than one missed.
    package var injuredForLevel: Int? { badlyInjured ?? injured }

    /// Whether no figure at all was found.
    package var isEmpty: Bool { self == Casualties() }

    /// Reads title, summary and content text, each by itself; of each kind the largest credible figure counts.
    package static func read(_ document: Document) -> Casualties {
        var tally = CasualtyTally()
        for part in [Part.title, .summary, .contentText] {
            CasualtyScan.read(document.text(of: part)) { tally.add($0, in: part) }
        }
        return tally.casualties(in: document)
    }
}
