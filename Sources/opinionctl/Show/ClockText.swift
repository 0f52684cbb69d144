import OpinionCore

/// A clock as words and as a bar.
struct ClockText: Sendable {
    let clock: ClockView
    let moment: Moment

    /// 「權威發布 剩 4 小時 10 分」; `✓`, `✗` and 免 for clocks that are stopped.
    var brief: String {
        let name = clock.kind.name[moment.language]
        return clock.isRunning ? "\(name) \(moment.remaining(until: clock.due))" : "\(name) \(state)"
    }

    /// 「剩 4 小時 10 分」, or how it ended.
    var state: String {
        switch clock.state {
        case .running, .overdue: return moment.remaining(until: clock.due)
        case .met, .metLate:
            return "\(clock.state.name[moment.language]) \(moment.time(clock.met))"
        case .waived: return clock.state.name[moment.language]
        }
    }

    /// `████████░░░░` full at the deadline.
    func bar(width: Int = 20) -> String {
        let filled = min(width, max(0, Int(share * Double(width))))
        return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    }

    /// Red when overdue, yellow in the last quarter.
    var style: Style {
        switch clock.state {
        case .overdue: .alarm
        case .running: moment.now >= clock.due ? .alarm : share >= 0.75 ? .warning : .plain
        case .metLate: .warning
        case .met: .good
        case .waived: .dim
        }
    }

    /// How much of the time is used, at most 1.
    private var share: Double {
        let whole = (clock.due - clock.start).milliseconds
        let end = clock.met ?? moment.now
        guard whole > 0 else { return 1 }
        return min(1, max(0, Double((end - clock.start).milliseconds) / Double(whole)))
    }
}
