import ArgumentParser
import ControlAPI

/// `release N --url U`
struct Release: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "登記權威發布 (authoritative release)：5 小時時限；其後各次為持續發布",
        discussion: "例：opinionctl release 127 --url https://www.heyuan.gov.cn/… --at 14:30；最後一次加 --final"
    )

    @OptionGroup var target: NumbersArgument
    @Option(help: ArgumentHelp("發布網址 (link)", valueName: "網址"))
    var url: String
    @OptionGroup var when: WhenOption
    @Option(help: ArgumentHelp("發布人 (speaker)", valueName: "姓名"))
    var speaker: String?
    @Option(help: ArgumentHelp("地點 (place)", valueName: "地點"))
    var place: String?
    @Flag(help: "最後一次發布 (final)：不再持續發布")
    var final = false
    @Option(help: ArgumentHelp("發布全文的文件 (text file)；- 為標準輸入", valueName: "文件"))
    var textFile: String?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = ActRequest(act: "release", numbers: try await target.numbers(control))
        (request.url, request.at, request.speaker, request.place) = (url, when.typed, speaker, place)
        request.final = final ? true : nil
        try request.attach(textFile, control.language)
        try await ActSending.send(request, control, json: output.json)
    }
}

/// `press N --at T --place P`
struct Press: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "登記新聞發布會 (press conference)：24 小時時限",
        discussion: "例：opinionctl press 127 --at 14:30 --place 市政府新聞發布廳 --speaker 王局"
    )

    @OptionGroup var target: NumbersArgument
    @Option(parsing: .unconditional, help: ArgumentHelp("何時召開 (time)：14:30、-20m、2026-08-20 14:30", valueName: "時間"))
    var at: String
    @Option(help: ArgumentHelp("地點 (place)", valueName: "地點"))
    var place: String
    @Option(help: ArgumentHelp("發布人 (speaker)", valueName: "姓名"))
    var speaker: String?
    @Option(help: ArgumentHelp("報道或實錄網址 (link)", valueName: "網址"))
    var url: String?
    @Option(help: ArgumentHelp("發布詞或實錄的文件 (text file)；- 為標準輸入", valueName: "文件"))
    var textFile: String?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = ActRequest(act: "press", numbers: try await target.numbers(control))
        (request.at, request.place, request.speaker, request.url) = (TypedTimes.typed(at), place, speaker, url)
        try request.attach(textFile, control.language)
        try await ActSending.send(request, control, json: output.json)
    }
}

/// `reply N --url U`
struct Reply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "登記回應 (reply)：48 小時時限",
        discussion: "例：opinionctl reply 127 --url https://www.heyuan.gov.cn/… --at 14:30"
    )

    @OptionGroup var target: NumbersArgument
    @Option(help: ArgumentHelp("回應網址 (link)", valueName: "網址"))
    var url: String
    @OptionGroup var when: WhenOption
    @Option(help: ArgumentHelp("回應人 (speaker)", valueName: "姓名"))
    var speaker: String?
    @Option(help: ArgumentHelp("地點 (place)", valueName: "地點"))
    var place: String?
    @Option(help: ArgumentHelp("回應全文的文件 (text file)；- 為標準輸入", valueName: "文件"))
    var textFile: String?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = ActRequest(act: "reply", numbers: try await target.numbers(control))
        (request.url, request.at, request.speaker, request.place) = (url, when.typed, speaker, place)
        try request.attach(textFile, control.language)
        try await ActSending.send(request, control, json: output.json)
    }
}

/// `--at`, now unless given.
struct WhenOption: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("何時做的 (time)，默認現在：14:30、-20m、2026-08-20 14:30", valueName: "時間")
    )
    var at: String?

    var typed: String? { at.map(TypedTimes.typed) }
}
