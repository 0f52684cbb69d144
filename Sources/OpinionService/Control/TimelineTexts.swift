import ControlAPI
import OpinionCore

/// Puts log events into the words of an incident's timeline.
struct TimelineTexts: Sendable {
    let language: Language
    let zone: LocalZone

    func text(_ event: LogEvent) -> String {
        let name = Self.names[event.name]?[language] ?? event.name
        // A milestone is named after its clock: once is enough.
        let keys = ClockKind(act: event.name) == nil ? Self.shown : Array(Self.shown.dropFirst())
        let details = keys.compactMap { key in event.data[key].flatMap(plain) }
        return ([name] + details).joined(separator: " · ")
    }

    private func plain(_ value: LogValue) -> String? {
        switch value {
        case .text(let text): Instant(text).map(zone.long) ?? (ClockKind(rawValue: text)?.name[language] ?? text)
        case .number(let number): String(number)
        case .list(let list): list.compactMap(plain).joined(separator: "、")
        case .flag, .map, .none: nil
        }
    }

    /// The details worth a line, in this order.
    private static let shown = [
        "kind", "moment", "outlet", "item_title", "from", "to", "level", "at", "until", "message", "reason", "approver",
        "url",
        "place", "speaker", "channel", "delivery", "into", "merged", "split_from", "items", "hash_before", "hash_after",
        "held_by", "until",
        "cause", "removed", "added", "manifest",
    ]

    private static let names: [String: Phrase] = [
        "incident.opened": Phrase("建立事件", "建立事件", "opened"),
        "incident.level_raised": Phrase("級別上調（擬）", "级别上调（拟）", "level raised (proposed)"),
        "item.attached": Phrase("新增報道", "新增报道", "report added"),
        "item.changed": Phrase("報道改稿", "报道改稿", "report rewritten"),
        "ack": Phrase("簽收", "签收", "acknowledged"),
        "unack": Phrase("取消簽收", "取消签收", "acknowledgement withdrawn"),
        "note": Phrase("備註", "备注", "note"),
        "level": Phrase("定級", "定级", "level settled"),
        "occurred": Phrase("更正發生時間", "更正发生时间", "time of occurrence corrected"),
        "release": Phrase("權威發布", "权威发布", "authoritative release"),
        "press": Phrase("新聞發布會", "新闻发布会", "press conference"),
        "reply": Phrase("回應", "回应", "reply"),
        "confirmed": Phrase("登記確認時間", "登记确认时间", "time of confirmation recorded"),
        "briefed": Phrase("報告領導", "报告领导", "leaders told"),
        "verified": Phrase("核實報告", "核实报告", "verification report"),
        "instruct": Phrase("批示", "批示", "instruction"),
        "assign": Phrase("交辦", "交办", "assigned"),
        "extend": Phrase("延長時限", "延长时限", "deadline extended"),
        "conclude": Phrase("評估與結論", "评估与结论", "conclusion"),
        "waive": Phrase("免除時限", "免除时限", "clock waived"),
        "close": Phrase("辦結", "办结", "closed"),
        "reopen": Phrase("重新打開", "重新打开", "reopened"),
        "merge": Phrase("併入其他事件", "并入其他事件", "merged into another"),
        "incident.merged": Phrase("併入一案", "并入一案", "another merged in"),
        "incident.raise_suggested": Phrase("建議升級", "建议升级", "raise suggested"),
        "incident.merge_suggested": Phrase("建議併案", "建议并案", "merge suggested"),
        "split": Phrase("分出另案", "分出另案", "reports split off"),
        "move": Phrase("報道移出", "报道移出", "report moved away"),
        "item.moved_in": Phrase("報道移入", "报道移入", "report moved here"),
        "dismiss": Phrase("排除", "排除", "dismissed"),
        "clock.reminder": Phrase("時限提醒", "时限提醒", "reminder"),
        "clock.overdue": Phrase("逾期提醒", "逾期提醒", "overdue reminder"),
        "escalation.duty": Phrase("再次提醒值班員", "再次提醒值班员", "duty officer told again"),
        "escalation.deputy": Phrase("升級至副班", "升级至副班", "escalated to the deputy"),
        "escalation.leader": Phrase("升級至帶班領導", "升级至带班领导", "escalated to the leader"),
        "escalation.asked": Phrase("詢問簽收人", "询问签收人", "officer asked"),
        "escalation.reopened": Phrase("無人應答，重新升級", "无人应答，重新升级", "no answer, escalation again"),
        "handover": Phrase("交班", "交班", "handed over"),
        "handover.accepted": Phrase("接班", "接班", "took over"),
        "drill.closed": Phrase("演練結束，自動辦結", "演练结束，自动办结", "closed: the drill is over"),
        "drill.act_refused": Phrase("演練腳本的操作被拒", "演练脚本的操作被拒", "an act of the drill's script was refused"),
        "evidence.kept": Phrase("網頁已存證", "网页已存证", "page kept"),
        "evidence.failed": Phrase("網頁未能存證", "网页未能存证", "page not kept"),
        "evidence.asked": Phrase("重新取證", "重新取证", "pages asked for again"),
        "evidence.removed": Phrase("存證到期移除", "存证到期移除", "kept page removed"),
        "evidence.exported": Phrase("導出證據包", "导出证据包", "evidence exported"),
        "article.changed": Phrase("報道已改動", "报道已改动", "article changed"),
        "article.gone": Phrase("報道已撤下", "报道已撤下", "article gone"),
        "alert.sent": Phrase("已送達", "已送达", "delivered"),
        "alert.held": Phrase("預警暫緩", "预警暂缓", "alert held back"),
        "alert.released": Phrase("暫緩的預警放行", "暂缓的预警放行", "held alert let go"),
        "alert.failed": Phrase("未送達", "未送达", "not delivered"),
    ]
}

extension TimelineEntry {
    init(_ event: LogEvent, texts: TimelineTexts) {
        self.init(at: event.at, by: event.actor.displayName, event: event.name, text: texts.text(event))
    }
}
