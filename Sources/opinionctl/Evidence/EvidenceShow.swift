import ArgumentParser
import ControlAPI
import FoundationEssentials
import OpinionCore

/// `evidence show N ITEM [--look K] [--text|--headers]`
struct EvidenceShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "一篇報道的存證 (show)：各版本與正文",
        discussion: "例：opinionctl evidence show 127 4711 --look 1 --text"
    )

    @OptionGroup var incident: IncidentArgument
    @Argument(help: ArgumentHelp("報道編號 (item)，見 evidence list", valueName: "報道"))
    var item: Int64
    @Option(help: ArgumentHelp("第幾版 (version)，默認最近有正文的一版", valueName: "n"))
    var look: Int?
    @Flag(help: "只顯示正文 (text)")
    var text = false
    @Flag(help: "只顯示取頁記錄：地址、跳轉、狀態、響應頭 (headers)")
    var headers = false
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func validate() throws {
        if text, headers { throw ValidationError("--text 與 --headers 只能選一個。") }
    }

    func run() async throws {
        let client = control.client
        let path = ControlPath.evidence(try incident.number(control.language), item: item)
        let body = try await client.get(path, [("look", look.map(String.init))])
        if output.json { return try Output.document(body) }
        let page = try client.decode(EvidencePage.self, body)
        guard page.shown != nil || !(text || headers || look != nil) else {
            throw CommandFailure(.notFound, Self.noVersion[control.language])
        }
        if text { return try Output.lines(Self.lines(of: page.text)) }
        if headers { return try Output.lines(Self.headers(page.document)) }
        let lines = EvidenceText(moment: .current(control.language)).lines(page.item, on: .output())
        let lead = Self.lines(of: page.text).prefix(8)
        try Output.lines(lines + (lead.isEmpty ? [] : [""]) + lead)
    }

    private static func lines(of text: String?) -> [String] {
        (text ?? "").split(separator: "\n", omittingEmptySubsequences: false).map { String($0).harmless }
            .filter { !$0.isEmpty }
    }

    /// `→ 301 URL`, `200 URL`, then the headers as they came.
    private static func headers(_ document: String?) -> [String] {
        guard let document, let look = try? JSONDecoder().decode(LookFile.self, from: Data(document.utf8)) else {
            return []
        }
        let hops = look.hops.map { "→ \($0.status) \($0.url)" }
        let end = "\(look.status.map(String.init) ?? look.cause ?? "–") \(look.finalURL ?? look.url)"
        return (hops + [end] + look.headers.map { $0.joined(separator: ": ") }).map(\.harmless)
    }

    private static let noVersion = Phrase("沒有這一版存證。", "没有这一版存证。", "There is no such version.")
}

/// The record of a look, as far as it is shown.
private struct LookFile: Decodable {
    struct Hop: Decodable {
        let status: Int
        let url: String
    }

    let url: String
    let finalURL, cause: String?
    let status: Int?
    let hops: [Hop]
    let headers: [[String]]

    private enum CodingKeys: String, CodingKey {
        case url, cause, status, hops, headers
        case finalURL = "final_url"
    }
}
