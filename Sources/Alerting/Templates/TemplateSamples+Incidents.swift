import OpinionCore

extension TemplateSamples {
    /// What is told of one incident.
    static func ofIncident(_ type: AlertType) -> Alert {
        switch type {
        case .escalated: alert(type, incident(), .unacknowledged(since: start, late: nil))
        case .grown: alert(type, acknowledged, .newTier(tier: "央媒", outlet: "某某網"))
        case .levelChanged:
            alert(
                type,
                incident(),
                .levelRaised(from: "一般", to: "較大", why: .outlets(5, within: .hours(2)), deadlines: deadlines)
            )
        case .acknowledged: alert(type, acknowledged, .acknowledged(by: "張三"))
        case .milestone: alert(type, acknowledged, released)
        case .closed: alert(type, ended(.closed), .closed(by: "李四", reason: "已辦結"))
        case .dismissed: alert(type, ended(.dismissed), .dismissed(by: "李四", reason: "電影片名"))
        case .reopened: alert(type, incident(), .reopened(by: "李四", reason: "又有新情況"))
        case .merged: alert(type, acknowledged, merged)
        case .reminder: alert(type, acknowledged, .reminder(.reply, key: "-1h", due: now, late: nil))
        case .overdue: alert(type, acknowledged, .reminder(.reply, key: "+1", due: start, late: .minutes(5)))
        default: alert(type, incident(), .matched(rule: "規則", words: ["爆炸", "傷亡"]))
        }
    }

    /// What else is told of one incident.
    static let otherReasons: [Alert] = opening + levels + watch + records + articles

    private static let opening = [
        alert(.opened, incident(), .openedByHand(by: "張三", reportedBy: "總值班室")),
        alert(.opened, incident(isDrill: true), .drill(by: "李四")),
        alert(.opened, incident(), .splitOff(from: 2, by: "張三", reason: "另一家企業")),
        alert(.grown, acknowledged, .mergeSuggested(2, title: "鄰縣一工廠發生爆炸")),
    ]

    private static let levels = [
        alert(.grown, acknowledged, .raiseSuggested(to: "重大", why: .merged(2))),
        alert(
            .levelChanged,
            acknowledged,
            .levelSettled(from: "一般", to: "較大", by: "張三", reason: "有人受傷", deadlines: deadlines)
        ),
        alert(.levelChanged, acknowledged, .timeCorrected(by: "張三", reason: "現場值班記錄", deadlines: deadlines)),
    ]

    private static let watch = [
        alert(.escalated, acknowledged, .asked(officer: "張三", since: start)),
        alert(.escalated, incident(), .askUnanswered(officer: "張三")),
        alert(.escalated, incident(), .unacknowledgedAgain(by: "張三", reason: "已交班")),
    ]

    private static let records = [
        alert(.milestone, acknowledged, .waived(.press, by: "張三", approver: "王局長", reason: "省廳統一發布")),
        alert(
            .milestone,
            acknowledged,
            .extended(.reply, by: "張三", approver: "王局長", reason: "等待鑑定", from: start, until: now)
        ),
        alert(.milestone, acknowledged, .briefed(to: ["王局長"], by: "張三", at: start, isLate: false)),
        alert(.milestone, acknowledged, .instructed(from: "王局長", text: "先救人", by: "張三", at: start)),
        alert(.milestone, acknowledged, .assigned(to: "民爆科", by: "張三")),
    ]

    private static let articles = [
        alert(
            .grown,
            acknowledged,
            .articleChanged(
                ArticleChange(
                    item: 12,
                    outlet: "某某網",
                    place: .page,
                    titleBefore: "某縣一工廠發生爆炸",
                    titleAfter: "某縣一工廠發生火災",
                    removed: "3人受傷",
                    added: "5人受傷"
                )
            )
        ),
        alert(
            .grown,
            acknowledged,
            .articleGone(ArticleGone(item: 12, outlet: "某某網", title: "某縣一工廠發生爆炸", status: 404))
        ),
    ]

    private static let acknowledged = incident(isAcknowledged: true)

    private static func ended(_ state: IncidentState) -> IncidentView {
        incident(state: state, isAcknowledged: true, clocks: [])
    }

    private static let deadlines = [DeadlineChange(kind: .reply, old: start + .hours(48), new: start + .hours(5))]

    private static let released = AlertReason.milestone(
        .release,
        by: "張三",
        at: start + .hours(2),
        isLate: false,
        url: "https://www.example.cn/1.html",
        place: nil
    )

    private static let merged = AlertReason.merged(
        from: 2,
        by: "張三",
        reason: "同一起事故",
        level: nil,
        met: [],
        deadlines: []
    )
}
