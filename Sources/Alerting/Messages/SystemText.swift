import OpinionCore

extension BodyText {
    /// What proves that the program is well, or one line for each thing that is not.
    var system: [Message.Section] {
        switch alert.reason {
        case .systemWell(let report): SystemText(wording: wording).proof(report).map { .init(kind: .item, line: $0) }
        case .systemProblem(let problem):
            problem.faults.map { .init(kind: .item, line: "\($0.phrase(now: wording.now)[wording.language])") }
        default: []
        }
    }
}

/// The program itself, in words.
struct SystemText: Sendable {
    let wording: Wording

    func subject(_ reason: AlertReason) -> Line? {
        switch reason {
        case .systemWell(let report): subject(report)
        case .systemProblem(let problem):
            wording.say(
                "輿情監測自檢未通過，共 \(problem.faults.count) 項",
                "舆情监测自检未通过，共 \(problem.faults.count) 项",
                "the watch cannot be relied on: \(problem.faults.count) fault(s)"
            )
        case .systemRecovered:
            wording.say("輿情監測自檢恢復正常", "舆情监测自检恢复正常", "the watch can be relied on again")
        default: nil
        }
    }

    /// `未結 5（待簽收 1、逾期 0），來源 40 個（讀取失敗 2）`
    private func subject(_ report: SystemReport) -> Line {
        let (incidents, feeds) = (report.incidents, report.feeds)
        return wording.say(
            "未結 \(incidents.open)（待簽收 \(incidents.unacknowledged)、逾期 \(incidents.overdue)），來源 \(feeds.total) 個（讀取失敗 \(feeds.failing)）",
            "未结 \(incidents.open)（待签收 \(incidents.unacknowledged)、逾期 \(incidents.overdue)），来源 \(feeds.total) 个（读取失败 \(feeds.failing)）",
            "\(incidents.open) open (\(incidents.unacknowledged) not acknowledged, \(incidents.overdue) overdue), \(feeds.total) feeds (\(feeds.failing) failing)"
        )
    }

    func reason(_ reason: AlertReason) -> Line? {
        switch reason {
        case .systemWell(let report): day(report.day)
        case .systemProblem(let problem):
            wording.say(
                "\(wording.time(problem.since)) 起，已 \(span(problem))；未解決前請按下列辦法人工補位",
                "\(wording.time(problem.since)) 起，已 \(span(problem))；未解决前请按下列办法人工补位",
                "since \(wording.time(problem.since)), for \(span(problem)); until it is mended do the following by hand"
            )
        case .systemRecovered(let problem):
            wording.say(
                "\(wording.time(problem.since)) 起的問題已解決",
                "\(wording.time(problem.since)) 起的问题已解决",
                "what was wrong since \(wording.time(problem.since)) is over"
            )
        default: nil
        }
    }

    private func span(_ problem: SystemProblem) -> Line { wording.span(wording.now - problem.since) }

    private func day(_ day: SystemReport.Day) -> Line {
        wording.say(
            "每日報平安。過去 24 小時收錄報道 \(day.items) 條，送達預警 \(day.sent) 條（遲到 \(day.late)），現未送達 \(day.undelivered) 條。哪天沒有收到本消息，請查系統",
            "每日报平安。过去 24 小时收录报道 \(day.items) 条，送达预警 \(day.sent) 条（迟到 \(day.late)），现未送达 \(day.undelivered) 条。哪天没有收到本消息，请查系统",
            "daily proof of life. In 24 hours \(day.items) items found, \(day.sent) alerts delivered (\(day.late) late), \(day.undelivered) undelivered now. A day without this message means: check the system"
        )
    }

    /// The anchor of the incident log, whole, and the version.
    func proof(_ report: SystemReport) -> [Line] {
        [
            wording.say("事件日誌 ", "事件日志 ", "Incident log ") + "\(own: report.head)",
            wording.say("版本 ", "版本 ", "Version ") + "\(own: report.version)",
        ]
    }

    func nearest(_ report: SystemReport) -> Line {
        guard let nearest = report.nearest else { return wording.say("無未了時限", "无未了时限", "none is running") }
        return "#\(nearest.number) " + HeldText(wording: wording).deadline(nearest.kind, nearest.due)
    }
}
