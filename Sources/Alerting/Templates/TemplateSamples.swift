import OpinionCore

/// A message of some type, made up, on which templates are tried.
struct TemplateSample: Sendable {
    let alert: Alert
    let isReduced: Bool

    init(_ alert: Alert, isReduced: Bool = false) { (self.alert, self.isReduced) = (alert, isReduced) }

    /// As it would be sent to somebody who speaks the language.
    func message(_ language: Language) -> Message {
        let settings = MessageSettings(language: language, zone: .shanghai, bureau: "某市工業和信息化局")
        let id = DeliveryID(installation: "k3x9", incident: alert.incident?.number ?? 0, ordinal: 3)
        let delivery = Delivery(id: id, alert: alert)
        return MessageRenderer.render(delivery, isReduced: isReduced, settings: settings, now: TemplateSamples.now)
    }
}

/// One of every type as it usually is, one for every other reason, then those in which something is unusual.
enum TemplateSamples {
    static let all: [TemplateSample] =
        (AlertType.allCases.map(alert) + otherReasons + otherLists).map { TemplateSample($0) } + unusual

    /// Found in no other text of a message.
    static let number: IncidentNumber = 314_159
    static let start = Instant(seconds: 1_795_329_000)
    static let now = start + .hours(6)
    static let officer = Actor(uid: 1_001, user: "zhang", name: "張三", via: "socket")

    /// A message of the type as it usually is.
    static func alert(_ type: AlertType) -> Alert {
        switch type {
        case .opened, .escalated, .grown, .levelChanged, .acknowledged, .milestone, .closed, .reopened, .dismissed,
            .merged, .reminder, .overdue:
            ofIncident(type)
        case .foundLate, .ruleSilent, .heldSummary, .digest: list(type)
        case .drillEnded, .handover, .dutyChanged: ofPeople(type)
        case .systemWell, .systemProblem, .feedBlind, .feedRecovered, .channelBroken, .channelRecovered, .test:
            ofTheWatch(type)
        }
    }

    private static let unusual: [TemplateSample] = [
        TemplateSample(alert(.opened, incident(), .drill(by: "李四")), isReduced: true),
        TemplateSample(alert(.opened, incident(isDrill: true, isSudden: true), .drill(by: "李四"))),
        TemplateSample(
            alert(.overdue, incident(clocks: [.release, .press, .reply]), .asked(officer: "張三", since: start))
        ),
        TemplateSample(
            alert(.milestone, incident(clocks: []), .briefed(to: ["王局長"], by: "張三", at: start, isLate: nil))
        ),
        TemplateSample(
            alert(
                .opened,
                incident(title: String(repeating: "長標題", count: 200)),
                .openedByHand(by: String(repeating: "長姓名", count: 50), reportedBy: nil)
            )
        ),
    ]

    static func alert(_ type: AlertType, _ incident: IncidentView?, _ reason: AlertReason) -> Alert {
        let text = "記者從某縣獲悉，一工廠今晨發生爆炸，傷亡情況正在核實。"
        return Alert(
            type: type,
            incident: incident,
            reason: reason,
            quotation: incident.map { _ in Quotation(text: text, marks: [.init(start: 15, length: 2)]) },
            source: incident.map { _ in
                AlertSource(outlet: "某某網", tier: "央媒", title: "某縣一工廠發生爆炸", url: "https://news.example/2026/1.html")
            },
            role: .duty,
            made: start
        )
    }

    static func incident(
        title: String = "某縣一工廠發生爆炸",
        isDrill: Bool = false,
        isSudden: Bool = false,
        state: IncidentState = .open,
        isAcknowledged: Bool = false,
        clocks: [ClockKind] = [.reply]
    ) -> IncidentView {
        var incident = plain(state, clocks, title: title, isDrill: isDrill, isSudden: isSudden)
        if isAcknowledged { incident.acknowledged = Acknowledgement(by: officer, at: start + .minutes(5)) }
        return IncidentView(incident, now: now)
    }

    static func plain(
        _ state: IncidentState,
        _ clocks: [ClockKind],
        title: String = "某縣一工廠發生爆炸",
        isDrill: Bool = false,
        isSudden: Bool = false
    ) -> Incident {
        Incident(
            number: number,
            title: title,
            area: "民爆安全生產",
            department: "民爆科",
            rule: "rule",
            level: "較大",
            isProposed: true,
            isSudden: isSudden,
            concern: nil,
            state: state,
            isDrill: isDrill,
            opened: start,
            times: KnownTimes(detected: .init(at: start, by: "opiniond")),
            clocks: clocks.enumerated().map { index, kind in
                Clock(
                    kind: kind,
                    start: ClockStart(at: start, source: .detected),
                    due: start + .hours(5) + .minutes(index * 127)
                )
            },
            lastAct: start,
            policy: .standard,
            heat: Heat(outlets: 2, items: 3, tiers: ["央媒", "市級"])
        )
    }
}
