import ArgumentParser
import ControlAPI

/// `show N`
struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "一件事件的全部情況 (show)：時限、報道、送達、經過")

    @Argument(help: ArgumentHelp("事件編號 (incident number)，如 127", valueName: "編號"))
    var words: [String] = []
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let number = try await number()
        let client = control.client
        let body = try await client.get(ControlPath.incident(number))
        if output.json { return try Output.document(body) }
        let incident = try client.decode(IncidentPage.self, body).incident
        let page = IncidentText(incident: incident, moment: .current(control.language))
        try Output.lines(page.lines(on: .output()))
    }

    private func number() async throws -> Int {
        let numbers = try OfficerNumbers.parsed(words, control.language)
        guard let number = numbers.first else {
            throw CommandFailure(.usage, await OpenNumbers.refusal(control))
        }
        guard numbers.count == 1 else { throw ValidationError("show 一次看一件，請只寫一個編號。") }
        return number
    }
}
