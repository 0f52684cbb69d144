import ControlAPI
import OpinionCore

/// The two lines above the list: counts, and how the watch itself does, the worst first.
struct WatchHead: Sendable {
    let state: WatchState
    let moment: Moment

    private var language: Language { moment.language }

    /// 「14:30:05  未結 3 · 待簽收 1 · 逾期 1」
    var title: StyledLine {
        let time = String(moment.zone.long(moment.now).suffix(8))
        let incidents = state.board?.incidents ?? []
        let open = incidents.filter { $0.acknowledged == nil }.count
        let late = incidents.filter { WatchState.Filter.overdue.holds($0, now: moment.now) }.count
        return StyledLine([
            Styled(time + "  ", .bold),
            Styled(say("未結 \(incidents.count)", "未结 \(incidents.count)", "\(incidents.count) open")),
            Styled(" · "),
            Styled(say("待簽收 \(open)", "待签收 \(open)", "\(open) unacknowledged"), open > 0 ? .warning : .plain),
            Styled(" · "), Styled(say("逾期 \(late)", "逾期 \(late)", "\(late) overdue"), late > 0 ? .alarm : .plain),
        ])
    }

    /// 「連接中斷，自 14:02」, or what is wrong, or that all is well.
    var status: StyledLine {
        if let lost { return lost }
        guard let board = state.board else { return StyledLine() }
        let faults = faults(board)
        let calm = [
            say("日誌 #\(board.status.log.seq)", "日志 #\(board.status.log.seq)", "log #\(board.status.log.seq)"),
            poll(board),
        ].compactMap { $0 }.joined(separator: " · ")
        guard !faults.isEmpty else { return StyledLine([Styled(say("正常", "正常", "OK"), .good), Styled(" · " + calm)]) }
        return StyledLine([Styled("✗ " + faults.joined(separator: " · "), .alarm), Styled(" · " + calm)])
    }

    var lost: StyledLine? {
        state.lostSince.map { since in
            let time = String(moment.zone.long(since).dropFirst(11).prefix(5))
            return StyledLine(
                say("✗ 連接中斷，自 \(time)", "✗ 连接中断，自 \(time)", "✗ connection lost since \(time)"),
                .alarm
            )
        }
    }

    private func faults(_ board: BoardPage) -> [String] {
        let status = board.status
        let known = Set(["feeds_failing", "undelivered"])
        let feeds = status.feeds
        let pending = status.problems.contains { $0.kind == "undelivered" } ? status.outbox.pending : 0
        return [
            feeds.failing > 0
                ? say(
                    "來源失敗 \(feeds.failing)/\(feeds.total)",
                    "来源失败 \(feeds.failing)/\(feeds.total)",
                    "feeds failing \(feeds.failing)/\(feeds.total)"
                ) : nil,
            pending > 0 ? say("待送達 \(pending)", "待送达 \(pending)", "pending \(pending)") : nil,
        ].compactMap { $0 } + status.problems.filter { !known.contains($0.kind) }.map(\.text.harmless)
    }

    private func poll(_ board: BoardPage) -> String? {
        board.lastPoll.map { at in
            let time = moment.ago(at)
            return say("讀取 \(time)", "读取 \(time)", "polled \(time)")
        }
    }

    private func say(_ traditional: String, _ simplified: String, _ english: String) -> String {
        Phrase(traditional, simplified, english)[language]
    }
}
