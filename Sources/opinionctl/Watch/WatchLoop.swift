import ControlAPI
import OpinionCore

/// The full-screen board: one loop that takes keys, signals, answers of the daemon and the passing of seconds, one after
/// the other, and draws what has changed.
struct WatchLoop {
    private enum Event: Sendable {
        case terminal(TerminalEvent)
        case news(BoardFeed.News)
        case detail(IncidentDetail)
        case told(String)
        case second
    }

    private let client: ControlClient
    private let terminal: Terminal
    private var state = WatchState()
    private var painter = ScreenPainter()
    private var size = RawTerminal.size
    private let events: AsyncStream<Event>
    private let queue: AsyncStream<Event>.Continuation

    /// - Parameter first: the board as the daemon gave it before the screen is taken.
    init(client: ControlClient, first: BoardPage, terminal: Terminal) {
        (self.client, self.terminal) = (client, terminal)
        state.board = first
        (events, queue) = AsyncStream.makeStream(of: Event.self)
    }

    /// Runs until the officer or a signal ends it. The terminal is given back on every way out.
    mutating func run() async {
        RawTerminal.restoreOnCrash()
        let sources = sources()
        RawTerminal.enter()
        defer {
            for source in sources { source.cancel() }
            RawTerminal.leave()
        }
        draw()
        for await event in events {
            guard handle(event) else { return }
            draw()
        }
    }

    private func sources() -> [Task<Void, Never>] {
        let (queue, client) = (queue, client)
        let keys = TerminalEvents.stream()
        return [
            Task { for await event in keys { queue.yield(.terminal(event)) } },
            Task { await BoardFeed(client: client).run { queue.yield(.news($0)) } },
            Task {
                while !Task.isCancelled {
                    try? await Task.sleep(for: .seconds(1))
                    queue.yield(.second)
                }
            },
        ]
    }

    private var moment: Moment { .current(client.language) }

    private mutating func draw() {
        let lines = WatchScreen.render(state, size: size, moment: moment).map { $0.painted(on: terminal) }
        let output = painter.update(lines, size: size)
        if !output.isEmpty { RawTerminal.write(output) }
    }

    // MARK: Events

    /// - Returns: false when it is over.
    private mutating func handle(_ event: Event) -> Bool {
        switch event {
        case .terminal(let event): return handle(event)
        case .news(let news): take(news)
        case .detail(let detail): take(detail)
        case .told(let text): state.message = text
        case .second: break
        }
        return true
    }

    private mutating func handle(_ event: TerminalEvent) -> Bool {
        switch event {
        case .keys(let keys):
            return keys.allSatisfy { key in
                perform(WatchUpdate.apply(key, to: &state, size: size, moment: moment))
            }
        case .resized: size = RawTerminal.size
        case .stopped: suspend()
        case .continued: resume()
        case .ended: return false
        }
        return true
    }

    private mutating func take(_ news: BoardFeed.News) {
        switch news {
        case .board(let board):
            let isOther = board.change != state.board?.change
            (state.board, state.lostSince) = (board, nil)
            if isOther, case .page(let number, _) = state.mode { read(number) }
        case .lost:
            state.lostSince = state.lostSince ?? moment.now
        }
    }

    private mutating func take(_ detail: IncidentDetail) {
        guard case .page(detail.view.number, _) = state.mode else { return }
        state.detail = detail
    }

    // MARK: Effects

    /// - Returns: false when it is over.
    private mutating func perform(_ effect: WatchUpdate.Effect?) -> Bool {
        switch effect {
        case nil: break
        case .quit: return false
        case .suspend: suspend()
        case .redraw: painter.forget()
        case .open(let number): read(number)
        case .acknowledge(let number): act(ActRequest(act: "ack", numbers: [number]))
        case .note(let number, let text):
            var request = ActRequest(act: "note", numbers: [number])
            request.message = text
            act(request)
        }
        return true
    }

    private mutating func suspend() {
        RawTerminal.leave()
        TerminalEvents.stop()
        resume()
    }

    private mutating func resume() {
        RawTerminal.enter()
        size = RawTerminal.size
        painter.forget()
    }

    private func read(_ number: IncidentNumber) {
        let (queue, client) = (queue, client)
        Task {
            do throws(CommandFailure) {
                let body = try await client.get(ControlPath.incident(number))
                queue.yield(.detail(try client.decode(IncidentPage.self, body).incident))
            } catch {
                queue.yield(.told(error.text ?? ""))
            }
        }
    }

    private func act(_ request: ActRequest) {
        let (queue, client) = (queue, client)
        Task {
            do throws(CommandFailure) {
                let body = try await client.post(ControlPath.acts, request)
                let response = try client.decode(ActResponse.self, body)
                let lines = ActSending.lines(response, on: Terminal(width: nil))
                queue.yield(.told(lines.map(\.clause).joined(separator: "；")))
            } catch {
                queue.yield(.told(error.text ?? ""))
            }
        }
    }
}
