import ControlAPI
import OpinionCore

/// Who was told and whether it arrived: each alert with its channels, what has not arrived first.
struct ToldText: Sendable {
    let deliveries: [DeliveryView]
    let moment: Moment
    var isWhole = false

    private static let shown = 8
    private var language: Language { moment.language }

    var paragraphs: [Paragraph] {
        let alerts = alerts
        let last = isWhole ? alerts.count : Self.shown
        let shown = alerts.enumerated().filter { index, alert in
            index >= alerts.count - last || alert.contains { $0.state == .pending || $0.state == .held }
        }
        let rest = Omission.line(alerts.count - shown.count, language)
        return [rest].compactMap { $0 } + shown.flatMap { paragraphs($0.element) }
    }

    /// The deliveries of one alert belong together: same moment, same type.
    private var alerts: [[DeliveryView]] {
        deliveries.reduce(into: []) { alerts, delivery in
            if let last = alerts.last?.first, last.made == delivery.made, last.type == delivery.type,
                last.about == delivery.about
            {
                alerts[alerts.count - 1].append(delivery)
            } else {
                alerts.append([delivery])
            }
        }
    }

    private func paragraphs(_ alert: [DeliveryView]) -> [Paragraph] {
        let head = "\(moment.time(alert[0].made))  \(alert[0].name[language])"
        return [Paragraph(head)]
            + alert.map { delivery in
                Paragraph(line(delivery), indent: 4, hang: 6)
            }
    }

    private func line(_ delivery: DeliveryView) -> [Styled] {
        let (mark, style) = Self.mark(delivery)
        return [
            Styled("\(mark) ", style), Styled(delivery.channel.harmless + people(delivery) + "  "),
            Styled(DeliveryText(delivery: delivery, moment: moment).state, style),
        ]
    }

    /// 「（李值班、王局）」: whom the roster meant.
    private func people(_ delivery: DeliveryView) -> String {
        guard let names = delivery.to, !names.isEmpty else { return "" }
        return moment.bracketed(names.map(\.harmless).joined(separator: language == .english ? ", " : "、"))
    }

    private static func mark(_ delivery: DeliveryView) -> (String, Style) {
        switch delivery.state {
        case .sent: ("✓", .good)
        case .superseded, .folded, .dropped: ("–", .dim)
        case .undelivered: ("✗", .alarm)
        case .held: ("‖", .warning)
        case .pending: delivery.attempts > 0 ? ("✗", .alarm) : ("…", .warning)
        }
    }
}

/// How one delivery stands, in words.
struct DeliveryText: Sendable {
    let delivery: DeliveryView
    let moment: Moment

    /// 「待重試，已試 2 次，11-22 14:31 再試：簽名不符」
    var state: String {
        let tries = delivery.attempts > 1 || (delivery.attempts > 0 && delivery.state == .pending)
        let parts = [
            DeliveryTable.name(delivery)[moment.language], delivery.sent.map { moment.time($0) },
            tries ? Self.tries(delivery.attempts)[moment.language] : nil, again,
            DeliveryTable.holder(delivery, moment),
        ]
        let separator = moment.language == .english ? ", " : "，"
        let reason = delivery.reason.map { (moment.language == .english ? ": " : "：") + $0.harmless } ?? ""
        return parts.compactMap { $0 }.joined(separator: separator) + reason
    }

    private var again: String? {
        guard delivery.state == .pending, delivery.attempts > 0, let next = delivery.nextAttempt else { return nil }
        guard next > moment.now else { return DeliveryTable.due[moment.language] }
        let time = moment.time(next)
        return Phrase("\(time) 再試", "\(time) 再试", "again at \(time)")[moment.language]
    }

    private static func tries(_ count: Int) -> Phrase {
        Phrase("已試 \(count) 次", "已试 \(count) 次", "\(count) attempts")
    }
}
