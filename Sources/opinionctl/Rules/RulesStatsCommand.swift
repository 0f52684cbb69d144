import ArgumentParser
import ControlAPI

/// `rules stats [--since T] [--rule ID]`
struct RulesStats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "規則成績 (stats)：每月命中、立案、誤報、準確率",
        discussion: "例：opinionctl rules stats --since 2026-08；opinionctl rules stats --rule steel-relapse --since 365d"
    )

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("此後的 (since)：2026-08、2026-08-20、90d；默認本月及前兩月", valueName: "時間")
    )
    var since: String?
    @Option(help: ArgumentHelp("只看這條規則 (rule)", valueName: "ID"))
    var rule: String?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        let body = try await client.get(
            ControlPath.ruleStatistics,
            [("since", since.map(TypedTimes.typed)), ("rule", rule)]
        )
        if output.json { return try Output.document(body) }
        let statistics = try client.decode(RuleStatistics.self, body)
        try Output.lines(
            StatisticsText(statistics: statistics, moment: .current(control.language)).lines(on: .output())
        )
    }
}
