import ControlAPI
import OpinionCore
import Testing

@testable import opinionctl

/// `list` on terminals of every width.
@Suite struct ListCardTests {
    private let moment = Moment(now: Samples.now, zone: .shanghai, language: .traditional)
    private static let title = "河源市東源縣某民爆物品生產企業今晨發生爆炸致多人受傷"

    private func incidents() throws -> [IncidentView] {
        let held = Samples.incident(7, title: Self.title, clock: Samples.running)
            .replacing(#""state":"open""#, with: #""state":"acknowledged""#)
            .replacing(
                #""acknowledged":null"#,
                with: #""heat":{"市級":2,"央媒":1},"acknowledged":{"by":"王值班","at":"2026-11-22T06:00:00Z"}"#
            )
        let list = #"{"version":1,"incidents":[\#(held),\#(Samples.incident(8, title: "乙", clock: Samples.overdue))]}"#
        return try Samples.decode(IncidentList.self, list).incidents
    }

    private func lines(_ width: Int) throws -> [String] {
        ListTable(incidents: try incidents(), moment: moment).lines(on: Terminal(width: width))
    }

    @Test(arguments: [30, 40, 50, 60, 72, 80, 96, 100, 120, 132])
    func noLineIsWiderAndNoWordIsBroken(width: Int) throws {
        let lines = try lines(width)
        for line in lines { #expect(line.columns <= width, "\(line)") }
        for words in ["已簽收 王值班", "權威發布 剩 4 小時 10 分", "2 央1市2", "技術創新與質量科"] {
            #expect(lines.contains { $0.contains(words) }, "\(words) at \(width)")
        }
    }

    @Test func theUsualTerminalHasTwoLinesForEachIncident() throws {
        let lines = try lines(80)
        #expect(lines.count == 4)
        #expect(lines[0] == "#7 擬重大·突發  已簽收 王值班  權威發布 剩 4 小時 10 分")
        #expect(lines[1].hasPrefix("  河源市東源縣某民爆物品") && lines[1].hasSuffix("媒體 2 央1市2  技術創新與質量科"))
    }

    @Test func aWideTerminalHasATable() throws {
        let lines = try lines(140)
        #expect(lines.count == 3)
        #expect(lines[1].contains(Self.title))
    }
}
