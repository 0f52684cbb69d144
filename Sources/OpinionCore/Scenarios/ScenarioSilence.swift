/// A silence in a scenario: ordered, or ended before its time.
package struct ScenarioSilence: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case add(SilenceOrder)
        case expire(SilenceID)
    }

    package let kind: Kind
    package let by: Actor
    package let position: SourcePosition

    package init(_ kind: Kind, by: Actor, position: SourcePosition) {
        (self.kind, self.by, self.position) = (kind, by, position)
    }
}
