import ControlAPI
import OpinionCore

/// Draws the board: from a state, a size and a moment to exactly as many lines as the screen has, none wider than it.
enum WatchScreen {
    /// Below these columns an incident takes two lines.
    private static let narrow = 78

    static func render(_ state: WatchState, size: ScreenSize, moment: Moment) -> [StyledLine] {
        guard size.rows > 1, size.columns > 1 else {
            return Array(repeating: StyledLine(), count: max(size.rows, 0))
        }
        let body = size.rows - 1
        let lines =
            switch state.mode {
            case .list: head(state, moment) + list(state, size, moment)
            case .page(_, let top): page(state, size, moment, top: top)
            }
        let shown = lines.prefix(body).map { $0.shortened(to: size.columns) }
        let empty = Array(repeating: StyledLine(), count: body - shown.count)
        return shown + empty + [bottom(state, size, moment)]
    }

    /// How many incidents fit below the head.
    static func visible(in size: ScreenSize) -> Int {
        max(1, (size.rows - 3) / (size.columns < narrow ? 2 : 1))
    }

    /// The furthest line that a page can begin with.
    static func longestTop(_ state: WatchState, _ size: ScreenSize, _ moment: Moment) -> Int {
        max(0, pageLines(state, size, moment).count - (size.rows - 1))
    }

    // MARK: The list

    private static func head(_ state: WatchState, _ moment: Moment) -> [StyledLine] {
        let text = WatchHead(state: state, moment: moment)
        return [text.title, text.status]
    }

    private static func list(_ state: WatchState, _ size: ScreenSize, _ moment: Moment) -> [StyledLine] {
        let listed = state.listed(now: moment.now)
        guard !listed.isEmpty else { return [StyledLine("  " + nothing(state)[moment.language], .dim)] }
        let place = state.place(in: listed)
        let visible = visible(in: size)
        let first = place / visible * visible
        let rows = WatchRows(incidents: listed, moment: moment, columns: size.columns, isNarrow: size.columns < narrow)
        return listed.indices.dropFirst(first).prefix(visible).flatMap { rows.lines($0, isChosen: $0 == place) }
    }

    private static func nothing(_ state: WatchState) -> Phrase {
        if state.board == nil { return Phrase("連接中…", "连接中…", "connecting …") }
        guard state.filter == .all else {
            return Phrase("沒有這樣的事件（←→ 換篩選）", "没有这样的事件（←→ 换筛选）", "none of these (←→ other filter)")
        }
        return Phrase("沒有未結事件。", "没有未结事件。", "No incident is open.")
    }

    // MARK: The page

    private static func page(_ state: WatchState, _ size: ScreenSize, _ moment: Moment, top: Int) -> [StyledLine] {
        let lost = WatchHead(state: state, moment: moment).lost
        let lines = pageLines(state, size, moment)
        return [lost].compactMap { $0 } + lines.dropFirst(min(top, max(0, lines.count - 1)))
    }

    private static func pageLines(_ state: WatchState, _ size: ScreenSize, _ moment: Moment) -> [StyledLine] {
        guard let detail = state.detail else {
            return [StyledLine(Phrase("讀取中…", "读取中…", "reading …")[moment.language], .dim)]
        }
        return IncidentText(incident: detail, moment: moment).lines(width: size.columns)
    }

    // MARK: The bottom

    private static func bottom(_ state: WatchState, _ size: ScreenSize, _ moment: Moment) -> StyledLine {
        let language = moment.language
        if let prompt = state.prompt { return question(prompt, size, language) }
        if let message = state.message { return StyledLine(message.harmless, .bold).shortened(to: size.columns) }
        let whole = keys(state, language, isShort: false)
        let fitting = whole.columns > size.columns ? keys(state, language, isShort: true) : whole
        return StyledLine(fitting, .dim).shortened(to: size.columns)
    }

    private static func keys(_ state: WatchState, _ language: Language, isShort: Bool) -> String {
        let filter = state.filter.name[language]
        if state.mode != .list {
            return Phrase("↑↓ 捲動 a 簽收 n 備註 q 返回", "↑↓ 滚动 a 签收 n 备注 q 返回", "↑↓ scroll a ack n note q back")[language]
        }
        if isShort {
            return Phrase(
                "↵看 a簽收 n備註 ←→\(filter) q退",
                "↵看 a签收 n备注 ←→\(filter) q退",
                "↵show a ack n note ←→\(filter) q quit"
            )[language]
        }
        return Phrase(
            "↑↓ 選 Enter 看 a 簽收 n 備註 ←→ \(filter) q 退",
            "↑↓ 选 Enter 看 a 签收 n 备注 ←→ \(filter) q 退",
            "↑↓ move Enter show a ack n note ←→ \(filter) q quit"
        )[language]
    }

    private static func question(_ prompt: WatchState.Prompt, _ size: ScreenSize, _ language: Language) -> StyledLine {
        switch prompt {
        case .acknowledge(let number):
            let text = Phrase("簽收 #\(number)？y/n", "签收 #\(number)？y/n", "Acknowledge #\(number)? y/n")
            return StyledLine(text[language], .bold).shortened(to: size.columns)
        case .note(let number, let text):
            let label = Phrase("備註 #\(number)：", "备注 #\(number)：", "Note #\(number): ")[language]
            return StyledLine([
                Styled(label, .bold), Styled(tail(text.harmless, size.columns - label.columns - 1) + "_"),
            ])
            .shortened(to: size.columns)
        }
    }

    /// The end of what is typed, where the typing goes on.
    private static func tail(_ text: String, _ width: Int) -> String {
        guard text.columns > width, width > 1 else { return text }
        var used = 1
        let kept = text.reversed().prefix { character in
            used += character.columns
            return used <= width
        }
        return "…" + String(kept.reversed())
    }
}
