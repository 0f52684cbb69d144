import ControlAPI
import OpinionCore
import Testing

@testable import opinionctl

@Suite struct WatchUpdateTests {
    private let size = ScreenSize(rows: 10, columns: 80)

    /// Types keys; the effects in order.
    private func type(_ keys: [WatchKey], into state: inout WatchState) -> [WatchUpdate.Effect] {
        keys.compactMap { WatchUpdate.apply($0, to: &state, size: size, moment: WatchSamples.moment) }
    }

    private func type(_ text: String, into state: inout WatchState) -> [WatchUpdate.Effect] {
        type(text.map { $0 == "\n" ? .enter : .character($0) }, into: &state)
    }

    @Test(arguments: [
        ("", 1), ("j", 2), ("jj", 3), ("jjjj", 3), ("jk", 1), ("k", 1), ("G", 3), ("Gg", 1), (" ", 3),
    ])
    func keysMoveTheChoice(keys: String, number: Int) throws {
        var state = try WatchSamples.state()
        #expect(type(keys, into: &state).isEmpty)
        #expect(state.target(now: Samples.now) == number)
    }

    @Test(arguments: [
        ("ay", [WatchUpdate.Effect.acknowledge(1)]), ("jay", [.acknowledge(2)]), ("an", []), ("a\n", []),
        ("n已致電\n", [.note(1, text: "已致電")]), ("n  \n", []), ("nqj\n", [.note(1, text: "qj")]), ("q", [.quit]),
        ("\n", [.open(1)]), ("j\nay", [.open(2), .acknowledge(2)]), ("\nqq", [.open(1), .quit]), ("zx?", []),
    ])
    func keysAct(keys: String, effects: [WatchUpdate.Effect]) throws {
        var state = try WatchSamples.state()
        #expect(type(keys, into: &state) == effects)
        #expect(state.prompt == nil)
    }

    @Test func controlKeysWorkInsideAQuestion() throws {
        var state = try WatchSamples.state()
        _ = type("na", into: &state)
        #expect(type([.suspend, .redraw, .interrupt], into: &state) == [.suspend, .redraw, .quit])
        #expect(state.prompt == .note(1, text: "a"))
    }

    @Test func aNoteIsEditedAndGivenUp() throws {
        var state = try WatchSamples.state()
        _ = type([.character("n"), .character("已"), .character("x"), .backspace], into: &state)
        #expect(state.prompt == .note(1, text: "已"))
        #expect(type([.escape], into: &state).isEmpty)
        #expect(state.prompt == nil)
    }

    @Test func withoutIncidentsThereIsNothingToAckOrOpen() throws {
        var state = WatchState()
        state.board = try WatchSamples.board([])
        #expect(type("an\nj", into: &state).isEmpty)
        #expect(state.prompt == nil && state.mode == .list)
    }

    @Test func theChoiceStaysWithItsIncident() throws {
        var state = try WatchSamples.state()
        _ = type("j", into: &state)
        state.board = try WatchSamples.board([
            WatchSamples.incident(9, due: 5), WatchSamples.incident(2, due: 250), WatchSamples.incident(1, due: 20),
        ])
        #expect(state.target(now: Samples.now) == 2)
    }

    @Test func aPageScrollsToItsEndAndNoFurther() throws {
        var state = try WatchSamples.state()
        _ = type("\n", into: &state)
        state.detail = try Samples.decode(IncidentPage.self, Samples.page).incident
        _ = type([.end], into: &state)
        guard case .page(1, let top) = state.mode else { return #expect(Bool(false), "no page") }
        let last = WatchScreen.render(state, size: size, moment: WatchSamples.moment)[8].text
        #expect(top > 0 && last.contains("opinionctl"))
        _ = type([.down, .pageDown], into: &state)
        #expect(state.mode == .page(1, top: top))
        _ = type([.home, .up], into: &state)
        #expect(state.mode == .page(1, top: 0))
    }

    @Test func filtersTurnRound() throws {
        var state = try WatchSamples.state()
        _ = type("l", into: &state)
        #expect(state.filter == .unacknowledged && state.target(now: Samples.now) == 2)
        _ = type("l", into: &state)
        #expect(state.filter == .overdue && state.target(now: Samples.now) == 1)
        _ = type([.right], into: &state)
        #expect(state.filter == .all)
        _ = type([.left], into: &state)
        #expect(state.filter == .overdue)
    }

    @Test func aMessageGoesWithTheNextKey() throws {
        var state = try WatchSamples.state()
        state.message = "✓ #1 已簽收"
        _ = type("j", into: &state)
        #expect(state.message == nil)
    }
}

@Suite struct WatchLinesTests {
    private let text = WatchLines(moment: WatchSamples.moment)

    @Test func eachChangeIsALine() throws {
        let old = try WatchSamples.board([WatchSamples.incident(1, due: 20), WatchSamples.incident(2, due: 250)])
        #expect(text.lines(from: nil, to: old).count == 2)
        #expect(text.lines(from: old, to: old).isEmpty)
        let new = try WatchSamples.board([
            WatchSamples.incident(1, due: 20, by: "王五"), WatchSamples.incident(3, due: 30),
        ])
        let lines = text.lines(from: old, to: new)
        #expect(lines.count == 3)
        #expect(lines[0].hasPrefix("2026-11-22 14:30:00  #1  擬重大·突發  已簽收 王五  權威發布 計時中"))
        #expect(lines[1].contains("#3"))
        #expect(lines[2] == "2026-11-22 14:30:00  #2  已結束")
    }

    @Test func aMissedDeadlineIsAChange() throws {
        let old = try WatchSamples.board([WatchSamples.incident(1, due: 1)])
        let new = try WatchSamples.board([
            WatchSamples.incident(1, due: 1).replacing("\"running\"", with: "\"overdue\"")
        ])
        #expect(text.lines(from: old, to: new).count == 1)
    }
}
