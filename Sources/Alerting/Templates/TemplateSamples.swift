import OpinionCore

/// A message of some type, made up, on which templates are tried.
struct TemplateSample: Sendable {
    let alert: Alert
    let isReduced: Bool

    init(_ alert: Alert, isReduced: Bool = false) { (self.alert, self.isReduced) = (alert, isReduced) }

    /// As it would be sent to somebody who speaks the language.
    func message(_ language: Language) -> Message {
        let settings = MessageSettings(language: language, zone: .shanghai, bureau: "某市工業和信息化局")
        let id = DeliveryID(installation: "k3x9", incident: TemplateSamples.number, ordinal: 3)
        let delivery = Delivery(id: id, alert: alert)
        return MessageRenderer.render(delivery, isReduced: isReduced, settings: settings, now: TemplateSamples.now)
    }
}

/// One of every type at least, then those in which something is unusual.
enum TemplateSamples {
    static let all: [TemplateSample] = AlertType.allCases.map { TemplateSample(alert($0)) } + unusual

    /// Found in no other text of a message.
    static let number: IncidentNumber = 314_159
    static let start = Instant(seconds: 1_795_329_000)
    static let now = start + .hours(6)

    /// A message of the type as it usually is.
    static func alert(_ type: AlertType) -> Alert {
        switch type {
        case .closed, .dismissed, .merged:
            alert(type, incident(state: .closed, clocks: []), .closed(by: "李四", reason: "已辦結"))
        case .foundLate: alert(type, nil, foundLate)
        case .heldSummary: alert(type, nil, .heldBack(held))
        case .dutyChanged:
            alert(type, nil, .shiftChanged(person: "張三", previous: "李四", matters: [OpenMatter(plain(.open, [.reply]))]))
        case _ where isOfIncident(type): alert(type, incident(), .matched(rule: "規則", words: ["爆炸", "傷亡"]))
        default: alert(type, nil, .test(channel: "值班群"))
        }
    }

    private static func isOfIncident(_ type: AlertType) -> Bool {
        type.rawValue.hasPrefix("incident.") || type.rawValue.hasPrefix("clock.")
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

    private static func alert(_ type: AlertType, _ incident: IncidentView?, _ reason: AlertReason) -> Alert {
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

    private static func incident(
        title: String = "某縣一工廠發生爆炸",
        isDrill: Bool = false,
        isSudden: Bool = false,
        state: IncidentState = .open,
        clocks: [ClockKind] = [.reply]
    ) -> IncidentView {
        IncidentView(plain(state, clocks, title: title, isDrill: isDrill, isSudden: isSudden), now: now)
    }

    private static func plain(
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

    private static let foundLate = AlertReason.foundLate(
        (1...20).map { number in
            FoundLateItem(
                item: Int64(number),
                title: String(repeating: "某縣一工廠發生爆炸", count: 9),
                outlet: "某某網",
                area: "民爆安全生產",
                level: "一般",
                url: "https://news.example/2026/\(number).html",
                published: start
            )
        },
        total: 40
    )

    private static let held = HeldSummary(
        holder: "silence:3",
        cause: HeldCause(by: "張三", reason: "系統演練", from: start, until: now),
        types: [.opened, .grown],
        incidents: [HeldIncident(plain(.open, [.reply]))]
    )
}
