package import OpinionCore

/// Reads a scenario to be played on the real desk: the same form as the tests of rules, which need expect nothing here.
/// Channels and routes of the file are left aside, for the real ones count.
package struct DrillScriptReader: Sendable {
    package static let mostSteps = 200

    /// How many times faster than written it runs.
    package let speed: Int
    /// The levels that a step may name; nil for any.
    package let levels: [LevelName]?
    /// Who stands in the record for the officers of the file.
    package let player: Actor

    package init(speed: Int, levels: [LevelName]?, player: Actor) {
        (self.speed, self.levels, self.player) = (speed, levels, player)
    }

    /// The scenario with all its times as they will be when it begins at `begin`. Throws every fault at once.
    /// - Parameter file: how faults call it.
    package func read(_ text: String, file: String, begin: Instant) throws(FileFaults) -> Scenario {
        var faults = Faults()
        let source = FileText.decode(Array(text.utf8), as: file, &faults)
        let node = source.flatMap { YAMLFile.parse($0, &faults) }
        let reader = ScenarioReader(
            names: ScenarioNames(levels: levels, player: player),
            pace: ScenarioPace(begin: begin, speed: speed)
        )
        let scenario = node.flatMap { reader.read($0, &faults) }
        if let scenario { check(scenario, begin: begin, &faults) }
        try faults.refuse()
        guard let scenario else { throw faults.refusal }
        return scenario
    }

    private func check(_ scenario: Scenario, begin: Instant, _ faults: inout Faults) {
        if scenario.steps.count > Self.mostSteps {
            faults.add(.tooManySteps(Self.mostSteps), at: scenario.steps[Self.mostSteps].position)
        }
        if let late = scenario.steps.first(where: { $0.at - begin > Drill.longest }) {
            faults.add(.drillTooLong(Int(Drill.longest.seconds / 3_600)), at: late.position)
        }
    }
}
