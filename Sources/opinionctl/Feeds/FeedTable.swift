import ControlAPI
import OpinionCore

/// The table of `feeds list`, what needs attention first.
struct FeedTable: Sendable {
    let feeds: [FeedView]
    let moment: Moment

    func lines(on terminal: Terminal) -> [String] {
        let language = moment.language
        var table = Table([
            .init(title: "ID"), .init(title: Phrase("媒體", "媒体", "OUTLET")[language], shrinksTo: 8),
            .init(title: Phrase("層級", "层级", "TIER")[language]), .init(title: Phrase("狀態", "状态", "STATE")[language]),
            .init(title: Phrase("上次成功", "上次成功", "SUCCESS")[language]),
            .init(title: Phrase("上次有新", "上次有新", "NEW ITEM")[language]),
            .init(title: Phrase("新", "新", "FRESH")[language], isRight: true),
            .init(title: Phrase("下次", "下次", "NEXT")[language]),
            .init(title: Phrase("原因", "原因", "REASON")[language], shrinksTo: 12),
        ])
        for feed in ordered { table.add(row(feed)) }
        return table.lines(on: terminal)
    }

    private var ordered: [FeedView] {
        let order: [FeedView.State] = [.failing, .retired, .quiet, .new, .ok]
        return order.flatMap { state in feeds.filter { $0.state == state } }
    }

    private func row(_ feed: FeedView) -> [Styled] {
        [
            Styled(feed.id), Styled(feed.outlet), Styled(feed.tier),
            Styled(Self.name(feed.state)[moment.language], Self.style(feed.state)),
            Styled(moment.time(feed.lastSuccess)),
            Styled(moment.time(feed.lastNew)), Styled(Self.percent(feed.share)), Styled(moment.time(feed.nextCheck)),
            Styled(reason(feed)),
        ]
    }

    /// How much of an answer is new: `8%`.
    private static func percent(_ share: Double?) -> String {
        guard let share else { return "" }
        let percent = Int((min(max(share, 0), 1) * 100).rounded())
        return percent == 0 && share > 0 ? "<1%" : "\(percent)%"
    }

    /// Why it is as it is, and since when; where it moved to, if it is well.
    private func reason(_ feed: FeedView) -> String {
        if let error = feed.error {
            let since = feed.failingSince.map { moment.time($0) }
            return since.map { Phrase("\($0) 起：", "\($0) 起：", "since \($0): ")[moment.language] + error.text }
                ?? error.text
        }
        if feed.state == .quiet, let last = feed.lastNew {
            let span = (moment.now - last).spoken(moment.language)
            return Phrase("\(span)沒有新內容", "\(span)没有新内容", "nothing new for \(span)")[moment.language]
        }
        return feed.movedTo.map {
            Phrase("已永久移至 \($0.harmless)", "已永久移至 \($0.harmless)", "moved for good to \($0.harmless)")[moment.language]
        } ?? ""
    }

    private static func name(_ state: FeedView.State) -> Phrase {
        switch state {
        case .ok: Phrase("正常", "正常", "ok")
        case .failing: Phrase("失敗", "失败", "failing")
        case .quiet: Phrase("沉寂", "沉寂", "quiet")
        case .new: Phrase("未抓取", "未抓取", "new")
        case .retired: Phrase("停用", "停用", "retired")
        }
    }

    private static func style(_ state: FeedView.State) -> Style {
        switch state {
        case .ok: .good
        case .failing: .alarm
        case .quiet: .warning
        case .new: .plain
        case .retired: .warning
        }
    }
}
