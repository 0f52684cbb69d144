import OpinionCore

/// What the incident log says of a drill's end: the report in short, figures alone.
enum DrillFacts {
    static func of(_ report: DrillReport) -> LogData {
        [
            "drill": true, "id": .number(report.drill), "name": .text(report.name), "end": .text(report.end.rawValue),
            "message": .optional(report.message), "started": .instant(report.started),
            "speed": .number(Int64(report.speed)), "played": .number(Int64(report.played)),
            "steps": .number(Int64(report.steps)), "refused": .number(Int64(report.refused.count)),
            "incidents": .list(report.incidents.map { .map(incident($0)) }),
            "channels": .list(report.messages.map { .map(message($0)) }),
        ]
    }

    private static func incident(_ incident: DrillReport.IncidentResult) -> LogData {
        [
            "number": .number(Int64(incident.number)), "title": .text(incident.title), "level": .text(incident.level),
            "opened": .instant(incident.opened), "acknowledged_by": .optional(incident.acknowledged?.by),
            "acknowledged_after_ms": incident.acknowledged.map { .number($0.after.milliseconds) } ?? .none,
            "escalation": .list(incident.escalation.map { .text($0.step) }),
            "clocks": .map(
                Dictionary(incident.clocks.map { ($0.kind.rawValue, .text($0.state.rawValue)) }) { $1 }
            ),
        ]
    }

    private static func message(_ message: DrillReport.MessageResult) -> LogData {
        [
            "channel": .text(message.channel), "type": .text(message.type.rawValue),
            "made": .number(Int64(message.made)), "arrived": .number(Int64(message.arrived)),
            "slowest_ms": message.slowest.map { .number($0.milliseconds) } ?? .none,
        ]
    }
}
