import OpinionCore

@testable import Alerting

/// Alerts that the roster has a part in.
enum DutySamples {
    static let zhang = DutyPerson(
        id: "zhang",
        name: "張三",
        mobile: MobileNumber("13800001234"),
        dingtalk: "zhang01",
        user: "zhangsan"
    )
    static let he = DutyPerson(id: "he", name: "何*科長", dingtalk: "he-01")
    static let wang = DutyPerson(id: "wang", name: "王局長")

    static let all: [ReasonSample] = [
        ReasonSample(
            name: "nobody has acknowledged, by the roster",
            alert: escalated(DutyCall(addressees: [Addressee(.primary, zhang)])),
            now: Samples.start + .minutes(10)
        ),
        ReasonSample(
            name: "the roster has no leader",
            alert: escalated(DutyCall(addressees: [Addressee(.deputy, wang)], missing: .leader), .leader),
            now: Samples.start + .minutes(30)
        ),
        ReasonSample(
            name: "the roster has nobody",
            alert: escalated(DutyCall(addressees: [], missing: .primary)),
            now: Samples.start + .minutes(10)
        ),
        ReasonSample(name: "overdue, by the roster", alert: overdue, now: Samples.start + .hours(48)),
        ReasonSample(name: "somebody stands in", alert: overridden),
        ReasonSample(
            name: "nobody stands in any more",
            alert: Alert(
                type: .dutyChanged,
                incident: nil,
                reason: .dutyOverrideEnded(.deputy, person: "李四", by: "張三"),
                made: Samples.start
            )
        ),
        ReasonSample(
            name: "another stands in instead",
            alert: Alert(
                type: .dutyChanged,
                incident: nil,
                reason: .dutyOverrideEnded(.deputy, person: "李四", by: "張三", next: "王局*長"),
                made: Samples.start
            )
        ),
        ReasonSample(name: "shift change", alert: shift(to: "張三", DutyCall(addressees: [Addressee(.primary, zhang)]))),
        ReasonSample(name: "nobody takes over", alert: shift(to: nil, DutyCall(addressees: [], missing: .primary))),
    ]

    static func escalated(_ call: DutyCall, _ role: EscalationStep.Role = .duty) -> Alert {
        Alert(
            type: .escalated,
            incident: Samples.incident(),
            reason: .unacknowledged(since: Samples.start, late: nil),
            role: role,
            made: Samples.start,
            call: call
        )
    }

    static let overdue = Alert(
        type: .overdue,
        incident: Samples.incident(acknowledged: true, now: Samples.start + .hours(48)),
        reason: .reminder(.reply, key: "due", due: Samples.start + .hours(48), late: nil),
        role: .duty,
        made: Samples.start + .hours(48),
        call: DutyCall(addressees: [Addressee(.officer, zhang), Addressee(.contact, he), Addressee(.leader, wang)])
    )

    /// With accounts in every service, or a number alone.
    static let reachable = [
        Addressee(
            .primary,
            DutyPerson(
                id: "zhang",
                name: "張三",
                mobile: MobileNumber("13800001234"),
                wecom: "ZhangSan",
                feishu: "ou_zhang"
            )
        ),
        Addressee(.deputy, DutyPerson(id: "li", name: "李四", mobile: MobileNumber("13900005678"))),
    ]

    /// An alert of this type that calls them.
    static func called(
        _ type: AlertType,
        _ addressees: [Addressee] = reachable,
        title: String = Samples.title
    ) -> Alert {
        Alert(
            type: type,
            incident: Samples.incident(title: title, now: Samples.start + .hours(48)),
            reason: .reminder(.reply, key: "due", due: Samples.start + .hours(48), late: nil),
            quotation: Samples.quotation,
            source: Samples.source,
            role: .duty,
            made: Samples.start + .hours(48),
            call: DutyCall(addressees: addressees)
        )
    }

    private static let overridden = Alert(
        type: .dutyChanged,
        incident: nil,
        reason: .dutyOverridden(
            .primary,
            person: "張三",
            from: Samples.start,
            until: Samples.start + .hours(15),
            by: "李四",
            reason: "病假"
        ),
        made: Samples.start,
        call: DutyCall(addressees: [Addressee(.primary, zhang)])
    )

    private static func shift(to person: String?, _ call: DutyCall) -> Alert {
        let matters = [(7, "重大", false), (3, "較大", true)].map { number, level, isDrill in
            OpenMatter(
                Incident(
                    number: number,
                    title: number == 7 ? "江東新區商鋪*爆炸*" : Samples.title,
                    area: nil,
                    department: "辦公室",
                    rule: nil,
                    level: level,
                    isProposed: true,
                    isSudden: false,
                    concern: nil,
                    isDrill: isDrill,
                    opened: Samples.start,
                    times: KnownTimes(detected: .init(at: Samples.start, by: "opiniond")),
                    clocks: number == 7
                        ? [
                            Clock(
                                kind: .release,
                                start: ClockStart(at: Samples.start, source: .detected),
                                duration: .hours(5)
                            )
                        ] : [],
                    lastAct: Samples.start,
                    policy: .standard
                )
            )
        }
        return Alert(
            type: .dutyChanged,
            incident: nil,
            reason: .shiftChanged(person: person, previous: "李四", matters: matters),
            role: .duty,
            made: Samples.start,
            call: call
        )
    }
}
