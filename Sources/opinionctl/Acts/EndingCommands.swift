import ArgumentParser
import ControlAPI
import OpinionCore

/// `close N…`
struct Close: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "辦結 (close)：時限未了結時拒絕，並說明是哪一個",
        discussion: "例：opinionctl close 127 -m 已通報，傷者出院"
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
    static let configuration = CommandConfiguration(
        abstract: "重開 (reopen)：已結束的事件恢復處置，編號不變",
        discussion: "例：opinionctl reopen 127 -m 又有新報道"
    )

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
    static let configuration = CommandConfiguration(
        abstract: "排除 (dismiss)：不是輿情，須寫原因",
        discussion: "例：opinionctl dismiss 127 --reason 說的是外地 --kind 非本單位"
    )

    @OptionGroup var target: NumbersArgument
    @Option(parsing: .unconditional, help: ArgumentHelp("為什麼不是輿情 (reason)", valueName: "文字"))
    var reason: String
    @Option(help: ArgumentHelp("屬於 (kind)：誤報 false_alarm（默認）、重複 duplicate、非本單位 elsewhere；只有誤報計入規則準確率", valueName: "類別"))
    var kind: DismissalKind?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = ActRequest(act: "dismiss", numbers: try await target.numbers(control))
        request.reason = reason
        request.kind = kind?.rawValue
        try await ActSending.send(request, control, json: output.json)
    }
}

/// A kind of dismissal by its name in JSON or as people call it.
extension DismissalKind: ExpressibleByArgument {
    init?(argument: String) {
        let known = Self.allCases.first { kind in
            kind.rawValue == argument.lowercased() || Language.allCases.contains { kind.name[$0] == argument }
        }
        guard let known else { return nil }
        self = known
    }

    static var allValueStrings: [String] { allCases.map { "\($0.rawValue) \($0.name.traditional)" } }
    static var defaultCompletionKind: CompletionKind { .list(allCases.map(\.rawValue)) }
}
