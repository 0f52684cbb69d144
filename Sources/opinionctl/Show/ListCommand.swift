import ArgumentParser
import ControlAPI
import OpinionCore

/// `list`
struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "列出未結事件 (list of incidents)")

    @Flag(help: "包括已結束的 (all)")
    var all = false
    @Option(help: ArgumentHelp("狀態 (state)，也可寫中文", valueName: "狀態"))
    var state: StateName?
    @Option(help: ArgumentHelp("領域 (area)", valueName: "領域"))
    var area: String?
    @Option(parsing: .unconditional, help: ArgumentHelp("此後立案的 (since)：14:30、-2d、2026-08-20 14:30", valueName: "時間"))
    var since: String?
    @Option(help: ArgumentHelp("排列 (sort)：deadline 期限近的在前、number 編號、heat 媒體多的在前", valueName: "方式"))
    var sort = ListOrder.deadline
    @Flag(name: [.customShort("q"), .long], help: "只輸出編號 (numbers only)，供腳本用")
    var quiet = false
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        let body = try await client.get(ControlPath.incidents, parameters)
        if output.json, !quiet { return try Output.document(body) }
        let incidents = try client.decode(IncidentList.self, body).incidents
        guard !quiet else { return try Output.lines(incidents.map { String($0.number) }) }
        let table = ListTable(incidents: sort.sorted(incidents), moment: .current(control.language))
        try Output.lines(table.lines(on: .output()))
    }

    /// The query of the request.
    var parameters: [(String, String?)] {
        [
            ("all", all ? "true" : nil), ("state", state?.state.rawValue), ("area", area),
            ("since", since.map(TypedTimes.typed)),
        ]
    }
}

/// A state by its name in JSON or as people call it.
struct StateName: ExpressibleByArgument {
    let state: IncidentState

    init?(argument: String) {
        let known = IncidentState.allCases.first { state in
            state.rawValue == argument.lowercased() || Language.allCases.contains { state.name[$0] == argument }
        }
        guard let known else { return nil }
        state = known
    }

    static var allValueStrings: [String] { IncidentState.allCases.map { "\($0.rawValue) \($0.name.traditional)" } }
    static var defaultCompletionKind: CompletionKind { .list(IncidentState.allCases.map(\.rawValue)) }
}
