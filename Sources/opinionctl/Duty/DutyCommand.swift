import ArgumentParser

/// `duty show|override`
struct Duty: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "值班表 (duty roster)：誰在值班，臨時頂班",
        subcommands: [DutyShow.self, DutyOverrideCommand.self]
    )
}
