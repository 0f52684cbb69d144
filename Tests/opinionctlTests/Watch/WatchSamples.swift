import ControlAPI
import OpinionCore

@testable import opinionctl

/// Boards as the daemon sends them.
enum WatchSamples {
    static let moment = Moment(now: Samples.now, zone: .shanghai, language: .traditional)

    static func incident(_ number: Int, due minutes: Int, title: String = "河源一企業爆炸", by: String? = nil) -> String {
        let due = Samples.now + .minutes(minutes)
        let start = due - .hours(5)
        let state = minutes > 0 ? "running" : "overdue"
        let clock = Samples.clock(state: state, start: "\(start)", due: "\(due)")
        let text = Samples.incident(number, title: title, clock: clock)
        guard let by else { return text }
        return text.replacing(
            #""acknowledged":null"#,
            with: #""acknowledged":{"by":"\#(by)","at":"2026-11-22T06:00:00Z"}"#
        ).replacing(#""state":"open""#, with: #""state":"acknowledged""#)
    }

    static func board(
        _ incidents: [String],
        problems: String = "",
        change: String = "1-1",
        failing: Int = 0
    ) throws -> BoardPage {
        let status = Samples.status(ok: problems.isEmpty, problems: problems)
            .replacing(#""failing":1"#, with: #""failing":\#(failing)"#)
        return try Samples.decode(
            BoardPage.self,
            """
            {"version":1,"change":"\(change)","now":"2026-11-22T06:30:00Z","incidents":[\(incidents.joined(separator: ","))],
            "status":\(status),"last_poll":"2026-11-22T06:29:00Z"}
            """
        )
    }

    /// Three incidents: #1 overdue and held, #2 nobody has, #3 far away.
    static func state() throws -> WatchState {
        var state = WatchState()
        state.board = try board([
            incident(3, due: 2_000, by: "李四"), incident(1, due: -12, by: "王五"), incident(2, due: 250),
        ])
        return state
    }
}
