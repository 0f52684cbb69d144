import OpinionCore

@testable import Alerting

/// Values that many tests share.
enum Samples {
    /// 2026-11-22 14:30 in Shanghai.
    static let start = Instant(seconds: 1_795_329_000)
    static let now = start + .minutes(1)
    static let id = DeliveryID(installation: "k3x9", incident: 1, ordinal: 3)
    static let title = "東源縣一企業夜間生產地條鋼被查"

    static func settings(_ language: Language = .traditional) -> MessageSettings {
        MessageSettings(language: language, zone: .shanghai, bureau: "河源市工業和信息化局")
    }

    static let officer = Actor(uid: 1000, user: "zhang", name: "張三", via: "socket")

    static func incident(
        title: String = title,
        level: LevelName = "較大",
        isProposed: Bool = true,
        isSudden: Bool = false,
        isDrill: Bool = false,
        state: IncidentState = .open,
        acknowledged: Bool = false,
        clocks: [ClockKind] = [.reply],
        now: Instant = now
    ) -> IncidentView {
        let begin = ClockStart(at: start, source: .detected)
        let policy = ResponsePolicy.standard
        return IncidentView(
            Incident(
                number: 1,
                title: title,
                area: "淘汰落後產能、「地條鋼」死灰復燃",
                department: "產業發展科",
                rule: "steel-relapse",
                level: level,
                isProposed: isProposed,
                isSudden: isSudden,
                concern: .majorPolicy,
                state: state,
                isDrill: isDrill,
                opened: start,
                acknowledged: acknowledged ? Acknowledgement(by: officer, at: start + .minutes(5)) : nil,
                times: KnownTimes(detected: .init(at: start, by: "opiniond")),
                clocks: clocks.map {
                    let length = policy.durations[$0] ?? .hours(48)
                    return Clock(kind: $0, start: begin, due: length.due(from: begin.at, zone: .shanghai))
                },
                lastAct: start,
                policy: policy,
                heat: Heat(outlets: 2, items: 3, tiers: ["央媒", "市級"])
            ),
            now: now
        )
    }

    static let quotation = Quotation(
        text: "記者從東源縣獲悉，一企業利用中頻爐夜間生產地條鋼，已被責令停產。",
        marks: [.init(start: 14, length: 3), .init(start: 21, length: 3)]
    )
    static let source = AlertSource(
        outlet: "中國新聞網",
        tier: "央媒",
        title: title,
        url: "https://www.chinanews.com.cn/cj/2026/11-22/1.shtml"
    )

    static func opened(_ incident: IncidentView = incident(), source: AlertSource = source) -> Alert {
        Alert(
            type: .opened,
            incident: incident,
            reason: .matched(rule: "「地條鋼」死灰復燃", words: ["中頻爐", "地條鋼"]),
            quotation: quotation,
            source: source,
            role: .duty,
            made: start
        )
    }

    static func delivery(_ alert: Alert = opened()) -> Delivery { Delivery(id: id, alert: alert) }

    static let position = SourcePosition(file: "opinion.yaml", line: 9, column: 5)
}
