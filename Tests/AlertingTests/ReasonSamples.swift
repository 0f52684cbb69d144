import OpinionCore
import Testing

@testable import Alerting

/// One alert for every reason, as the desk makes them.
struct ReasonSample: Sendable, CustomTestStringConvertible {
    let name: String
    let alert: Alert
    var now = Samples.now

    var testDescription: String { name }

    static let all: [ReasonSample] =
        found + levels + watch + acts + records + notices + regrouping + DutySamples.all + WatchSamples.all

    private static let found: [ReasonSample] = [
        .init(name: "matched", alert: Samples.opened()),
        .init(
            name: "matched, sudden, clock suspect, two clocks",
            alert: Alert(
                type: .opened,
                incident: Samples.incident(level: "重大", isSudden: true, clocks: [.press, .release]),
                reason: .matched(rule: "民爆事故", words: ["爆炸", "傷亡"]),
                quotation: Samples.quotation,
                source: Samples.source,
                role: .duty,
                isClockSuspect: true,
                made: Samples.start
            )
        ),
        .init(
            name: "opened by hand",
            alert: alert(.opened, .openedByHand(by: "張三", reportedBy: "市府總值班室"), Samples.incident(isProposed: false))
        ),
        .init(name: "drill", alert: alert(.opened, .drill(by: "李四"), Samples.incident(isDrill: true))),
        .init(name: "drill ended", alert: DrillSamples.ended),
        .init(
            name: "new tier",
            alert: alert(.grown, .newTier(tier: "央媒", outlet: "新華網"), Samples.incident(acknowledged: true))
        ),
    ]

    private static let levels: [ReasonSample] = [
        .init(
            name: "raise suggested",
            alert: alert(
                .levelChanged,
                .raiseSuggested(to: "重大", why: .outlets(5, within: .hours(2))),
                Samples.incident(isProposed: false, acknowledged: true)
            )
        ),
        .init(
            name: "raise suggested by a merge",
            alert: alert(
                .grown,
                .raiseSuggested(to: "特別重大", why: .merged(6)),
                Samples.incident(isProposed: false, acknowledged: true)
            )
        ),
        .init(
            name: "level raised",
            alert: alert(
                .levelChanged,
                .levelRaised(
                    from: "較大",
                    to: "重大",
                    why: .rule(title: "「地條鋼」死灰復燃", words: ["重傷"]),
                    deadlines: [
                        DeadlineChange(kind: .reply, old: Samples.start + .hours(48), new: nil),
                        DeadlineChange(kind: .release, old: nil, new: Samples.start + .hours(5)),
                        DeadlineChange(kind: .press, old: nil, new: Samples.start + .hours(24)),
                    ]
                ),
                Samples.incident(level: "重大", clocks: [.release, .press]),
                .duty
            )
        ),
        .init(
            name: "level settled",
            alert: alert(
                .levelChanged,
                .levelSettled(from: "較大", to: "一般", by: "張三", reason: "核實為舊聞", deadlines: []),
                Samples.incident(level: "一般", isProposed: false, acknowledged: true)
            )
        ),
        .init(
            name: "time corrected",
            alert: alert(
                .levelChanged,
                .timeCorrected(
                    by: "張三",
                    reason: "現場值班記錄",
                    deadlines: [
                        DeadlineChange(
                            kind: .reply,
                            old: Samples.start + .hours(48),
                            new: Samples.start + .hours(46)
                        )
                    ]
                ),
                Samples.incident(acknowledged: true)
            )
        ),
    ]

    private static let watch: [ReasonSample] = [
        reminder("50%", after: .hours(24)), reminder("-15m", after: .minutes(47 * 60 + 45)),
        reminder("due", after: .hours(48)), reminder("+3", after: .minutes(48 * 60 + 45)),
        reminder("+5", after: .hours(50), late: .minutes(65)),
        .init(
            name: "unacknowledged",
            alert: alert(.escalated, .unacknowledged(since: Samples.start, late: nil), Samples.incident(), .deputy),
            now: Samples.start + .minutes(20)
        ),
        .init(
            name: "unacknowledged, told late",
            alert: alert(
                .escalated,
                .unacknowledged(since: Samples.start, late: .minutes(95)),
                Samples.incident(),
                .leader
            ),
            now: Samples.start + .minutes(125)
        ),
        .init(
            name: "asked",
            alert: alert(
                .escalated,
                .asked(officer: "張三", since: Samples.start + .minutes(5)),
                Samples.incident(acknowledged: true)
            ),
            now: Samples.start + .hours(24)
        ),
        .init(
            name: "ask unanswered",
            alert: alert(.escalated, .askUnanswered(officer: "張三"), Samples.incident(acknowledged: true), .leader),
            now: Samples.start + .minutes(24 * 60 + 15)
        ),
    ]

