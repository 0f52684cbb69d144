import ArgumentParser
import ControlAPI

/// `move ITEM… --to M -m`, `move ITEM… --out -m`
struct Move: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "移動報道 (move)：歸入另一事件，或 --out 不屬於任何事件；以後的同一報道隨之",
        discussion: "報道編號見 opinionctl show。例：opinionctl move 5301 --to 128 -m 說的是另一起"
    )

    @Argument(help: ArgumentHelp("報道編號 (report numbers)，見 show", valueName: "報道"))
    var items: [String]
    @Option(help: ArgumentHelp("歸入哪個事件 (to)", valueName: "編號"))
    var to: String?
    @Flag(help: "不屬於本領域任何事件 (belongs to no incident)")
    var out = false
    @Option(help: ArgumentHelp("移出哪個事件 (from)；報道同時在幾個領域時指明", valueName: "編號"))
    var from: String?
    @OptionGroup var reason: RegroupReason
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func validate() throws {
        guard (to != nil) != out else {
            throw ValidationError("--to 與 --out 須寫其一，且只寫其一 (either --to or --out)")
        }
    }

    func run() async throws {
        var request = RegroupRequest(act: "move")
        request.items = try ReportNumbers.parsed(items, control.language)
        request.to = try to.map { try OfficerNumbers.one($0, control.language) }
        request.from = try from.map { try OfficerNumbers.one($0, control.language) }
        (request.out, request.message) = (out, reason.message)
        try await ActSending.send(request, control, json: output.json)
    }
}
