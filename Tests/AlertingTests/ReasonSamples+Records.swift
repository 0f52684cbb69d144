import OpinionCore

@testable import Alerting

extension ReasonSample {
    /// What officers put on record beside releases.
    static let records: [ReasonSample] = [
        .init(
            name: "extended",
            alert: alert(
                .milestone,
                .extended(
                    .press,
                    by: "張三",
                    approver: "王局",
                    reason: "等待鑑定",
                    from: Samples.start + .hours(24),
                    until: Samples.start + .hours(30)
                ),
                Samples.incident(level: "重大", acknowledged: true, clocks: [.press])
            )
        ),
        .init(
            name: "leaders told in time",
            alert: alert(
                .milestone,
                .briefed(to: ["王局", "李副局"], by: "張三", at: Samples.start + .hours(1), isLate: false),
                Samples.incident(level: "重大", acknowledged: true, clocks: [.release, .verification])
            )
        ),
        .init(
            name: "leaders told without a clock",
            alert: alert(
                .milestone,
                .briefed(to: ["王局"], by: "張三", at: Samples.start + .hours(1), isLate: nil),
                Samples.incident(acknowledged: true, clocks: [.briefing])
            )
        ),
        .init(
            name: "leaders told late",
            alert: alert(
                .milestone,
                .briefed(to: ["王局"], by: "張三", at: Samples.start + .hours(3), isLate: true),
                Samples.incident(acknowledged: true, clocks: [.verification])
            )
        ),
        .init(
            name: "instruction",
            alert: alert(
                .milestone,
                .instructed(
                    from: "王局",
                    text: "先救人，三小時內*通報*進展 <https://evil.example>",
                    by: "張三",
                    at: Samples.start + .hours(1)
                ),
                Samples.incident(acknowledged: true)
            )
        ),
        .init(
            name: "assigned",
            alert: alert(.milestone, .assigned(to: "產業發展科", by: "張三"), Samples.incident(acknowledged: true))
        ),
        .init(
            name: "further release",
            alert: alert(
                .milestone,
                .milestone(
                    .update,
                    by: "張三",
                    at: Samples.start + .hours(2),
                    isLate: false,
                    url: "http://www.heyuan.gov.cn/b.html",
                    place: nil
                ),
                Samples.incident(level: "重大", acknowledged: true, clocks: [.update])
            )
        ),
        .init(
            name: "time corrected, an act is late by it",
            alert: alert(
                .levelChanged,
                .timeCorrected(
                    by: "張三",
                    reason: "應急局通報",
                    deadlines: [
                        DeadlineChange(
                            kind: .release,
                            old: Samples.start + .hours(5),
                            new: Samples.start + .hours(1),
                            met: Samples.start + .hours(2),
                            isLate: true
                        )
                    ]
                ),
                Samples.incident(level: "重大", acknowledged: true, clocks: [.press])
            )
        ),
    ]
}
