package import OpinionCore

/// POST `/v1/drills`: plays a scenario.
package struct DrillStart: Codable, Sendable {
    /// How faults call the script.
    package var file: String
    /// The script itself, YAML of the form of the scenarios of rules.
    package var text: String
    /// 1 where it is missing.
    package var speed: Int?
    /// Officers act for themselves.
    package var manual: Bool?
    /// How long it lasts at most by the wall clock, `1h30m`; missing: 2 h on its own clock after the last step.
    package var duration: String?

    package init(file: String, text: String) {
        (self.file, self.text) = (file, text)
    }

    private enum CodingKeys: String, CodingKey { case file, text, speed, manual, duration = "for" }
}

/// POST `/v1/drills/stop`: ends every drill that runs.
package struct DrillStop: Codable, Sendable {
    package var message: String?

    package init(message: String? = nil) { self.message = message }
}

/// GET `/v1/drills`, and the answer to a start and a stop: the drills concerned, the newest first.
package struct DrillList: Codable, Sendable {
    package let version: Int
    package let drills: [DrillView]

    package init(drills: [DrillView]) {
        version = 1
        self.drills = drills
    }
}

/// A drill as `drill --list` shows it.
package struct DrillView: Codable, Sendable {
    package let id: DrillID
    package let name, by: String
    package let started, until: Instant
    package let speed: Int
    package let manual: Bool
    package let played, steps: Int
    package let incidents: [IncidentNumber]
    package let ended: Instant?
    package let end: DrillEnd?

    package init(_ drill: Drill, incidents: [IncidentNumber], end: DrillEnd?) {
        (id, name, by) = (drill.id, drill.name, drill.by.displayName)
        (started, until, speed) = (drill.started, drill.until, drill.speed)
        (manual, played) = (drill.script?.isManual ?? true, drill.played)
        (steps, ended) = (drill.script?.steps ?? 0, drill.ended)
        (self.incidents, self.end) = (incidents, end)
    }

    // Written by hand: a missing value is `null`, never an absent key.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(name, forKey: .name)
        try container.encode(by, forKey: .by)
        try container.encode(started, forKey: .started)
        try container.encode(until, forKey: .until)
        try container.encode(speed, forKey: .speed)
        try container.encode(manual, forKey: .manual)
        try container.encode(played, forKey: .played)
        try container.encode(steps, forKey: .steps)
        try container.encode(incidents, forKey: .incidents)
        try container.encode(ended, forKey: .ended)
        try container.encode(end, forKey: .end)
    }

    private enum CodingKeys: CodingKey {
        case id, name, by, started, until, speed, manual, played, steps, incidents, ended, end
    }
}

/// GET `/v1/drills/ID`: what a drill has shown.
package struct DrillReportAnswer: Codable, Sendable {
    package let version: Int
    package let report: DrillReport

    package init(_ report: DrillReport) {
        version = 1
        self.report = report
    }
}
