import ArgumentParser
import ControlAPI
import OpinionCore

/// `feeds list`
struct FeedsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "來源狀態 (list)：失敗與沉寂的在前")

    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        let body = try await client.get(ControlPath.feeds)
        if output.json { return try Output.document(body) }
        let feeds = try client.decode(ControlAPI.FeedList.self, body).feeds
        try Output.lines(FeedTable(feeds: feeds, moment: .current(control.language)).lines(on: .output()))
    }
}
