import ArgumentParser
import ControlAPI

/// `split N ITEM… -m [--title]`
struct Split: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "分案 (split)：這幾條報道是另一回事，另立一案，時限自其最早可信時間起算",
        discussion: "報道編號見 opinionctl show。例：opinionctl split 127 5301 5307 -m 另一家企業的事故"
    )

    @Argument(help: ArgumentHelp("事件編號 (incident number)", valueName: "編號"))
    var number: String
    @Argument(help: ArgumentHelp("報道編號 (report numbers)，見 show", valueName: "報道"))
    var items: [String]
    @Option(parsing: .unconditional, help: ArgumentHelp("新事件的標題 (title)，默認取最早一條報道的", valueName: "標題"))
    var title: String?
    @OptionGroup var reason: RegroupReason
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = RegroupRequest(act: "split", numbers: [try OfficerNumbers.one(number, control.language)])
        request.items = try ReportNumbers.parsed(items, control.language)
        (request.title, request.message) = (title, reason.message)
        try await ActSending.send(request, control, json: output.json)
    }
}
