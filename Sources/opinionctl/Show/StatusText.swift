import ControlAPI
import OpinionCore

/// The text of `status`: the problems first, then what there is to do.
struct StatusText: Sendable {
    let report: StatusReport
    let moment: Moment

    private var language: Language { moment.language }

    func lines(on terminal: Terminal) -> [String] {
        guard !report.ok else { return [terminal.paint(Self.well[language], .good) + summary] + drills + notices }
        let count = "\(report.problems.count)"
        let head = report.problems.isEmpty ? Self.overdue[language] : Self.problems[language]
        return [terminal.paint(head.replacingPlace(with: count), .alarm) + summary] + problems + drills + notices
    }

    /// `  · 【演練】3〈夜間爆炸〉進行中，15:10 前結束：未結 1 件，待簽收 0，逾期 1`
    private var drills: [String] {
        report.drills.map { drill in
            let (name, until) = (drill.name.harmless, moment.time(drill.until))
            return Phrase(
                "  · 【演練】\(drill.id)〈\(name)〉進行中，\(until) 前結束：未結 \(drill.open) 件，待簽收 \(drill.unacknowledged)，逾期 \(drill.overdue)",
                "  · 【演练】\(drill.id)〈\(name)〉进行中，\(until) 前结束：未结 \(drill.open) 件，待签收 \(drill.unacknowledged)，逾期 \(drill.overdue)",
                "  · [DRILL] \(drill.id) “\(name)” runs, until \(until) at the latest: \(drill.open) open, \(drill.unacknowledged) unacknowledged, \(drill.overdue) overdue"
            )[language]
        }
    }

    private var problems: [String] {
        report.problems.flatMap { problem in
            let since = moment.bracketed(moment.time(problem.since) + comma + moment.ago(problem.since))
            if problem.kind == Self.refusal, let refused = report.config.refused {
                return ["  - \(Self.refused[language])" + since] + refused.errors.map { "    \($0.harmless)" }
            }
            return ["  - \(problem.text.harmless.clause)" + since]
        }
    }

    /// What is worth knowing and no problem; the first few, since many are read by nobody.
    private var notices: [String] {
        let shown = report.notices.prefix(Self.shownNotices).map { "  · \($0.text.harmless)" }
        let rest = report.notices.count - shown.count
        guard rest > 0 else { return shown }
        let more = Phrase(
            "  · 另有 \(rest) 條提示：opinionctl status --json",
            "  · 另有 \(rest) 条提示：opinionctl status --json",
            "  · \(rest) more notices: opinionctl status --json"
        )
        return shown + [more[language]]
    }

    private static let shownNotices = 5
    /// The problem that is told with all its faults.
    private static let refusal = "config_refused"

    private var comma: String { language == .english ? ", " : "，" }

    private var summary: String {
        let separator = language == .english ? "; " : "；"
        return separator + ([incidents, deadline, feeds, outbox, held].compactMap { $0 }).joined(separator: separator)
    }

    private var incidents: String {
        let counts = report.incidents
        return Phrase(
            "未結 \(counts.open) 件，待簽收 \(counts.unacknowledged)，逾期 \(counts.overdue)",
            "未结 \(counts.open) 件，待签收 \(counts.unacknowledged)，逾期 \(counts.overdue)",
            "\(counts.open) open, \(counts.unacknowledged) unacknowledged, \(counts.overdue) overdue"
        )[language]
    }

    private var deadline: String? {
        report.nextDeadline.map { next in
            let words = Phrase("最近時限", "最近时限", "next deadline")[language]
            return
                "\(words) #\(next.number) \(next.kind.name[language]) \(moment.deadline(next.due)) \(moment.remaining(until: next.due))"
        }
    }

    private var feeds: String {
        let counts = report.feeds
        return Phrase(
            "來源 \(counts.total) 個，失敗 \(counts.failing)，沉寂 \(counts.quiet)",
            "来源 \(counts.total) 个，失败 \(counts.failing)，沉寂 \(counts.quiet)",
            "\(counts.total) feeds, \(counts.failing) failing, \(counts.quiet) quiet"
        )[language]
    }

    private var outbox: String? {
        guard report.outbox.pending > 0 else { return nil }
        let words = Phrase("待送達 ", "待送达 ", "alerts pending: ")[language]
        let oldest = report.outbox.oldest.map { moment.bracketed(moment.ago($0)) } ?? ""
        return "\(words)\(report.outbox.pending)\(oldest)"
    }

    private var held: String? {
        let count = report.outbox.held
        guard count > 0 else { return nil }
        return Phrase("暫緩 \(count)", "暂缓 \(count)", "alerts held back: \(count)")[language]
    }

    private static let well = Phrase("正常", "正常", "OK")
    private static let problems = Phrase("有 % 個問題", "有 % 个问题", "% problem(s)")
    private static let overdue = Phrase("有時限逾期", "有时限逾期", "A deadline is overdue")
    private static let refused = Phrase(
        "新配置被拒，仍用舊的；改好後執行 opinionctl reload",
        "新配置被拒，仍用旧的；改好后执行 opinionctl reload",
        "The new configuration was refused, the old one is in force; correct it, then run opinionctl reload"
    )
}

extension String {
    /// The text with its `%` replaced.
    fileprivate func replacingPlace(with value: String) -> String {
        guard let place = firstIndex(of: "%") else { return self }
        return self[..<place] + value + self[index(after: place)...]
    }
}
