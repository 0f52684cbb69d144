import ArgumentParser
import ControlAPI
import OpinionCore

/// `evidence list|show|fetch|export|verify`
struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "存證 (evidence)：事件所依據的網頁、導出與核驗",
        subcommands: [
            EvidenceListCommand.self, EvidenceShow.self, EvidenceFetch.self, EvidenceExport.self, EvidenceVerify.self,
        ]
    )
}

/// The number of one incident.
struct IncidentArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("事件編號 (incident number)，如 127", valueName: "編號"))
    var incident: String

    func number(_ language: Language) throws(CommandFailure) -> IncidentNumber {
        try OfficerNumbers.one(incident, language)
    }
}

/// `evidence list N`
struct EvidenceListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出網頁存證 (list)：每篇報道的各版本")

    @OptionGroup var incident: IncidentArgument
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        let body = try await client.get(ControlPath.evidence(try incident.number(control.language)))
        if output.json { return try Output.document(body) }
        let list = try client.decode(EvidenceList.self, body)
        try Output.lines(EvidenceText(moment: .current(control.language)).lines(list.items, on: .output()))
    }
}

/// `evidence fetch N [ITEM]`
struct EvidenceFetch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "fetch", abstract: "立即重新取頁存證 (fetch)")

    @OptionGroup var incident: IncidentArgument
    @Argument(help: ArgumentHelp("只取這一篇 (item)，編號見 evidence list", valueName: "報道"))
    var item: Int64?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        let request = EvidenceRequest(number: try incident.number(control.language), item: item)
        let body = try await client.post(ControlPath.evidenceFetch, request, time: .seconds(90))
        if output.json { return try Output.document(body) }
        let list = try client.decode(EvidenceList.self, body)
        try Output.lines(EvidenceText(moment: .current(control.language)).lines(list.items, on: .output()))
    }
}
