import ControlAPI
import OpinionCore

/// Deliveries as a table, for `alerts list` and `show`.
enum DeliveryTable {
    static func table(_ language: Language) -> Table {
        Table([
            .init(title: "ID"), .init(title: Phrase("事件", "事件", "INCIDENT")[language], isRight: true),
            .init(title: Phrase("類型", "类型", "TYPE")[language]), .init(title: Phrase("通道", "通道", "CHANNEL")[language]),
            .init(title: Phrase("狀態", "状态", "STATE")[language]), .init(title: Phrase("時間", "时间", "TIME")[language]),
            .init(title: Phrase("次數", "次数", "TRIES")[language], isRight: true),
            .init(title: Phrase("原因", "原因", "REASON")[language], shrinksTo: 12),
        ])
    }

    static func row(_ delivery: DeliveryView, _ moment: Moment) -> [Styled] {
        [
            Styled(delivery.id), Styled(delivery.incident.map { "#\($0)" } ?? "–"), Styled(delivery.type.rawValue),
            Styled(delivery.channel), Styled(name(delivery)[moment.language], style(delivery)),
            Styled(moment.time(delivery.sent ?? delivery.made)), Styled("\(delivery.attempts)"),
            Styled(reason(delivery, moment)),
        ]
    }

    static func name(_ delivery: DeliveryView) -> Phrase {
        switch delivery.state {
        case .sent: Phrase("已送達", "已送达", "sent")
        case .superseded: Phrase("已作廢", "已作废", "superseded")
        case .held: Phrase("暫緩", "暂缓", "held")
        case .undelivered: Phrase("逾日未達", "逾日未达", "undelivered")
        case .dropped: Phrase("已放棄", "已放弃", "dropped")
        case .folded: Phrase("已併入匯總", "已并入汇总", "folded")
        case .pending where delivery.attempts > 0: Phrase("待重試", "待重试", "retrying")
        case .pending: Phrase("待送", "待送", "pending")
        }
    }

    private static func style(_ delivery: DeliveryView) -> Style {
        switch delivery.state {
        case .sent: .good
        case .superseded, .folded, .dropped: .dim
        case .undelivered: .alarm
        case .held: .warning
        case .pending: delivery.attempts > 0 ? .alarm : .warning
        }
    }

    private static func reason(_ delivery: DeliveryView, _ moment: Moment) -> String {
        let parts = [delivery.reason, again(delivery, moment), holder(delivery, moment)].compactMap { $0?.clause }
        return parts.joined(separator: moment.language == .english ? "; " : "；")
    }

    /// When it is tried again; nil for what waits for its first try now.
    private static func again(_ delivery: DeliveryView, _ moment: Moment) -> String? {
        guard delivery.state == .pending, let next = delivery.nextAttempt else { return nil }
        guard next > moment.now else { return delivery.attempts > 0 ? due[moment.language] : nil }
        let words = delivery.attempts > 0 ? Phrase("再試 ", "再试 ", "again at ") : Phrase("不早於 ", "不早于 ", "not before ")
        return words[moment.language] + moment.time(next)
    }

    /// The time of the next try has come.
    static let due = Phrase("即將再試", "即将再试", "again any moment")

    /// Who keeps it back and until when, or which summary told it.
    static func holder(_ delivery: DeliveryView, _ moment: Moment) -> String? {
        guard let holder = delivery.heldBy else { return nil }
        let name = HolderName.phrase(holder)[moment.language]
        if let summary = delivery.foldedInto {
            return name + Phrase("，見 ", "，见 ", ", told in ")[moment.language] + summary
        }
        let end = delivery.heldUntil.map { Phrase(" 至 ", " 至 ", " until ")[moment.language] + moment.time($0) }
        return name + (end ?? "")
    }
}