    private static let acts: [ReasonSample] = [
        .init(
            name: "acknowledged",
            alert: alert(.acknowledged, .acknowledged(by: "張三"), Samples.incident(acknowledged: true))
        ),
        .init(
            name: "acknowledgement withdrawn",
            alert: alert(.reopened, .unacknowledgedAgain(by: "張三", reason: "已交班"), Samples.incident(), .duty)
        ),
        .init(
            name: "milestone",
            alert: alert(
                .milestone,
                .milestone(
                    .release,
                    by: "張三",
                    at: Samples.start + .hours(2),
                    isLate: false,
                    url: "http://www.heyuan.gov.cn/a_(1).html",
                    place: nil
                ),
                Samples.incident(level: "重大", acknowledged: true, clocks: [.press])
            )
        ),
        .init(
            name: "milestone late with a place",
            alert: alert(
                .milestone,
                .milestone(.press, by: "張三", at: Samples.start + .hours(25), isLate: true, url: nil, place: "市府三樓會議室"),
                Samples.incident(level: "重大", acknowledged: true, clocks: [])
            )
        ),
        .init(
            name: "waived",
            alert: alert(
                .milestone,
                .waived(.press, by: "張三", approver: "王局", reason: "省廳統一發布"),
                Samples.incident(acknowledged: true, clocks: [])
            )
        ),
        .init(
            name: "closed",
            alert: alert(.closed, .closed(by: "張三", reason: "已回應"), Samples.incident(state: .closed, clocks: []))
        ),
        .init(
            name: "reopened",
            alert: alert(.reopened, .reopened(by: "李四", reason: nil), Samples.incident(), .duty)
        ),
        .init(
            name: "dismissed",
            alert: alert(
                .dismissed,
                .dismissed(by: "張三", reason: "電影片名"),
                Samples.incident(state: .dismissed, clocks: [])
            )
        ),
    ]

    private static let notices: [ReasonSample] = [
        .init(
            name: "found late",
            alert: Alert(
                type: .foundLate,
                incident: nil,
                reason: .foundLate((1...21).map(lateItem), total: 25),
                made: Samples.start
            )
        ),
        .init(
            name: "rule findings",
            alert: Alert(type: .ruleSilent, incident: nil, reason: .ruleFindings(rules), made: Samples.start)
        ),
        HeldSample.silence, HeldSample.quiet,
        .init(
            name: "handover",
            alert: Alert(
                type: .handover,
                incident: nil,
                reason: .handover(from: "王值班", to: "李值班", open: [3, 7], sha256: String(repeating: "ab", count: 32)),
                made: Samples.start
            )
        ),
        .init(
            name: "article changed",
            alert: alert(.grown, .articleChanged(changed), Samples.incident(acknowledged: true))
        ),
        .init(
            name: "article gone",
            alert: alert(
                .grown,
                .articleGone(ArticleGone(item: 12, outlet: "河源日報", title: "東源縣一企業夜間生產地條鋼被查", status: 404)),
                Samples.incident(acknowledged: true)
            )
        ),
        .init(
            name: "test",
            alert: Alert(type: .test, incident: nil, reason: .test(channel: "值班群"), made: Samples.start)
        ),
    ]

    private static let changed = ArticleChange(
        item: 12,
        outlet: "河源日報",
        place: .page,
        titleBefore: "東源縣一企業夜間生產地條鋼被查",
        titleAfter: "東源縣一企業被查",
        removed: "事故造成3人死亡",
        added: "事故造成5人死亡"
    )

    private static let rules = [
        rule(.silent, "steel-relapse", "「地條鋼」死灰復燃", last: Samples.start - .days(120)),
        rule(.silent, "drone", "無人機*墜落*", last: nil), rule(.loud, "traffic", "交通", last: Samples.start),
    ]

    private static func rule(_ kind: RuleFinding.Kind, _ id: String, _ title: String, last: Instant?) -> RuleFinding {
        RuleFinding(
            kind: kind,
            rule: id,
            title: title,
            since: last ?? Samples.start - .days(95),
            lastHit: last,
            days: kind == .silent ? 90 : 7,
            hits: kind == .silent ? 0 : 412,
            incidents: kind == .silent ? 0 : 61,
            items: kind == .silent ? 18_250 : 1_419
        )
    }

    private static func reminder(_ key: String, after: TimeSpan, late: TimeSpan? = nil) -> ReasonSample {
        let due = Samples.start + .hours(48)
        let now = Samples.start + after
        let role: EscalationStep.Role? = now > due ? .leader : nil
        return ReasonSample(
            name: "reminder \(key)" + (late == nil ? "" : " late"),
            alert: alert(
                now >= due ? .overdue : .reminder,
                .reminder(.reply, key: key, due: due, late: late),
                Samples.incident(isProposed: false, acknowledged: true, now: now),
                role
            ),
            now: now
        )
    }

    static func lateItem(_ number: Int) -> FoundLateItem {
        FoundLateItem(
            item: Int64(100 + number),
            title: "河源舊聞第 \(number) 條",
            outlet: "河源日報",
            area: number % 2 == 0 ? nil : "4K 產業",
            level: "一般",
            url: "http://www.heyuan.gov.cn/\(number).html",
            published: Samples.start - .days(number)
        )
    }

    static func alert(
        _ type: AlertType,
        _ reason: AlertReason,
        _ incident: IncidentView,
        _ role: EscalationStep.Role? = nil
    ) -> Alert {
        Alert(type: type, incident: incident, reason: reason, source: nil, role: role, made: Samples.start)
    }
}
