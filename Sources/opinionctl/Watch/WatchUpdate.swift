import ControlAPI
import OpinionCore

/// What a key does to the board: the next state, and what has to be done outside.
enum WatchUpdate {
    enum Effect: Sendable, Equatable {
        case quit, suspend, redraw
        case open(IncidentNumber)
        case acknowledge(IncidentNumber)
        case note(IncidentNumber, text: String)
    }

    static func apply(_ key: WatchKey, to state: inout WatchState, size: ScreenSize, moment: Moment) -> Effect? {
        state.message = nil
        switch key {
        case .interrupt: return .quit
        case .suspend: return .suspend
        case .redraw: return .redraw
        default: break
        }
        if let prompt = state.prompt { return answer(prompt, key, &state) }
        if ask(key, &state, now: moment.now) { return nil }
        guard case .page(let number, let top) = state.mode else { return list(key, &state, size, now: moment.now) }
        page(number, top: top, key, &state, size, moment)
        return nil
    }

    // MARK: Questions

    private static func answer(_ prompt: WatchState.Prompt, _ key: WatchKey, _ state: inout WatchState) -> Effect? {
        switch prompt {
        case .acknowledge(let number):
            state.prompt = nil
            return [.character("y"), .character("Y"), .character("ｙ")].contains(key) ? .acknowledge(number) : nil
        case .note(let number, let text):
            return edit(number, text, key, &state)
        }
    }

    private static let longestNote = 500

    private static func edit(
        _ number: IncidentNumber,
        _ text: String,
        _ key: WatchKey,
        _ state: inout WatchState
    ) -> Effect? {
        switch key {
        case .character(let character) where text.count < longestNote:
            state.prompt = .note(number, text: text + String(character))
        case .backspace:
            state.prompt = .note(number, text: String(text.dropLast()))
        case .escape:
            state.prompt = nil
        case .enter:
            state.prompt = nil
            return text.allSatisfy(\.isWhitespace) ? nil : .note(number, text: text)
        default: break
        }
        return nil
    }

    /// `a` and `n` ask before anything is recorded.
    /// - Returns: whether the key was one of them.
    private static func ask(_ key: WatchKey, _ state: inout WatchState, now: Instant) -> Bool {
        guard let number = state.target(now: now) else { return false }
        switch key {
        case .character("a"): state.prompt = .acknowledge(number)
        case .character("n"): state.prompt = .note(number, text: "")
        default: return false
        }
        return true
    }

    // MARK: Moving

    private static func list(
        _ key: WatchKey,
        _ state: inout WatchState,
        _ size: ScreenSize,
        now: Instant
    ) -> Effect? {
        let listed = state.listed(now: now)
        let place = state.place(in: listed)
        switch key {
        case .character("q"): return .quit
        case .left, .character("h"): state.filter = state.filter.turned(by: -1)
        case .right, .character("l"): state.filter = state.filter.turned(by: 1)
        case .enter:
            guard !listed.isEmpty else { return nil }
            let number = listed[place].number
            (state.mode, state.detail, state.chosen) = (.page(number, top: 0), nil, number)
            return .open(number)
        default:
            guard let step = step(key, by: WatchScreen.visible(in: size)), !listed.isEmpty else { return nil }
            let target = min(max(place + step, 0), listed.count - 1)
            state.chosen = listed[target].number
        }
        return nil
    }

    private static func page(
        _ number: IncidentNumber,
        top: Int,
        _ key: WatchKey,
        _ state: inout WatchState,
        _ size: ScreenSize,
        _ moment: Moment
    ) {
        switch key {
        case .character("q"), .escape, .left, .backspace:
            (state.mode, state.detail) = (.list, nil)
        default:
            guard let step = step(key, by: size.rows - 2) else { return }
            let longest = WatchScreen.longestTop(state, size, moment)
            state.mode = .page(number, top: min(max(top + step, 0), longest))
        }
    }

    private static func step(_ key: WatchKey, by page: Int) -> Int? {
        switch key {
        case .up, .character("k"): -1
        case .down, .character("j"): 1
        case .pageUp: -max(page, 1)
        case .pageDown, .character(" "): max(page, 1)
        case .home, .character("g"): -1_000_000
        case .end, .character("G"): 1_000_000
        default: nil
        }
    }
}

/// Rows and columns of a terminal.
struct ScreenSize: Sendable, Hashable {
    let rows: Int
    let columns: Int
}
