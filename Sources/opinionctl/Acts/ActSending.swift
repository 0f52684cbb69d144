import ControlAPI
import OpinionCore

/// Sends acts and tells the officer what became of them.
enum ActSending {
    /// Sends one act; prints one line per number and ends with the highest exit code.
    static func send(_ request: ActRequest, _ options: ControlOptions, json: Bool) async throws {
        try await report(options.client.post(ControlPath.acts, request), options, json: json)
    }

    /// Prints an answer to an act.
    static func report(_ body: [UInt8], _ options: ControlOptions, json: Bool) throws {
        let response = try options.client.decode(ActResponse.self, body)
        if json {
            try Output.document(body)
        } else {
            try Output.lines(lines(response, on: .output()))
        }
        try response.exitCode.conclude()
    }

    /// `✓ #127 …`, `✗ #128 …`; a result of no incident has the number 0, which is not shown.
    static func lines(_ response: ActResponse, on terminal: Terminal) -> [String] {
        response.results.map { result in
            let mark = terminal.paint(result.ok ? "✓" : "✗", result.ok ? .good : .alarm)
            let text = result.text.harmless
            let isNamed = result.number == 0 || names(result.number, text)
            return isNamed ? "\(mark) \(text)" : "\(mark) #\(result.number) \(text)"
        }
    }

    /// Whether the text says the number itself, wherever: it is not put before it a second time.
    private static func names(_ number: Int, _ text: String) -> Bool {
        text.split(separator: "#", omittingEmptySubsequences: false).dropFirst()
            .contains { $0.prefix { $0.isASCII && $0.isNumber } == "\(number)" }
    }
}
