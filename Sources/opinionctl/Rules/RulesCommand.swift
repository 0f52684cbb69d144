import ArgumentParser

/// `rules …`
struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "規則 (rules)：檢查、測試、解釋、比對、成績、重看",
        subcommands: [
            RulesCheck.self, RulesTest.self, RulesExplain.self, RulesMatch.self, RulesStats.self, RulesReplay.self,
        ]
    )
}
