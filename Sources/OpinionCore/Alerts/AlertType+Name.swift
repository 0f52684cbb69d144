extension AlertType {
    /// What it is about, in words that can be counted; the name of the contract for a type that a later version brings.
    package var name: Phrase { Self.names[self] ?? Phrase(rawValue, rawValue, rawValue) }

    private static let names: [AlertType: Phrase] = [
        .opened: Phrase("新事件", "新事件", "opened"),
        .escalated: Phrase("催促簽收", "催促签收", "nobody acknowledged"),
        .grown: Phrase("擴散", "扩散", "spreading"),
        .levelChanged: Phrase("級別或時限變動", "级别或时限变动", "level or deadline changed"),
        .acknowledged: Phrase("簽收", "签收", "acknowledged"),
        .milestone: Phrase("節點登記", "节点登记", "recorded"),
        .closed: Phrase("辦結", "办结", "closed"),
        .reopened: Phrase("重新打開", "重新打开", "reopened"),
        .dismissed: Phrase("排除", "排除", "dismissed"),
        .merged: Phrase("併案", "并案", "merged"),
        .foundLate: Phrase("補錄", "补录", "found late"),
        .reminder: Phrase("時限提醒", "时限提醒", "reminder"),
        .overdue: Phrase("逾期提醒", "逾期提醒", "overdue"),
        .ruleSilent: Phrase("規則提示", "规则提示", "rules"),
        .heldSummary: Phrase("暫緩匯總", "暂缓汇总", "held back"),
        .digest: Phrase("簡報", "简报", "digest"),
        .systemWell: Phrase("系統正常", "系统正常", "system well"),
        .systemProblem: Phrase("系統故障", "系统故障", "system problem"),
        .feedBlind: Phrase("來源失明", "来源失明", "feeds blind"),
        .feedRecovered: Phrase("來源恢復", "来源恢复", "feeds readable again"),
        .handover: Phrase("交接班", "交接班", "hand-over"),
        .dutyChanged: Phrase("值班更改", "值班更改", "roster"),
        .drillEnded: Phrase("演練結束", "演练结束", "drill ended"),
        .channelBroken: Phrase("通道故障", "通道故障", "channel broken"),
        .channelRecovered: Phrase("通道恢復", "通道恢复", "channel recovered"),
        .test: Phrase("測試", "测试", "test"),
    ]
}
