/// A rehearsal of the rules in virtual time: what comes in when, and what is expected to follow.
package struct Scenario: Sendable {
    package let name: String
    package let start: Instant
    package let zone: LocalZone
    /// The names of the channels; never empty.
    package let channels: [String]
    package let routes: [Route]
    /// In the order of time.
    package let steps: [ScenarioStep]
    package let position: SourcePosition

    package init(
        name: String,
        start: Instant,
        zone: LocalZone,
        channels: [String],
        routes: [Route] = [],
        steps: [ScenarioStep],
        position: SourcePosition
    ) {
        (self.name, self.start, self.zone) = (name, start, zone)
        (self.channels, self.routes, self.steps, self.position) = (channels, routes, steps, position)
    }
}

/// One moment of a scenario: items come, then officers act and order or end silences, then the expectation is looked at.
package struct ScenarioStep: Sendable {
    package let at: Instant
    package let items: [ScenarioItem]
    package let acts: [ScenarioAct]
    package let silences: [ScenarioSilence]
    package let expectation: ScenarioExpectation?
    package let position: SourcePosition

    package init(
        at: Instant,
        items: [ScenarioItem] = [],
        acts: [ScenarioAct] = [],
        silences: [ScenarioSilence] = [],
        expectation: ScenarioExpectation? = nil,
        position: SourcePosition
    ) {
        (self.at, self.items, self.acts, self.silences) = (at, items, acts, silences)
        (self.expectation, self.position) = (expectation, position)
    }
}

/// An item as a feed brings it.
package struct ScenarioItem: Sendable, Hashable {
    package let item: Item
    /// The feed is an outlet of the place itself.
    package let isLocal: Bool
    /// The feed had never answered before.
    package let isFirstAnswer: Bool

    package init(_ item: Item, isLocal: Bool = false, isFirstAnswer: Bool = false) {
        (self.item, self.isLocal, self.isFirstAnswer) = (item, isLocal, isFirstAnswer)
    }
}

/// What an officer does in a scenario.
package struct ScenarioAct: Sendable, Hashable {
    package let act: Act
    package let incident: IncidentNumber
    package let by: Actor
    /// The act is expected to be refused.
    package let isRefused: Bool
    package let position: SourcePosition

    package init(_ act: Act, on incident: IncidentNumber, by: Actor, isRefused: Bool = false, position: SourcePosition)
    {
        (self.act, self.incident, self.by) = (act, incident, by)
        (self.isRefused, self.position) = (isRefused, position)
    }
}
