import ArgumentParser
import ControlAPI
import OpinionCore

/// `watch`
struct Watch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "全屏看板 (watch)：未結事件、時限、簽收人，隨時更新",
        discussion: """
            鍵：↑↓ 或 j k 選，Enter 看全部，a 簽收，n 備註，←→ 篩選，q 退出。
            輸出不是終端時（管道、文件）每有變化寫一行。
            """
    )

    @Flag(help: "每有變化寫一行，不用全屏 (one line per change)")
    var lines = false
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        let first = try await BoardFeed(client: client).board()
        guard !lines, RawTerminal.isPossible else { return try await write(first, client) }
        var loop = WatchLoop(client: client, first: first, terminal: .output())
        await loop.run()
    }

    private func write(_ first: BoardPage, _ client: ControlClient) async throws {
        var (shown, isLost) = (first, false)
        try Output.lines(WatchLines(moment: moment).lines(from: nil, to: first))
        let (news, queue) = AsyncStream.makeStream(of: BoardFeed.News.self)
        let feed = Task { await BoardFeed(client: client).run { queue.yield($0) } }
        defer { feed.cancel() }
        for await piece in news {
            let text = WatchLines(moment: moment)
            switch piece {
            case .lost:
                if !isLost { try Output.line(text.lost()) }
                isLost = true
            case .board(let board):
                try Output.lines((isLost ? [text.back()] : []) + text.lines(from: shown, to: board))
                (shown, isLost) = (board, false)
            }
        }
    }

    private var moment: Moment { .current(control.language) }
}
