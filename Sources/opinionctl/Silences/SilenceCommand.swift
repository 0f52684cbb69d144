import ArgumentParser
import ControlAPI
import OpinionCore

/// `silence add|list|expire`
struct SilenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "silence",
        abstract: "靜默 (silence)：一段時間內不報，時限照走，結束時匯總一次",
        subcommands: [SilenceAdd.self, SilenceListCommand.self, SilenceExpire.self]
    )
}

/// `silence add`
struct SilenceAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "設一段靜默 (add)：須有條件、截止時間與原因",
        discussion: """
            例：opinionctl silence add --match area=無線電頻譜資源管理 --match level=一般 --until 18:00 -m 全市應急演練
            條件：area department level rule incident outlet feed title type；不同條件須同時成立，同一條件寫幾次則任一即可。
            時限提醒、逾期、突發與特別重大、重大的立案照發；要連這些一起靜默，由管理員加 --deadlines。
            """
    )

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("條件 (matcher)，可寫多次，如 level=一般、title=演練", valueName: "條件=值")
    )
    var match: [String] = []
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("到何時 (until)：18:30、2h、2026-08-20 14:30；最長 7 天", valueName: "時間")
    )
    var until: String
    @Option(name: [.short, .long], parsing: .unconditional, help: ArgumentHelp("原因 (reason)", valueName: "文字"))
    var message: String
    @Flag(help: "連時限提醒一起靜默 (deadlines, too)：限管理員")
    var deadlines = false
    @Flag(help: "全部靜默 (everything)：不寫條件，限管理員")
    var everything = false
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func validate() throws { _ = try fields() }

    func run() async throws {
        var request = SilenceRequest(match: try fields())
        (request.until, request.reason) = (TypedTimes.typed(until), message)
        (request.deadlines, request.everything) = (deadlines, everything)
        try SilenceText.report(await control.client.post(ControlPath.silences, request), control, json: output.json)
    }

    /// `field=value`, as often as it is written.
    private func fields() throws -> [String: [String]] {
        var fields: [String: [String]] = [:]
        for text in match {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[1].isEmpty else {
                throw ValidationError("--match 應寫成 條件=值，如 level=一般，不是「\(text)」。什麼都沒有做。")
            }
            fields[parts[0], default: []].append(parts[1])
        }
        return fields
    }
}

/// `silence list`
struct SilenceListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出靜默 (list)")

    @Flag(help: "連已結束的 (all)")
    var all = false
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let client = control.client
        let body = try await client.get(ControlPath.silences, [("all", all ? "1" : nil)])
        if output.json { return try Output.document(body) }
        let list = try client.decode(SilenceList.self, body)
        let text = SilenceText(moment: Moment.current(control.language))
        try Output.lines(list.silences.isEmpty ? [text.none] : list.silences.flatMap { text.lines($0, on: .output()) })
    }
}

/// `silence expire ID`
struct SilenceExpire: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "expire",
        abstract: "提前結束一段靜默 (expire)，匯總即發",
        discussion: "例：opinionctl silence expire 7 -m 演練提前結束"
    )

    @Argument(help: ArgumentHelp("靜默的編號 (number)，見 silence list", valueName: "ID"))
    var id: Int
    @Option(name: [.short, .long], parsing: .unconditional, help: ArgumentHelp("原因 (reason)", valueName: "文字"))
    var message: String?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let request = SilenceExpireRequest(id: id, reason: message)
        try SilenceText.report(
            await control.client.post(ControlPath.expireSilence, request),
            control,
            json: output.json
        )
    }
}
