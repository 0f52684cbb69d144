import ArgumentParser
import ControlAPI

/// `ack N…`
struct Ack: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "簽收 (acknowledge)：「我來管」，停止催促，不停時限",
        discussion: "例：opinionctl ack 127 -m 已電話核實"
    )

    @OptionGroup var target: NumbersArgument
    @Option(name: [.short, .long], parsing: .unconditional, help: ArgumentHelp("附言 (message)", valueName: "文字"))
    var message: String?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = ActRequest(act: "ack", numbers: try await target.numbers(control))
        request.message = message
        try await ActSending.send(request, control, json: output.json)
    }
}

/// `unack N…`
struct Unack: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "取消簽收 (un-acknowledge)：交還，重新催促",
        discussion: "例：opinionctl unack 127 -m 交產業發展科"
    )

    @OptionGroup var target: NumbersArgument
    @Option(name: [.short, .long], parsing: .unconditional, help: ArgumentHelp("原因 (reason)", valueName: "文字"))
    var message: String?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = ActRequest(act: "unack", numbers: try await target.numbers(control))
        (request.message, request.reason) = (message, message)
        try await ActSending.send(request, control, json: output.json)
    }
}

/// `note N -m`
struct Note: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "記事 (note)：寫入事件經過",
        discussion: "例：opinionctl note 127 -m 已聯繫縣應急局"
    )

    @OptionGroup var target: NumbersArgument
    @Option(name: [.short, .long], parsing: .unconditional, help: ArgumentHelp("內容 (text)", valueName: "文字"))
    var message: String
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = ActRequest(act: "note", numbers: try await target.numbers(control))
        request.message = message
        try await ActSending.send(request, control, json: output.json)
    }
}
