import ArgumentParser
import ControlAPI

/// `open --area --level --title …`, or `open --item ID`
struct Open: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "立案 (open by hand)：來電、交辦、視頻，或補錄報道",
        discussion: """
            例：opinionctl open --title 群眾來電反映某廠爆炸 --area 民爆物品行業管理、安全生產監管 --level 重大 --sudden
            補錄 (found late)：opinionctl open --item 4711
            """
    )

    @Option(help: ArgumentHelp("標題 (title)", valueName: "文字"))
    var title: String?
    @Option(help: ArgumentHelp("領域 (area)", valueName: "領域"))
    var area: String?
    @Option(help: ArgumentHelp("級別 (level)", valueName: "級別"))
    var level: String?
    @Option(help: ArgumentHelp("責任科室 (department)", valueName: "科室"))
    var department: String?
    @Flag(help: "突發事件 (sudden)：5 小時與 24 小時時限")
    var sudden = false
    @Option(help: ArgumentHelp("網址 (link)", valueName: "網址"))
    var url: String?
    @Option(parsing: .unconditional, help: ArgumentHelp("發生時間 (time of occurrence)：14:30、-20m", valueName: "時間"))
    var occurred: String?
    @Option(help: ArgumentHelp("報告人 (reported by)", valueName: "姓名"))
    var reportedBy: String?
    @Option(help: ArgumentHelp("關切 (concern)：重大政策、公信力、道德底線", valueName: "關切"))
    var concern: String?
    @Option(help: ArgumentHelp("補錄通知中的報道編號 (archived item)", valueName: "ID"))
    var item: Int64?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func validate() throws {
        guard item == nil else { return }
        let needed = [
            ("--title 標題", title), ("--level 級別", level), ("--area 領域（或 --department 科室）", area ?? department),
        ]
        let missing = needed.filter { $0.1?.contains { !$0.isWhitespace } != true }.map(\.0)
        guard !missing.isEmpty else { return }
        throw ValidationError(
            "立案缺少 (missing)：\(missing.joined(separator: "、"))；補錄報道用 --item ID。什麼都沒有做。"
        )
    }

    func run() async throws {
        let body = try await control.client.post(ControlPath.incidents, request)
        try ActSending.report(body, control, json: output.json)
    }

    /// What is sent; what was not given is left to the daemon.
    var request: OpenRequest {
        var request = OpenRequest()
        (request.title, request.area, request.department, request.level) = (title, area, department, level)
        request.sudden = sudden ? true : nil
        (request.url, request.occurred) = (url, occurred.map(TypedTimes.typed))
        (request.reportedBy, request.item, request.concern) = (reportedBy, item, concern)
        return request
    }
}
