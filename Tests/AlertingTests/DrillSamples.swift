import OpinionCore

/// The end of a drill, as the desk tells it.
enum DrillSamples {
    static let ended = Alert(
        type: .drillEnded,
        incident: IncidentView(incident(state: .closed), now: end),
        reason: .drillEnded(report),
        made: end
    )

    private static let end = Samples.start + .minutes(20)
    private static let actor = Actor(uid: 1_001, user: "li", name: "李四", via: "socket")

    private static let report = DrillReport(
        Drill(
            id: 3,
            name: "夜間爆炸",
            by: actor,
            started: Samples.start,
            until: end,
            speed: 20,
            script: DrillScript(file: "Drills/night.yaml", text: "", steps: 6, isManual: false),
            played: 5
        ),
        end: .time,
        ended: end,
        incidents: [
            .init(
                incident(state: .open),
                timeline: [
                    LogEvent(at: Samples.start + .seconds(30), actor: actor, name: "escalation.deputy"),
                    LogEvent(at: Samples.start + .seconds(90), actor: actor, name: "ack"),
                ],
                ended: end
            )
        ],
        messages: []
    )

    private static func incident(state: IncidentState) -> Incident {
        let report = Opening.Report(
            title: "東源縣一倉庫夜間爆炸",
            area: nil,
            department: "辦公室",
            level: "重大",
            isDrill: true
        )
        var incident = Opening.byHand(
            report.within(3),
            number: 12,
            by: actor,
            policy: .standard,
            zone: .shanghai,
            now: Samples.start
        )
        incident.state = state
        return incident
    }
}
