import OpinionCore

/// The marks at the very beginning of a message: `【演練】【時鐘可疑】【突發】【逾期】【較大·擬】`.
struct MarkText: Sendable {
    let alert: Alert
    let wording: Wording

    var marks: Line {
        let incident = alert.incident
        var marks: [Line] = []
        if alert.isDrill { marks.append(wording.say("演練", "演练", "DRILL")) }
        if alert.isClockSuspect { marks.append(wording.say("時鐘可疑", "时钟可疑", "CLOCK SUSPECT")) }
        if incident?.sudden == true { marks.append(wording.say("突發", "突发", "SUDDEN")) }
        if let event { marks.append(event) }
        if let incident { marks.append(level(incident)) }
        return Line(runs: marks.flatMap { [.own("【")] + $0.runs + [.own("】")] })
    }

    /// `較大·擬`
    func level(_ incident: IncidentView) -> Line {
        let level: Line = "\(Outside.short(incident.level, graphemes: 12, bytes: 60))"
        return incident.proposed ? level + wording.say("·擬", "·拟", ", proposed") : level
    }

    /// What happened; nil for a new incident, where the level says enough.
    private var event: Line? {
        switch alert.reason {
        case .matched, .openedByHand, .drill: byType
        case .newTier: wording.say("擴散", "扩散", "SPREADING")
        case .raiseSuggested: wording.say("建議升級", "建议升级", "RAISE SUGGESTED")
        case .articleChanged: wording.say("報道改動", "报道改动", "ARTICLE CHANGED")
        case .articleGone: wording.say("報道撤下", "报道撤下", "ARTICLE GONE")
        case .levelRaised: wording.say("升級", "升级", "RAISED")
        case .levelSettled: wording.say("級別核定", "级别核定", "LEVEL SETTLED")
        case .timeCorrected: wording.say("時間更正", "时间更正", "TIME CORRECTED")
        case .reminder(_, _, let due, _):
            due <= wording.now ? wording.say("逾期", "逾期", "OVERDUE") : wording.say("提醒", "提醒", "REMINDER")
        case .unacknowledged: wording.say("無人簽收", "无人签收", "NOT ACKNOWLEDGED")
        case .asked: wording.say("請答覆", "请答复", "PLEASE ANSWER")
        case .askUnanswered: wording.say("未答覆", "未答复", "NO ANSWER")
        default: settled
        }
    }

    private var settled: Line? {
        switch alert.reason {
        case .acknowledged: wording.say("已簽收", "已签收", "ACKNOWLEDGED")
        case .unacknowledgedAgain: wording.say("撤回簽收", "撤回签收", "ACK WITHDRAWN")
        case .milestone: wording.say("已登記", "已登记", "RECORDED")
        case .waived: wording.say("免除時限", "免除时限", "WAIVED")
        case .extended: wording.say("延期", "延期", "EXTENDED")
        case .briefed: wording.say("已報告", "已报告", "LEADERS TOLD")
        case .instructed: wording.say("批示", "批示", "INSTRUCTION")
        case .assigned: wording.say("交辦", "交办", "ASSIGNED")
        case .closed: wording.say("辦結", "办结", "CLOSED")
        case .reopened: wording.say("重啟", "重启", "REOPENED")
        case .dismissed: wording.say("排除", "排除", "DISMISSED")
        case .merged: wording.say("併案", "并案", "MERGED")
        case .mergeSuggested: wording.say("建議併案", "建议并案", "MERGE SUGGESTED")
        case .splitOff: wording.say("分案", "分案", "SPLIT OFF")
        case .foundLate: wording.say("補錄", "补录", "FOUND LATE")
        case .ruleFindings: wording.say("規則", "规则", "RULES")
        case .drillEnded: wording.say("演練結束", "演练结束", "DRILL ENDED")
        case .heldBack(let held) where held.holder == HolderName.rate: wording.say("合併通知", "合并通知", "SEVERAL IN ONE")
        case .heldBack: wording.say("暫緩匯總", "暂缓汇总", "HELD BACK")
        case .systemWell: wording.say("系統正常", "系统正常", "SYSTEM WELL")
        case .systemProblem: wording.say("系統故障", "系统故障", "SYSTEM PROBLEM")
        case .systemRecovered: wording.say("系統恢復", "系统恢复", "SYSTEM WELL AGAIN")
        case .feedsBlind: wording.say("來源失明", "来源失明", "FEEDS BLIND")
        case .feedsRecovered: wording.say("來源恢復", "来源恢复", "FEEDS SEE AGAIN")
        case .digest: wording.say("簡報", "简报", "DIGEST")
        case .handover: wording.say("接班", "接班", "TAKEN OVER")
        case .dutyOverridden, .dutyOverrideEnded: wording.say("值班更改", "值班更改", "ROSTER")
        case .shiftChanged: wording.say("交接班", "交接班", "SHIFT CHANGE")
        case .channelBroken: wording.say("通道故障", "通道故障", "CHANNEL BROKEN")
        case .channelRecovered: wording.say("通道恢復", "通道恢复", "CHANNEL RECOVERED")
        case .test: wording.say("測試", "测试", "TEST")
        default: nil
        }
    }

    private var byType: Line? {
        switch alert.type {
        case .grown: wording.say("擴散", "扩散", "SPREADING")
        case .reopened: wording.say("重啟", "重启", "REOPENED")
        default: nil
        }
    }
}
