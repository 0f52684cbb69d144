import ArgumentParser
import ControlAPI
import OpinionCore

/// `level N… LEVEL -m`
struct LevelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "level",
        abstract: "定級 (settle the level)：時限按原起點重算",
        discussion: "例：opinionctl level 127 重大 -m 有人員傷亡"
    )

    @OptionGroup var target: NumbersAndValue
    @Option(name: [.short, .long], parsing: .unconditional, help: ArgumentHelp("理由 (reason)，必填", valueName: "文字"))
    var message: String
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let (numbers, level) = try await target.parsed(Phrase("級別", "级别", "level"), control)
        var request = ActRequest(act: "level", numbers: numbers)
        (request.level, request.message, request.reason) = (level, message, message)
        try await ActSending.send(request, control, json: output.json)
    }
}

/// `occurred N… TIME -m`
struct Occurred: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "更正發生時間 (time of occurrence)：時限隨之重算",
        discussion: "例：opinionctl occurred 127 \"2026-08-20 14:30\" -m 應急局通報；opinionctl occurred 127 -20m"
    )

    @OptionGroup var target: NumbersAndValue
    @Option(name: [.short, .long], parsing: .unconditional, help: ArgumentHelp("依據 (reason)，必填", valueName: "文字"))
    var message: String
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let (numbers, time) = try await target.parsed(Phrase("時間", "时间", "time"), control)
        var request = ActRequest(act: "occurred", numbers: numbers)
        (request.at, request.message, request.reason) = (TypedTimes.typed(time), message, message)
        try await ActSending.send(request, control, json: output.json)
    }
}

/// `confirmed N… TIME [-m]`
struct Confirmed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "登記確認時間 (time of confirmation)：何時核實屬實",
        discussion: "例：opinionctl confirmed 127 15:10 -m 現場核實"
    )

    @OptionGroup var target: NumbersAndValue
    @Option(name: [.short, .long], parsing: .unconditional, help: ArgumentHelp("依據 (reason)", valueName: "文字"))
    var message: String?
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let (numbers, time) = try await target.parsed(Phrase("時間", "时间", "time"), control)
        var request = ActRequest(act: "confirmed", numbers: numbers)
        (request.at, request.message) = (TypedTimes.typed(time), message)
        try await ActSending.send(request, control, json: output.json)
    }
}

/// `assign N… 科室或姓名`
struct Assign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "交辦 (assign)：交給科室或人",
        discussion: "例：opinionctl assign 127 產業發展科"
    )

    @OptionGroup var target: NumbersAndValue
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let (numbers, name) = try await target.parsed(Phrase("科室或姓名", "科室或姓名", "department or name"), control)
        var request = ActRequest(act: "assign", numbers: numbers)
        request.to = [name]
        try await ActSending.send(request, control, json: output.json)
    }
}
