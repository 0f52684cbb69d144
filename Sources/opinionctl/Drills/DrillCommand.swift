import ArgumentParser
import ControlAPI
import OpinionCore
import OpinionFiles

/// `drill`
struct DrillCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drill",
        abstract: "演練 (drill)：虛構事件走完整個流程，處處標明演練，到時自動結束並出報告",
        discussion: """
            手工一件，例：opinionctl drill --title 演練某廠起火 --for 1h
            按劇本：opinionctl drill --scenario /usr/share/opinion/Drills/night-explosion.yaml --speed 20
            查看：opinionctl drill --list、--report 3；提前結束：--stop -m 原因
            """
    )

    @Option(help: ArgumentHelp("劇本 (scenario)，與 rules test 的場景同一格式", valueName: "文件"))
    var scenario: String?
    @Flag(help: "劇本中的操作不自動做，由值班人員自己做 (manual)")
    var manual = false
    @Option(help: ArgumentHelp("倍速 (speed)：時限、升級、劇本時間都快這麼多倍", valueName: "n"))
    var speed: Int?
    @Option(name: .customLong("for"), help: ArgumentHelp("最長多久 (for)：30m、1h30m；手工一件默認 2h", valueName: "時長"))
    var duration: String?
    @Option(help: ArgumentHelp("標題 (title)", valueName: "文字"))
    var title: String?
    @Option(help: ArgumentHelp("領域 (area)", valueName: "領域"))
    var area: String?
    @Option(help: ArgumentHelp("級別 (level)，手工一件默認最高一級，按其通知所有人", valueName: "級別"))
    var level: String?
    @Flag(help: "結束正在進行的演練 (stop)")
    var stop = false
    @Option(name: [.customShort("m"), .customLong("message")], help: ArgumentHelp("結束的原因 (message)", valueName: "文字"))
    var message: String?
    @Flag(help: "列出演練 (list)")
    var list = false
    @Option(help: ArgumentHelp("一場演練的報告 (report)", valueName: "編號"))
    var report: Int64?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func validate() throws {
        let ways = [scenario != nil, stop, list, report != nil].count { $0 }
        guard ways <= 1 else {
            throw ValidationError("--scenario、--stop、--list、--report 一次只寫一個。什麼都沒有做。")
        }
        let isByHand = title != nil || area != nil || level != nil
        let isBegun = isByHand || speed != nil || duration != nil || manual
        guard !(isByHand && ways > 0), !(isBegun && scenario == nil && ways > 0) else {
            throw ValidationError("這些選項不能一起用：opinionctl help drill。什麼都沒有做。")
        }
        guard !manual || scenario != nil else { throw ValidationError("--manual 只與 --scenario 一起用。什麼都沒有做。") }
        guard message == nil || stop else { throw ValidationError("-m 只與 --stop 一起用。什麼都沒有做。") }
    }

    func run() async throws {
        if let scenario { return try await play(scenario) }
        if stop { return try await end() }
        if list { return try await show(control.client.get(ControlPath.drills)) }
        if let report { return try await tell(report) }
        try ActSending.report(try await control.client.post(ControlPath.drill, byHand), control, json: output.json)
    }

    /// What is sent for one incident by hand; what was not given is left to the daemon.
    var byHand: DrillRequest {
        var request = DrillRequest()
        (request.title, request.area, request.level) = (title, area, level)
        (request.speed, request.duration) = (speed, duration)
        return request
    }

    // MARK: Ways

    private func play(_ path: String) async throws {
        let client = control.client
        let text = try TextFile.read(path, client.language) ?? ""
        try check(text, path, client.language)
        var request = DrillStart(file: path, text: text)
        (request.speed, request.manual, request.duration) = (speed, manual, duration)
        let body = try await client.post(ControlPath.drills, request)
        if output.json { return try Output.document(body) }
        let drills = try client.decode(DrillList.self, body).drills
        let texts = DrillText(moment: .current(client.language))
        try Output.lines(drills.map(texts.begun))
    }

    /// Faults of the file are told here, without a daemon; the daemon knows the levels, too.
    private func check(_ text: String, _ path: String, _ language: Language) throws {
        let player = Actor(uid: 0, user: "", via: "drill")
        do {
            let reader = DrillScriptReader(speed: max(speed ?? 1, 1), levels: nil, player: player)
            _ = try reader.read(text, file: path, begin: Environment.now)
        } catch {
            try FaultReport.refuse(error, language, json: output.json)
        }
    }

    private func end() async throws {
        try await show(control.client.post(ControlPath.drillStop, DrillStop(message: message)))
    }

    private func show(_ body: [UInt8]) throws {
        if output.json { return try Output.document(body) }
        let drills = try control.client.decode(DrillList.self, body).drills
        let text = DrillText(moment: .current(control.language))
        try Output.lines(text.list(drills, on: .output()))
    }

    private func tell(_ id: DrillID) async throws {
        let body = try await control.client.get(ControlPath.drill(id))
        if output.json { return try Output.document(body) }
        let report = try control.client.decode(DrillReportAnswer.self, body).report
        try Output.lines(DrillReportPage(report: report, moment: .current(control.language)).lines(on: .output()))
    }
}
