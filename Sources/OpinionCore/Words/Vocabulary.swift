// The domain's words as people read them, the same in messages, tables and answers.

extension ClockKind {
    package var name: Phrase {
        switch self {
        case .release: Phrase("權威發布", "权威发布", "authoritative release")
        case .press: Phrase("新聞發布會", "新闻发布会", "press conference")
        case .reply: Phrase("回應", "回应", "reply")
        case .briefing: Phrase("報告領導", "报告领导", "briefing of the leaders")
        case .verification: Phrase("核實報告", "核实报告", "verification report")
        case .update: Phrase("持續發布", "持续发布", "further release")
        }
    }
}

extension Clock.State {
    package var name: Phrase {
        switch self {
        case .running: Phrase("計時中", "计时中", "running")
        case .met: Phrase("按時完成", "按时完成", "met")
        case .metLate: Phrase("逾期完成", "逾期完成", "met late")
        case .overdue: Phrase("已逾期", "已逾期", "overdue")
        case .waived: Phrase("已免除", "已免除", "waived")
        }
    }
}

extension IncidentState {
    package var name: Phrase {
        switch self {
        case .open: Phrase("待簽收", "待签收", "open")
        case .acknowledged: Phrase("已簽收", "已签收", "acknowledged")
        case .responding: Phrase("處置中", "处置中", "responding")
        case .closed: Phrase("已辦結", "已办结", "closed")
        case .dismissed: Phrase("已排除", "已排除", "dismissed")
        case .merged: Phrase("已合併", "已合并", "merged")
        }
    }
}

extension StartSource {
    package var name: Phrase {
        switch self {
        case .occurred: Phrase("發生時間", "发生时间", "occurred")
        case .published: Phrase("發布時間", "发布时间", "published")
        case .detected: Phrase("發現時間", "发现时间", "detected")
        case .confirmed: Phrase("確認時間", "确认时间", "confirmed")
        }
    }
}

extension EscalationStep.Role {
    package var name: Phrase {
        switch self {
        case .duty: Phrase("值班員", "值班员", "duty officer")
        case .deputy: Phrase("副班", "副班", "deputy")
        case .leader: Phrase("帶班領導", "带班领导", "leader on duty")
        }
    }
}
