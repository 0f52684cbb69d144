import ArgumentParser
import ControlAPI

/// `merge N… --into M -m`
struct Merge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "併案 (merge)：原是一事，報道與時限歸入另一事件，以後的報道隨之",
        discussion: "例：opinionctl merge 128 --into 127 -m 同一起事故"
    )

    @OptionGroup var target: NumbersArgument
    @Option(help: ArgumentHelp("併入哪個事件 (the incident that goes on)", valueName: "編號"))
    var into: String
    @OptionGroup var reason: RegroupReason
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = RegroupRequest(act: "merge", numbers: try await target.numbers(control))
        request.into = try OfficerNumbers.one(into, control.language)
        request.message = reason.message
        try await ActSending.send(request, control, json: output.json)
    }
}
