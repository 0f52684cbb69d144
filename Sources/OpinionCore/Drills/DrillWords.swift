extension DrillReport.ClockResult.State {
    /// How people call it.
    package var name: Phrase {
        switch self {
        case .met: Phrase("按時", "按时", "in time")
        case .metLate: Phrase("逾期完成", "逾期完成", "late")
        case .missed: Phrase("逾期未辦", "逾期未办", "missed")
        case .waived: Phrase("已免除", "已免除", "waived")
        case .running: Phrase("未到期", "未到期", "still running")
        }
    }
}

extension DrillEnd {
    /// How people call it.
    package var name: Phrase {
        switch self {
        case .done: Phrase("演完", "演完", "played to the end")
        case .time: Phrase("時間到", "时间到", "its time was over")
        case .stopped: Phrase("中止", "中止", "stopped")
        case .unreadable: Phrase("劇本讀不出", "剧本读不出", "its script could not be read")
        }
    }
}
