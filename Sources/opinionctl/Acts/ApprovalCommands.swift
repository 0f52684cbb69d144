import ArgumentParser
import ControlAPI
import OpinionCore

/// `waive N… CLOCK --reason --approver`
struct Waive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "免除時限 (waive a clock)：須有理由與他人批准",
        discussion: "例：opinionctl waive 127 press --reason 已書面發布 --approver 李局"
    )

    @OptionGroup var target: NumbersAndValue
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        let request = try await approval.request("waive", target, control)
        try await ActSending.send(request, control, json: output.json)
    }
}

/// `extend N… CLOCK --until --reason --approver`
struct Extend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "延長時限 (extend a deadline)：到期之前，須有理由與他人批准",
        discussion: "例：opinionctl extend 127 press --until \"2026-08-21 18:00\" --reason 等待鑑定 --approver 李局"
    )

    @OptionGroup var target: NumbersAndValue
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("延到何時 (until)：18:00（下一個）、+2h、\"2026-08-20 18:00\"", valueName: "時間")
    )
    var until: String
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var output: JSONOption
    @OptionGroup var control: ControlOptions

    func run() async throws {
        var request = try await approval.request("extend", target, control)
        request.until = TypedTimes.typed(until)
        try await ActSending.send(request, control, json: output.json)
    }
}

/// What a second person has agreed to, and why.
struct ApprovalOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: ArgumentHelp("理由 (reason)", valueName: "文字"))
    var reason: String
    @Option(help: ArgumentHelp("批准人 (approver)，不能是操作人自己", valueName: "姓名"))
    var approver: String

    /// The numbers come first, the clock last: `127 128 press`.
    func request(
        _ act: String,
        _ target: NumbersAndValue,
        _ control: ControlOptions
    ) async throws(CommandFailure) -> ActRequest {
        let (numbers, word) = try await target.parsed(Phrase("時限", "时限", "clock"), control)
        guard let clock = ClockName(argument: word) else {
            throw CommandFailure(.usage, unknown(word.harmless)[control.language])
        }
        var request = ActRequest(act: act, numbers: numbers)
        (request.clock, request.reason, request.approver) = (clock.kind.rawValue, reason, approver)
        return request
    }

    private func unknown(_ word: String) -> Phrase {
        let traditional = ClockKind.allCases.map { "\($0.rawValue) \($0.name.traditional)" }.joined(separator: "、")
        let simplified = ClockKind.allCases.map { "\($0.rawValue) \($0.name.simplified)" }.joined(separator: "、")
        let english = ClockKind.allCases.map(\.rawValue).joined(separator: ", ")
        return Phrase(
            "「\(word)」不是時限，什麼都沒有做。時限有：\(traditional)。",
            "「\(word)」不是时限，什么都没有做。时限有：\(simplified)。",
            "“\(word)” is no clock; nothing was done. There are: \(english)."
        )
    }
}
