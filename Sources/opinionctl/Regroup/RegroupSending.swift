import ArgumentParser
import ControlAPI
import OpinionCore

/// Why an officer says that reports belong together or do not; asked of every correction.
struct RegroupReason: ParsableArguments {
    @Option(name: [.short, .long], parsing: .unconditional, help: ArgumentHelp("依據 (reason)，必填", valueName: "文字"))
    var message: String
}

extension ActSending {
    /// Sends one correction; prints one line per result and ends with the highest exit code.
    static func send(_ request: RegroupRequest, _ options: ControlOptions, json: Bool) async throws {
        try await report(options.client.post(ControlPath.regroup, request), options, json: json)
    }
}

/// Numbers of reports as `show` has them: `12345`, `12345,12346`.
enum ReportNumbers {
    static func parsed(_ words: [String], _ language: Language) throws(CommandFailure) -> [Int64] {
        try OfficerNumbers.parsed(words, language, .report).map(Int64.init)
    }
}
