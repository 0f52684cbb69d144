import ArgumentParser
import ControlAPI
import OpinionCore

/// One or more incident numbers. Without any, the command is refused and says which are open.
struct NumbersArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("事件編號 (incident numbers)，如 127 或 '#127'，可多個", valueName: "編號"))
    var words: [String] = []

    func numbers(_ options: ControlOptions) async throws(CommandFailure) -> [IncidentNumber] {
        guard words.isEmpty else { return try OfficerNumbers.parsed(words, options.language) }
        throw CommandFailure(.usage, await OpenNumbers.refusal(options))
    }
}

/// The answer to an act without a number: never a guess, always the list to choose from.
enum OpenNumbers {
    static func refusal(_ options: ControlOptions) async -> String {
        let client = options.client
        guard let body = try? await client.get(ControlPath.incidents),
            let list = try? client.decode(IncidentList.self, body)
        else { return missing[options.language] }
        return ([missing[options.language]] + lines(list.incidents, options.language)).joined(
            separator: "\n"
        )
    }

    static func lines(_ incidents: [IncidentView], _ language: Language) -> [String] {
        guard !incidents.isEmpty else { return [nothing[language]] }
        return [heading[language]]
            + incidents.map { "  #\($0.number)  \($0.state.name[language])  \($0.title.harmless.shortened(to: 60))" }
    }

    private static let missing = Phrase(
        "缺少事件編號，什麼都沒有做。請在命令後寫編號，如 127（寫 #127 時要加引號，否則被當作註解）。",
        "缺少事件编号，什么都没有做。请在命令后写编号，如 127（写 #127 时要加引号，否则被当作注释）。",
        "The incident number is missing; nothing was done. Write it after the command, such as 127 (#127 needs quotes in a shell)."
    )
    private static let heading = Phrase("未結事件：", "未结事件：", "Not ended:")
    private static let nothing = Phrase("目前沒有未結事件。", "目前没有未结事件。", "No incident is open.")
}
