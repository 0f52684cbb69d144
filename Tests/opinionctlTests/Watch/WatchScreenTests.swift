import ControlAPI
import OpinionCore
import Testing

@testable import opinionctl

@Suite struct WatchScreenTests {
    private func screen(_ state: WatchState, rows: Int = 12, columns: Int = 100) -> [String] {
        WatchScreen.render(state, size: ScreenSize(rows: rows, columns: columns), moment: WatchSamples.moment)
            .map { $0.text.withoutTrailingSpaces }
    }

    @Test func theNearestDeadlineComesFirstAndSignsTellWhatNobodyHas() throws {
        let lines = screen(try WatchSamples.state())
        #expect(lines[0] == "14:30:00  未結 3 · 待簽收 1 · 逾期 1")
        #expect(lines[1] == "正常 · 日誌 #9 · 讀取 1 分前")
        #expect(lines[2].hasPrefix(">  #1  擬重大·突發  權威發布 逾期 12 分"))
        #expect(lines[2].contains("王五") && lines[2].hasSuffix("河源一企業爆炸"))
        #expect(lines[3].hasPrefix(" ▲ #2  擬重大·突發  權威發布 剩 4 小時 10 分"))
        #expect(lines[3].contains("待簽收"))
        #expect(lines[4].contains("#3"))
        #expect(lines[11].hasPrefix("↑↓ 選 Enter 看 a 簽收 n 備註 ←→ 全部 q 退"))
    }

    @Test(arguments: [(10, 40), (24, 80), (3, 20), (2, 2), (1, 1), (50, 200), (10, 77), (10, 78), (4, 7)])
    func everySizeIsFilledAndNotExceeded(rows: Int, columns: Int) throws {
        let base = try WatchSamples.state()
        var page = base
        (page.mode, page.detail) = (.page(7, top: 3), try Samples.decode(IncidentPage.self, Samples.page).incident)
        var asked = base
        asked.prompt = .note(2, text: String(repeating: "很長的備註", count: 30))
        var lost = base
        lost.lostSince = Samples.now
        for state in [base, page, asked, lost, WatchState()] {
            let lines = WatchScreen.render(
                state,
                size: ScreenSize(rows: rows, columns: columns),
                moment: WatchSamples.moment
            )
            #expect(lines.count == rows)
            for line in lines { #expect(line.columns <= columns, "\(line.text)") }
        }
    }

    @Test func onAPhoneAnIncidentTakesTwoLines() throws {
        let lines = screen(try WatchSamples.state(), rows: 10, columns: 40)
        #expect(lines[2] == "> #1 權威發布 逾期 12 分 王五")
        #expect(lines[3] == "   擬重大·突發 河源一企業爆炸")
        #expect(lines[4] == " ▲#2 權威發布 剩 4 小時 10 分 待簽收")
        #expect(lines[9] == "↵看 a簽收 n備註 ←→全部 q退")
    }

    @Test func theChosenIncidentIsAlwaysOnTheScreen() throws {
        var state = WatchState()
        state.board = try WatchSamples.board((1...30).map { WatchSamples.incident($0, due: $0 * 10) })
        for number in 1...30 {
            state.chosen = number
            let lines = screen(state, rows: 8)
            #expect(lines.contains { $0.hasPrefix(">") && $0.contains("#\(number) ") })
        }
    }

    @Test func aLostConnectionIsSaidFirst() throws {
        var state = try WatchSamples.state()
        state.lostSince = Samples.now - .minutes(28)
        #expect(screen(state)[1] == "✗ 連接中斷，自 14:02")
        state.mode = .page(7, top: 0)
        #expect(screen(state)[0] == "✗ 連接中斷，自 14:02")
    }

    @Test func whatIsWrongStandsAbove() throws {
        var state = WatchState()
        let problems = """
            {"kind":"feeds_failing","text":"2 個來源讀取失敗","since":"2026-11-22T06:00:00Z"},
            {"kind":"clock_suspect","text":"時鐘\\u001b可疑","since":"2026-11-22T06:00:00Z"}
            """
        state.board = try WatchSamples.board([], problems: problems, failing: 2)
        let lines = screen(state)
        #expect(lines[1] == "✗ 來源失敗 2/3 · 時鐘␛可疑 · 日誌 #9 · 讀取 1 分前")
        #expect(lines[2] == "  沒有未結事件。")
    }

    @Test func timeGoesOnBetweenAnswers() throws {
        var state = WatchState()
        state.board = try WatchSamples.board([WatchSamples.incident(1, due: 1)])
        let later = Moment(now: Samples.now + .minutes(3), zone: .shanghai, language: .traditional)
        let lines = WatchScreen.render(state, size: ScreenSize(rows: 5, columns: 100), moment: later).map(\.text)
        #expect(lines[0].contains("逾期 1"))
        #expect(lines[2].contains("權威發布 逾期 2 分"))
    }

    @Test(arguments: [
        (WatchState.Prompt.acknowledge(2), "簽收 #2？y/n"), (.note(2, text: "已致電"), "備註 #2：已致電_"),
        (.note(2, text: "a\u{1B}b"), "備註 #2：a␛b_"),
    ])
    func questionsStandAtTheBottom(prompt: WatchState.Prompt, text: String) throws {
        var state = try WatchSamples.state()
        state.prompt = prompt
        #expect(screen(state).last == text)
    }

    @Test func aFilterSaysWhatItShows() throws {
        var state = try WatchSamples.state()
        state.filter = .unacknowledged
        let lines = screen(state)
        #expect(lines[2].contains("#2"))
        #expect(lines[3].isEmpty)
        #expect(lines.last?.contains("←→ 待簽收") == true)
    }

    @Test func anUnknownPageIsBeingRead() throws {
        var state = try WatchSamples.state()
        state.mode = .page(1, top: 0)
        #expect(screen(state)[0] == "讀取中…")
    }
}

@Suite struct ScreenPainterTests {
    private let size = ScreenSize(rows: 3, columns: 10)

    @Test func onlyChangedLinesAreWritten() {
        var painter = ScreenPainter()
        #expect(
            painter.update(["a", "", "c"], size: size) == "\u{1B}[0m\u{1B}[2J\u{1B}[1;1Ha\u{1B}[K\u{1B}[3;1Hc\u{1B}[K"
        )
        #expect(painter.update(["a", "", "c"], size: size) == "")
        #expect(painter.update(["a", "b", "c"], size: size) == "\u{1B}[2;1Hb\u{1B}[K")
        #expect(painter.update(["a", "", "c"], size: size) == "\u{1B}[2;1H\u{1B}[K")
    }

    @Test func anotherSizeAndAForgottenScreenAreWrittenWhole() {
        var painter = ScreenPainter()
        _ = painter.update(["a"], size: size)
        #expect(painter.update(["a"], size: ScreenSize(rows: 4, columns: 10)).contains("\u{1B}[2J"))
        painter.forget()
        #expect(painter.update(["a"], size: ScreenSize(rows: 4, columns: 10)).contains("[1;1Ha"))
    }
}
