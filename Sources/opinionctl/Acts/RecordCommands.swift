import ArgumentParser
import ControlAPI

/// `briefed N… --to 姓名`
struct Briefed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "登記報告領導 (leaders told)：報告了誰、何時",
        discussion: "例：opinionctl briefed 127 --to 王局,李局 --at 14:30"
    )

    @OptionGroup var target: NumbersArgument
    @Option(help: ArgumentHelp("領導姓名 (leaders)，可用逗號分開，也可多次寫 --to", valueName: "姓名"))
    var to: [String]
    @OptionGroup var when: WhenOption
    @Option(name: [.short, .long], parsing: .unconditional, help: ArgumentHelp("報告內容 (message)", valueName: "文字"))
    var message: String?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = ActRequest(act: "briefed", numbers: try await target.numbers(control))
        (request.to, request.at, request.message) = (to, when.typed, message)
        try await ActSending.send(request, control, json: output.json)
    }
}

/// `verified N… --file F`
struct Verified: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "登記核實報告 (verification report)：文字存入記錄",
        discussion: "例：opinionctl verified 127 --file 核實報告.txt"
    )

    @OptionGroup var target: NumbersArgument
    @Option(help: ArgumentHelp("報告的文字文件 (text file)，UTF-8，最多 64 KiB；- 為標準輸入", valueName: "文件"))
    var file: String
    @OptionGroup var when: WhenOption
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = ActRequest(act: "verified", numbers: try await target.numbers(control))
        request.at = when.typed
        try request.attach(file, control.language)
        try await ActSending.send(request, control, json: output.json)
    }
}

/// `instruct N… --from 領導 -m 批示`
struct Instruct: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "登記批示 (instruction)：哪位領導、什麼要求",
        discussion: "例：opinionctl instruct 127 --from 王局 -m 先救人，三小時內通報"
    )

    @OptionGroup var target: NumbersArgument
    @Option(help: ArgumentHelp("領導 (leader)", valueName: "姓名"))
    var from: String
    @Option(name: [.short, .long], parsing: .unconditional, help: ArgumentHelp("批示原文 (text)", valueName: "文字"))
    var message: String
    @OptionGroup var when: WhenOption
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = ActRequest(act: "instruct", numbers: try await target.numbers(control))
        (request.from, request.message, request.at) = (from, message, when.typed)
        try await ActSending.send(request, control, json: output.json)
    }
}

/// `conclude N… -m`
struct Conclude: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "登記評估與結論 (conclusion)：辦結前後都可以",
        discussion: "例：opinionctl conclude 127 -m 屬實，已整改"
    )

    @OptionGroup var target: NumbersArgument
    @Option(name: [.short, .long], parsing: .unconditional, help: ArgumentHelp("評估與結論 (text)", valueName: "文字"))
    var message: String
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = ActRequest(act: "conclude", numbers: try await target.numbers(control))
        request.message = message
        try await ActSending.send(request, control, json: output.json)
    }
}
