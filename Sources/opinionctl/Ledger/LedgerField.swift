import ControlAPI
import OpinionCore

/// A field of the ledger: what duty.md asks a record to hold. Several values stand one below the other.
struct LedgerField: Sendable {
    let title: Phrase
    let values: @Sendable (LedgerEntry, LedgerWords) -> [String]

    init(
        _ traditional: String,
        _ simplified: String,
        _ english: String,
        _ values: @escaping @Sendable (LedgerEntry, LedgerWords) -> [String]
    ) {
        title = Phrase(traditional, simplified, english)
        self.values = values
    }

    /// All fields in the order of the columns.
    static let all = happening + times + responsibility + answering + ending

    private static let happening = [
        LedgerField("編號", "编号", "number") { entry, _ in ["\(entry.incident.number)"] },
        LedgerField("標題", "标题", "title") { entry, words in [ListTable.title(entry.incident, words.language)] },
        LedgerField("來源與作者", "来源与作者", "source and author") { entry, _ in
            entry.sources.map { source in
                ([source.tier, source.outlet] + source.authors).filter { !$0.isEmpty }.joined(separator: " · ")
            }
        },
        LedgerField("鏈接", "链接", "links") { entry, _ in entry.sources.map { $0.url ?? "" } },
        LedgerField("證據", "证据", "evidence") { entry, words in entry.sources.flatMap(words.evidence) },
        LedgerField("涉及", "涉及", "concern") { entry, _ in [entry.incident.concern].compactMap { $0 } },
        LedgerField("級別", "级别", "level") { entry, words in [ListTable.level(entry.incident, words.language)] },
        LedgerField("級別依據", "级别依据", "why this level") { entry, words in
            guard let rule = entry.rule else { return [Phrase("人工立案", "人工立案", "opened by hand")[words.language]] }
            return [([rule.title ?? rule.id] + rule.words).joined(separator: "、")]
        },
        LedgerField("級別變動", "级别变动", "regrades") { entry, words in entry.record.regrades.map(words.regrade) },
    ]

    private static let times = [
        LedgerField("發生時間", "发生时间", "occurred") { $1.said($0.times.occurred) },
        LedgerField("發布時間", "发布时间", "published") { $1.said($0.times.published) },
        LedgerField("發現時間", "发现时间", "detected") { $1.said($0.times.detected) },
        LedgerField("報告時間", "报告时间", "reported") { $1.said($0.times.reported) },
        LedgerField("確認時間", "确认时间", "confirmed") { $1.said($0.times.confirmed) },
        LedgerField("立案時間", "立案时间", "opened") { [$1.time($0.incident.opened)] },
    ]

    private static let responsibility = [
        LedgerField("領域", "领域", "area") { entry, _ in [entry.incident.area].compactMap { $0 } },
        LedgerField("責任科室", "责任科室", "department") { entry, _ in [entry.incident.department] },
        LedgerField("科室聯絡人", "科室联络人", "department contact") { entry, _ in entry.contacts ?? [] },
        LedgerField("承辦", "承办", "assigned to") { entry, words in
            entry.record.assigned.map { ["\($0.to) · \(words.time($0.at)) · \($0.by)"] } ?? []
        },
        LedgerField("簽收", "签收", "acknowledged") { entry, words in
            entry.acknowledgements.map { "\(words.time($0.at)) · \($0.by)" }
        },
    ]

    private static let answering = [
        LedgerField("報告領導", "报告领导", "leaders told") { entry, words in entry.record.briefed.map(words.response) },
        LedgerField("批示", "批示", "instructions") { entry, words in
            entry.record.instructions.map(words.instruction)
        },
        LedgerField("響應", "响应", "responses") { entry, words in entry.record.responses.map(words.response) },
        LedgerField("時限", "时限", "clocks") { entry, words in entry.incident.clocks.map(words.clock) },
        LedgerField("延期與免除", "延期与免除", "extensions and waivers") { entry, words in
            (entry.record.extensions + entry.record.waivers).map(words.approval)
        },
    ]

    private static let ending = [
        LedgerField("狀態", "状态", "state") { entry, words in [entry.incident.state.name[words.language]] },
        LedgerField("評估與結論", "评估与结论", "conclusion") { entry, words in
            entry.record.conclusion.map { ["\($0.text) · \($0.by) \(words.time($0.at))"] } ?? []
        },
        LedgerField("結束", "结束", "ended") { entry, words in
            entry.ended.map { ended in
                [([words.time(ended.at), ended.by] + [ended.reason].compactMap { $0 }).joined(separator: " · ")]
            } ?? []
        },
    ]
}
