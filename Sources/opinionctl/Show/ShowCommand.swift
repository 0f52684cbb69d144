import ArgumentParser
import ControlAPI
import OpinionCore

/// `show N…`
struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "一件事件的全部情況 (show)：時限、送達、報道、登記、經過、下一步",
        discussion: "例：opinionctl show 127；多件：opinionctl show 127 128。--json 多件時每件一行。"
    )

    @Argument(help: ArgumentHelp("事件編號 (incident numbers)，如 127，可多個", valueName: "編號"))
    var words: [String] = []
    @Flag(help: "長事件不省略 (nothing left out)")
    var whole = false
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let numbers = try OfficerNumbers.parsed(words, control.language)
        guard !numbers.isEmpty else { throw CommandFailure(.usage, await OpenNumbers.refusal(control)) }
        var missing: [String] = []
        for (index, number) in numbers.enumerated() {
            guard let failure = await failure(of: number, isFirst: index == 0) else { continue }
            guard failure.status == .notFound, numbers.count > 1 else { throw failure }
            missing.append(failure.text ?? "")
        }
        if !missing.isEmpty { throw CommandFailure(.notFound, missing.joined(separator: "\n")) }
    }

    /// Shows one; a number that does not exist does not keep the others from being shown.
    private func failure(of number: IncidentNumber, isFirst: Bool) async -> CommandFailure? {
        do throws(CommandFailure) {
            try await show(number, isFirst: isFirst)
            return nil
        } catch {
            return error
        }
    }

    private func show(_ number: IncidentNumber, isFirst: Bool) async throws(CommandFailure) {
        let client = control.client
        let body = try await client.get(ControlPath.incident(number))
        if output.json { return try Output.document(body) }
        let incident = try client.decode(IncidentPage.self, body).incident
        let page = IncidentText(incident: incident, moment: .current(control.language), isWhole: whole)
        let terminal = Terminal.output()
        try Output.lines((isFirst ? [] : ["", Self.rule(terminal), ""]) + page.lines(on: terminal))
    }

    private static func rule(_ terminal: Terminal) -> String {
        String(repeating: "─", count: min(terminal.width ?? 60, 60))
    }
}
