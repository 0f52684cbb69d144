import OpinionCore

extension AlertType {
    /// What it is about, in words; the name of the contract for a type that a later version brings.
    var name: Phrase { Self.names[self] ?? Phrase(rawValue, rawValue, rawValue) }

    private static let names: [AlertType: Phrase] = [
        .opened: Phrase("立案預警", "立案预警", "opened"),
        .escalated: Phrase("催簽收", "催签收", "escalated"),
        .grown: Phrase("擴散", "扩散", "grown"),
        .levelChanged: Phrase("級別或時限變動", "级别或时限变动", "level or deadline changed"),
        .acknowledged: Phrase("簽收", "签收", "acknowledged"),
        .milestone: Phrase("登記響應", "登记响应", "response recorded"),
        .closed: Phrase("辦結", "办结", "closed"),
        .reopened: Phrase("重新打開", "重新打开", "reopened"),
        .dismissed: Phrase("排除", "排除", "dismissed"),
        .merged: Phrase("併案", "并案", "merged"),
        .dutyChanged: Phrase("值班更改", "值班更改", "roster"),
        .drillEnded: Phrase("演練結束", "演练结束", "drill ended"),
        .foundLate: Phrase("補錄", "补录", "found late"),
        .reminder: Phrase("時限提醒", "时限提醒", "reminder"),
        .overdue: Phrase("逾期提醒", "逾期提醒", "overdue"),
        .ruleSilent: Phrase("規則提示", "规则提示", "rules"),
        .heldSummary: Phrase("暫緩匯總", "暂缓汇总", "summary of what was held"),
        .handover: Phrase("交接班", "交接班", "hand-over"),
        .test: Phrase("測試", "测试", "test"),
    ]
}
