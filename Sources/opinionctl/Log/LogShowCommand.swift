import ArgumentParser
import ControlAPI
import IncidentLog
import OpinionCore

/// `log show [--incident N --since T --limit n]`
struct LogShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "查看日誌記錄 (show)")

    @Option(help: ArgumentHelp("某件事件的 (incident)", valueName: "編號"))
    var incident: String?
    @Option(parsing: .unconditional, help: ArgumentHelp("此後的 (since)：14:30、-2d、2026-08-20 14:30", valueName: "時間"))
    var since: String?
    @Option(help: ArgumentHelp("最多幾條 (limit)", valueName: "n"))
    var limit: Int?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let number = try incident.map { try OfficerNumbers.one($0, control.language) }
        let parameters = [
            ("incident", number.map(String.init)), ("since", since.map(TypedTimes.typed)),
            ("limit", limit.map(String.init)),
        ]
        let body = try await control.client.get(ControlPath.log, parameters)
        if output.json { return try Output.bytes(body.last == 0x0A || body.isEmpty ? body : body + [0x0A]) }
        let moment = Moment.current(control.language)
        try Output.lines(body.split(separator: 0x0A).map { LogLine.text(Array($0), moment) })
    }
}

/// One record of the log on one line.
enum LogLine {
    static func text(_ line: [UInt8], _ moment: Moment) -> String {
        guard let json = try? JSONValue(parsing: line), let record = LogRecord(json) else {
            return "? " + String(decoding: line, as: UTF8.self).harmless
        }
        let who = record.actor.name.map { "\($0)（\(record.actor.user)）" } ?? record.actor.user
        let incident = record.incident.map { " #\($0)" } ?? ""
        let time = moment.zone.long(Instant(milliseconds: record.time.milliseconds))
        return "\(record.seq)  \(time)  \(who)  \(record.event)\(incident)  \(record.data.canonicalText)".harmless
    }
}
