import ArgumentParser
import ControlAPI
import OpinionCore

/// `duty override --role --person --until -m`, `--list`, `--end ID`
struct DutyOverrideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "override",
        abstract: "頂班 (override)：某人在一段時間裏代替值班表上的人",
        discussion: """
            例：opinionctl duty override --role primary --person 張三 --from 18:00 --until 08:30 -m 李四病假
            查看：opinionctl duty override --list；提前結束：opinionctl duty override --end 3
            """
    )

    @Option(help: ArgumentHelp("崗位 (role)：primary 值班員、deputy 副班、leader 帶班領導", valueName: "崗位"))
    var role: String?
    @Option(help: ArgumentHelp("頂班的人 (person)：姓名或代號", valueName: "姓名"))
    var person: String?
    @Option(parsing: .unconditional, help: ArgumentHelp("開始 (from)：18:00、+2h、2026-10-01 08:30；默認此刻", valueName: "時間"))
    var from: String?
    @Option(parsing: .unconditional, help: ArgumentHelp("結束 (until)", valueName: "時間"))
    var until: String?
    @Option(name: [.short, .long], parsing: .unconditional, help: ArgumentHelp("原因 (reason)", valueName: "文字"))
    var message: String?
    @Flag(help: "列出未結束的頂班 (list)")
    var list = false
    @Option(help: ArgumentHelp("提前結束這一項 (end)", valueName: "編號"))
    var end: Int64?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func validate() throws {
        let makes = [role, person, from, until, message].contains { $0 != nil }
        guard [list, end != nil, makes].filter({ $0 }).count == 1 else {
            throw ValidationError("--list、--end 與新的頂班三選一。什麼都沒有做。")
        }
        guard makes, [role, person, until, message].contains(where: { $0 == nil }) else { return }
        throw ValidationError("頂班須有 --role、--person、--until 與 -m 原因。什麼都沒有做。")
    }

    func run() async throws {
        let client = control.client
        if list { return try await printList(client) }
        let body: [UInt8]
        if let end {
            body = try await client.post(ControlPath.endOverride(end), [String: String]())
        } else {
            body = try await client.post(ControlPath.overrides, request)
        }
        if output.json { return try Output.document(body) }
        let answer = try client.decode(DutyOverrideAnswer.self, body)
        try Output.line("\(Terminal.output().paint("✓", .good)) \(answer.text.harmless)")
    }

    private var request: DutyOverrideRequest {
        var request = DutyOverrideRequest(role: role ?? "", person: person ?? "")
        (request.from, request.until) = (from.map(TypedTimes.typed), until.map(TypedTimes.typed))
        request.reason = message
        return request
    }

    private func printList(_ client: ControlClient) async throws {
        let body = try await client.get(ControlPath.overrides, [])
        if output.json { return try Output.document(body) }
        let found = try client.decode(DutyOverrideList.self, body).overrides
        let moment = Moment.current(control.language)
        guard !found.isEmpty else { return try Output.line(DutyReportText.noOverrides[moment.language]) }
        try Output.lines(DutyReportText.table(found, moment).lines(on: .output()))
    }
}
