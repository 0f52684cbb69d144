import OpinionCore

/// What a message tells, in pieces that a template can lay out for itself.
package struct MessageFacts: Sendable, Hashable {
    /// One running deadline.
    struct Clock: Sendable, Hashable {
        /// `回應`
        let name: Line
        /// `11-24 14:30`
        let due: Line
        /// `剩 47 小時 59 分`
        let left: Line
        let isOverdue: Bool
    }

    let texts: [TemplateKey: Line]
    /// The nearest first.
    let clocks: [Clock]
    let flags: Set<String>

    init(_ alert: Alert, _ id: DeliveryID, head: HeadText) {
        texts = Self.texts(alert, id, head).compactMapValues(\.self)
        clocks = head.clocks
        flags = Self.flags(alert, isReduced: head.isReduced)
    }

    private static func texts(_ alert: Alert, _ id: DeliveryID, _ head: HeadText) -> [TemplateKey: Line?] {
        let (wording, incident, source) = (head.wording, alert.incident, alert.source)
        let marks = MarkText(alert: alert, wording: wording)
        return [
            .marks: marks.marks,
            .number: head.number.map { "\($0)" },
            .title: head.name(),
            .command: alert.command.map { "\(own: $0)" },
            .level: incident.map(marks.level),
            .state: incident.map { wording.word($0.state.name) },
            .area: incident?.area.map { "\($0)" },
            .department: incident.map { "\($0.department)" },
            .outlet: source.map { "\($0.outlet)" },
            .tier: source.map { "\($0.tier)" },
            .url: BodyText(alert: alert, wording: wording).address.map { "\(own: $0)" },
            .delivery: "\(own: id.spoken)",
            .bureau: "\(Outside.short(wording.settings.bureau, graphemes: 40, bytes: 200))",
        ]
    }

    private static func flags(_ alert: Alert, isReduced: Bool) -> Set<String> {
        var flags: Set = [TemplateFlag.name(alert.type)]
        if alert.isUrgent { flags.insert(TemplateFlag.urgent.rawValue) }
        if alert.isDrill { flags.insert(TemplateFlag.drill.rawValue) }
        if isReduced { flags.insert(TemplateFlag.reduced.rawValue) }
        return flags
    }
}
