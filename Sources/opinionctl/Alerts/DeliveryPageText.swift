import ControlAPI
import OpinionCore

/// One alert on one channel, for `alerts show`.
struct DeliveryPageText {
    let page: DeliveryPage
    let moment: Moment

    var lines: [String] {
        [head, ""] + page.text.split(separator: "\n").map { $0.description.harmless } + fate + sent
    }

    private var alert: DeliveryView { page.alert }
    private var language: Language { moment.language }

    /// `k3x9-127-3 · 值班群 · 待重試 · 已試 4 次`
    private var head: String {
        let tries = Phrase("已試 \(alert.attempts) 次", "已试 \(alert.attempts) 次", "\(alert.attempts) attempt(s)")
        let state = DeliveryTable.name(alert)
        return [alert.id, alert.channel.harmless, state[language], tries[language]].joined(separator: " · ")
    }

    /// What became of it, a line each.
    private var fate: [String] {
        let facts: [(Phrase, String?)] = [
            (Phrase("產生", "产生", "made"), moment.time(alert.made)),
            (Phrase("送達", "送达", "arrived"), alert.sent.map(moment.time)),
            (Phrase("原因", "原因", "reason"), alert.reason?.harmless),
            (Phrase("再試", "再试", "again at"), nextTry),
            (Phrase("暫緩", "暂缓", "held by"), DeliveryTable.holder(alert, moment)),
            (Phrase("見匯總", "见汇总", "told in"), alert.heldBy == nil ? alert.foldedInto : nil),
            (Phrase("代替", "代替", "in place of"), alert.standsFor),
            (Phrase("已由新的代替", "已由新的代替", "superseded by"), alert.supersededBy),
            (Phrase("放棄", "放弃", "dropped by"), alert.dropped.map(dropped)),
        ]
        return [""] + facts.compactMap { name, value in value.map { "\(name[language])\(colon)\($0)" } }
    }

    private var nextTry: String? {
        alert.nextAttempt.map { $0 > moment.now ? moment.time($0) : Phrase("即將", "即将", "any moment")[language] }
    }

    private func dropped(_ drop: DeliveryDrop) -> String {
        "\(drop.by.harmless) \(moment.time(drop.at)) \(drop.reason.harmless)"
    }

    private var sent: [String] {
        let title = Phrase("最後一次發出（密鑰以 ••• 代替）", "最后一次发出（密钥以 ••• 代替）", "as last sent (secrets are •••)")
        return page.wire == nil ? [] : ["", "── \(title[language]) ──"] + Self.wire(page.wire)
    }

    /// A request as it was sent, line by line; hostile bytes are shown and do nothing.
    static func wire(_ wire: String?) -> [String] {
        guard let wire else { return [] }
        return wire.split(separator: "\n", omittingEmptySubsequences: false).map { $0.description.harmless }
    }

    private var colon: String { language == .english ? ": " : "：" }
}
