import ArgumentParser
import ControlAPI

/// `close N…`
struct Close: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "辦結 (close)：時限未了結時拒絕，並說明是哪一個"
    )

    @OptionGroup var target: NumbersArgument
    @Option(name: [.short, .long], parsing: .unconditional, help: ArgumentHelp("結論 (message)", valueName: "文字"))
    var message: String?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = ActRequest(act: "close", numbers: try await target.numbers(control))
        request.message = message
        try await ActSending.send(request, control, json: output.json)
    }
}

/// `reopen N…`
struct Reopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "重開 (reopen)：已結束的事件恢復處置，編號不變")

    @OptionGroup var target: NumbersArgument
    @Option(name: [.short, .long], parsing: .unconditional, help: ArgumentHelp("原因 (message)", valueName: "文字"))
    var message: String?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = ActRequest(act: "reopen", numbers: try await target.numbers(control))
        request.message = message
        try await ActSending.send(request, control, json: output.json)
    }
}

/// `dismiss N… --reason`
struct Dismiss: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "排除 (dismiss)：不是輿情，須寫原因")

    @OptionGroup var target: NumbersArgument
    @Option(parsing: .unconditional, help: ArgumentHelp("為什麼不是輿情 (reason)", valueName: "文字"))
    var reason: String
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = ActRequest(act: "dismiss", numbers: try await target.numbers(control))
        request.reason = reason
        try await ActSending.send(request, control, json: output.json)
    }
}
