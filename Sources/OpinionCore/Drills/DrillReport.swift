/// What a drill has shown: who answered when, which deadlines were met, what arrived where.
package struct DrillReport: Sendable, Hashable, Codable {
    package let drill: DrillID
    package let name: String
    package let by: String
    package let started, ended: Instant
    package let speed: Int
    package let end: DrillEnd
    /// Who stopped it, and what they said.
    package let stoppedBy, message: String?
    package let played, steps: Int
    package let refused: [RefusedAct]
    package let incidents: [IncidentResult]
    /// By channel and type of alert.
    package let messages: [MessageResult]

    private enum CodingKeys: String, CodingKey {
        case drill, name, by, started, ended, speed, end, message, played, steps, refused, incidents, messages
        case stoppedBy = "stopped_by"
    }

    package init(
        _ drill: Drill,
        end: DrillEnd,
        ended: Instant,
        stoppedBy: String? = nil,
        message: String? = nil,
        incidents: [IncidentResult],
        messages: [MessageResult]
    ) {
        (self.drill, name, by, started) = (drill.id, drill.name, drill.by.displayName, drill.started)
        (self.ended, speed, self.end) = (ended, drill.speed, end)
        (self.stoppedBy, self.message) = (stoppedBy, message)
        (played, steps, refused) = (drill.played, drill.script?.steps ?? 0, drill.refused)
        (self.incidents, self.messages) = (incidents, messages)
    }

    /// One incident of a drill, as it stood when the drill ended.
    package struct IncidentResult: Sendable, Hashable, Codable {
        package let number: IncidentNumber
        package let title: String
        package let area: String?
        package let department: String
        package let level: LevelName
        package let opened: Instant
        package let items, outlets: Int
        /// The first acknowledgement; nil when nobody gave one.
        package let acknowledged: Answer?
        /// The steps of the escalation that were sent, in order.
        package let escalation: [Step]
        package let clocks: [ClockResult]
    }

    /// Who answered, and how long after the incident had opened.
    package struct Answer: Sendable, Hashable, Codable {
        package let by: String
        package let at: Instant
        package let after: TimeSpan

        private enum CodingKeys: String, CodingKey { case by, at, after = "after_ms" }
    }

    /// Who was told because nobody had answered, and how long after the incident had opened.
    package struct Step: Sendable, Hashable, Codable {
        /// `duty`, `deputy`, `leader`, `asked`, `reopened`
        package let step: String
        package let after: TimeSpan

        private enum CodingKeys: String, CodingKey { case step, after = "after_ms" }
    }

    package struct ClockResult: Sendable, Hashable, Codable {
        package enum State: String, Sendable, Codable, CaseIterable {
            case met
            case metLate = "met_late"
            case missed, waived
            /// It still ran when the drill ended.
            case running
        }

        package let kind: ClockKind
        package let due: Instant
        package let met: Instant?
        package let state: State
    }

    /// The alerts of one type on one channel, and how quickly they arrived.
    package struct MessageResult: Sendable, Hashable, Codable {
        package let channel: String
        package let type: AlertType
        package let made, arrived: Int
        /// Half of those that arrived took no longer; nil when none did.
        package let median, slowest: TimeSpan?

        private enum CodingKeys: String, CodingKey {
            case channel, type, made, arrived, median = "median_ms", slowest = "slowest_ms"
        }
    }
}

extension DrillReport {
    /// How many deadlines ended so.
    package func count(_ state: ClockResult.State) -> Int {
        incidents.flatMap(\.clocks).count { $0.state == state }
    }

    /// The same span on the clock of the drill.
    package func played(_ span: TimeSpan) -> TimeSpan { span.scaled(by: Double(speed)) }
}
