import OpinionCore

/// Summaries of what was kept back.
enum HeldSample {
    static let silence = ReasonSample(
        name: "held by a silence",
        alert: alert(
            HeldSummary(
                holder: "silence:3",
                cause: HeldCause(
                    by: "李值班",
                    reason: "全市防災演練，報道均為演練",
                    from: Samples.start - .hours(2),
                    until: Samples.start
                ),
                types: [.opened, .grown, .opened, .escalated, .grown, .grown],
                incidents: [
                    incident(12, clocks: [.reply]),
                    incident(15, level: "一般", isDrill: true, acknowledged: true, clocks: []),
                    incident(16, title: "電影《地條鋼》*定檔*", state: .dismissed, clocks: []),
                ]
            )
        )
    )

    static let quiet = ReasonSample(
        name: "held in quiet hours, ended early, all in hand",
        alert: alert(
            HeldSummary(
                holder: "quiet",
                cause: HeldCause(
                    from: Samples.start - .hours(8),
                    until: Samples.start,
                    endedBy: "王主任"
                ),
                types: [.milestone],
                incidents: [incident(12, acknowledged: true, clocks: [.reply])]
            )
        )
    )

    static func alert(_ summary: HeldSummary) -> Alert {
        Alert(type: .heldSummary, incident: nil, reason: .heldBack(summary), made: Samples.start)
    }

    static func incident(
        _ number: Int,
        title: String = Samples.title,
        level: LevelName = "較大",
        isDrill: Bool = false,
        state: IncidentState = .open,
        acknowledged: Bool = false,
        clocks: [ClockKind]
    ) -> HeldIncident {
        let made = made(
            number,
            title: title,
            level: level,
            isDrill: isDrill,
            state: state,
            acknowledged: acknowledged,
            clocks: clocks
        )
        return HeldIncident(made)
    }

    static func made(
        _ number: Int,
        title: String = Samples.title,
        level: LevelName = "較大",
        isDrill: Bool = false,
        state: IncidentState = .open,
        acknowledged: Bool = false,
        clocks: [ClockKind]
    ) -> Incident {
        let begin = ClockStart(at: Samples.start, source: .detected)
        let policy = ResponsePolicy.standard
        return Incident(
            number: number,
            title: title,
            area: nil,
            department: "產業發展科",
            rule: nil,
            level: level,
            isProposed: true,
            isSudden: false,
            concern: nil,
            state: state,
            isDrill: isDrill,
            opened: Samples.start,
            acknowledged: acknowledged ? Acknowledgement(by: Samples.officer, at: Samples.start) : nil,
            times: KnownTimes(detected: .init(at: Samples.start, by: "opiniond")),
            clocks: clocks.map {
                let length = policy.durations[$0] ?? .hours(48)
                return Clock(kind: $0, start: begin, due: length.due(from: begin.at, zone: .shanghai))
            },
            lastAct: Samples.start,
            policy: policy
        )
    }
}
