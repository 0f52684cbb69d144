import ArgumentParser
import ControlAPI
import OpinionCore

/// `level N LEVEL -m`
struct LevelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "level",
        abstract: "定級 (settle the level)：時限按原起點重算",
        discussion: "例：opinionctl level 127 重大 -m 有人員傷亡"
    )

    @Argument(help: ArgumentHelp("事件編號 (incident number)", valueName: "編號"))
    var number: String
    @Argument(help: ArgumentHelp("級別 (level)：特別重大、重大、較大、一般", valueName: "級別"))
    var level: String
    @Option(name: [.short, .long], parsing: .unconditional, help: ArgumentHelp("理由 (reason)", valueName: "文字"))
    var message: String?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = ActRequest(act: "level", numbers: try OfficerNumbers.parsed([number], control.language))
        (request.level, request.message, request.reason) = (level, message, message)
        try await ActSending.send(request, control, json: output.json)
    }
}

/// `occurred N TIME -m`
struct Occurred: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "更正發生時間 (time of occurrence)：時限隨之重算",
        discussion: "例：opinionctl occurred 127 \"2026-08-20 14:30\" -m 應急局通報；opinionctl occurred 127 -20m"
    )

    @Argument(help: ArgumentHelp("事件編號 (incident number)", valueName: "編號"))
    var number: String
    @Argument(help: ArgumentHelp("時間 (time)：14:30、-20m、\"2026-08-20 14:30\"", valueName: "時間"))
    var time: String
    @Option(name: [.short, .long], parsing: .unconditional, help: ArgumentHelp("依據 (reason)", valueName: "文字"))
    var message: String?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = ActRequest(act: "occurred", numbers: try OfficerNumbers.parsed([number], control.language))
        (request.at, request.message, request.reason) = (TypedTimes.typed(time), message, message)
        try await ActSending.send(request, control, json: output.json)
    }
}

/// `waive N CLOCK --reason --approver`
struct Waive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "免除時限 (waive a clock)：須有理由與他人批准",
        discussion: "例：opinionctl waive 127 press --reason 已書面發布 --approver 李局"
    )

    @Argument(help: ArgumentHelp("事件編號 (incident number)", valueName: "編號"))
    var number: String
    @Argument(help: ArgumentHelp("時限 (clock)：release 權威發布、press 新聞發布會、reply 回應", valueName: "時限"))
    var clock: ClockName
    @Option(parsing: .unconditional, help: ArgumentHelp("理由 (reason)", valueName: "文字"))
    var reason: String
    @Option(help: ArgumentHelp("批准人 (approver)，不能是操作人自己", valueName: "姓名"))
    var approver: String
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = ActRequest(act: "waive", numbers: try OfficerNumbers.parsed([number], control.language))
        (request.clock, request.reason, request.approver) = (clock.kind.rawValue, reason, approver)
        try await ActSending.send(request, control, json: output.json)
    }
}
