/// A rehearsal of the rules in virtual time: what comes in when, and what is expected to follow.
package struct Scenario: Sendable {
    package let name: String
    package let start: Instant
    package let zone: LocalZone
    /// The names of the channels; never empty.
    package let channels: [String]
    package let routes: [Route]
    package let roster: Roster?
    package let quiet: QuietHours?
    /// Off unless the scenario names it, like everything else around the rules.
    package let digest: DigestPlan
    /// In the order of time.
    package let steps: [ScenarioStep]
    package let position: SourcePosition

    package init(
        name: String,
        start: Instant,
        zone: LocalZone,
        channels: [String],
        routes: [Route] = [],
        roster: Roster? = nil,
        quiet: QuietHours? = nil,
        digest: DigestPlan = .off,
        steps: [ScenarioStep],
        position: SourcePosition
    ) {
        (self.name, self.start, self.zone) = (name, start, zone)
        (self.channels, self.routes, self.steps, self.position) = (channels, routes, steps, position)
        (self.roster, self.quiet, self.digest) = (roster, quiet, digest)
    }
}

/// One moment of a scenario: the roster is overridden, items come, then officers act and order or end silences, then
/// the expectation is looked at.
package struct ScenarioStep: Sendable {
    package let at: Instant
    package let overrides: [StandIn]
    package let items: [ScenarioItem]
    package let acts: [ScenarioAct]
    package let silences: [ScenarioSilence]
    package let expectation: ScenarioExpectation?
    package let position: SourcePosition

    package init(
        at: Instant,
        overrides: [StandIn] = [],
        items: [ScenarioItem] = [],
        acts: [ScenarioAct] = [],
        silences: [ScenarioSilence] = [],
        expectation: ScenarioExpectation? = nil,
        position: SourcePosition
    ) {
        (self.at, self.overrides, self.items) = (at, overrides, items)
        (self.acts, self.silences) = (acts, silences)
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
    package enum Deed: Sendable, Hashable {
        case act(Act, on: IncidentNumber)
        /// Numbers of reports count the items of the scenario as they come, from 1.
        case regroup(Regrouping)
    }

    package let deed: Deed
    package let by: Actor
    /// The act is expected to be refused.
    package let isRefused: Bool
    package let position: SourcePosition

    package init(_ deed: Deed, by: Actor, isRefused: Bool = false, position: SourcePosition) {
        (self.deed, self.by) = (deed, by)
        (self.isRefused, self.position) = (isRefused, position)
    }

    /// The name of the act on the command line.
    package var name: String {
        switch deed {
        case .act(let act, _): act.name
        case .regroup(let regrouping): regrouping.name
        }
    }

    /// `ack: 1`, as a scenario file names it.
    package var label: String {
        switch deed {
        case .act(let act, let number): "\(act.name): \(number)"
        case .regroup(.merge(let number, let into, _)): "merge: \(number), into: \(into)"
        case .regroup(.split(let number, let items, _, _)):
            "split: \(number), items: [\(items.map(String.init).joined(separator: ", "))]"
        case .regroup(.move(let item, let to, _, _)): "move: \(item), to: \(to)"
        case .regroup(.setAside(let item, _, _)): "move: \(item), out: true"
        }
    }
}
