package import OpinionCore

/// How a scenario ended.
package struct ScenarioOutcome: Sendable, Hashable {
    package let name: String
    package let position: SourcePosition
    /// The steps at which something was not as expected, in order.
    package let failures: [ScenarioFailure]

    package var isPassed: Bool { failures.isEmpty }
}

/// One step at which something was not as expected, as lines to compare.
package struct ScenarioFailure: Sendable, Hashable {
    /// Of the expectation; of the step where it has none.
    package let position: SourcePosition
    package let at: Instant
    /// Acts that were refused, or should have been.
    package let acts: [DiffLine]
    package let alerts: [DiffLine]
    package let incidents: [DiffLine]

    init(_ step: ScenarioStep, acts: [DiffLine], alerts: [DiffLine], incidents: [DiffLine]) {
        position = step.expectation?.position ?? step.position
        at = step.at
        (self.acts, self.alerts, self.incidents) = (acts, alerts, incidents)
    }

    var isFailure: Bool { (acts + alerts + incidents).contains { $0.mark != .same } }
}

/// A line of a comparison, in the form of the scenario file.
package struct DiffLine: Sendable, Hashable {
    package enum Mark: String, Sendable {
        case same = " "
        /// Expected, and not there.
        case missing = "-"
        /// There, and not expected.
        case unexpected = "+"
    }

    package let mark: Mark
    package let text: String

    package init(_ mark: Mark, _ text: String) {
        self.mark = mark
        self.text = text
    }
}
