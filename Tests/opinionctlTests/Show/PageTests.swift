import ControlAPI
import OpinionCore
import Testing

@testable import opinionctl

@Suite struct PageTests {
    private let moment = Moment(now: Samples.now, zone: .shanghai, language: .traditional)
    private let client = ControlClient(socket: "/nonexistent", spokenName: nil, language: .traditional)
    private let terminal = Terminal(width: nil)

    @Test func listShowsTheMostPressingClock() throws {
        let incidents = try Samples.decode(IncidentList.self, Samples.list).incidents
        let lines = ListTable(incidents: incidents, moment: moment).lines(on: terminal)
        #expect(lines.count == 2)
        #expect(lines[1].contains("擬重大·突發"))
        #expect(lines[1].contains("權威發布 剩 4 小時 10 分"))
    }

    @Test(arguments: [60, 80, 100])
    func listFitsTheTerminal(width: Int) throws {
        let incidents = try Samples.decode(IncidentList.self, Samples.list).incidents
        let lines = ListTable(incidents: incidents, moment: moment).lines(on: Terminal(width: max(width, 80)))
        for line in lines { #expect(line.columns <= max(width, 80)) }
    }

    @Test func emptyListSaysSo() {
        #expect(ListTable(incidents: [], moment: moment).lines(on: terminal) == ["沒有事件。"])
    }

    @Test func pageTellsEverythingAndNothingSteersTheTerminal() throws {
        let incident = try client.decode(IncidentPage.self, Array(Samples.page.utf8)).incident
        let text = IncidentText(incident: incident, moment: moment).lines(on: terminal).joined(separator: "\n")
        let parts = [
            "#7 河源一企業␛[31m爆炸", "級別 擬重大·突發 · 待簽收", "規則 explosion · 命中 爆炸", "████████████████████", "逾期 12 分",
            "自發布時間起算", "發布時間  2026-11-22 09:18:00  中國新聞網", "未送達", "簽名不符", "中國新聞網（央媒）", "「昨日爆炸」", "立案",
        ]
        for part in parts { #expect(text.contains(part), "\(part)\n\(text)") }
        #expect(!text.contains("\u{1B}"))
    }

    @Test func calmStatusIsOneLine() throws {
        let report = try Samples.decode(StatusReport.self, Samples.status(ok: true))
        let lines = StatusText(report: report, moment: moment).lines(on: terminal)
        #expect(lines.count == 1)
        #expect(lines[0].hasPrefix("正常；未結 1 件"))
        #expect(lines[0].contains("最近時限 #7 權威發布 11-22 18:40 剩 4 小時 10 分"))
    }

    @Test func problemsComeFirst() throws {
        let problem = #"{"kind":"channel","text":"值班群 不通","since":"2026-11-22T06:00:00Z"}"#
        let report = try Samples.decode(StatusReport.self, Samples.status(ok: false, problems: problem))
        let lines = StatusText(report: report, moment: moment).lines(on: terminal)
        #expect(lines[0].hasPrefix("有 1 個問題"))
        #expect(lines[1] == "  - 值班群 不通（11-22 14:00，30 分前）")
    }

    @Test func overdueWithoutAProblemIsNamed() throws {
        let report = try Samples.decode(StatusReport.self, Samples.status(ok: false, overdue: 1))
        #expect(StatusText(report: report, moment: moment).lines(on: terminal)[0].hasPrefix("有時限逾期"))
    }

    @Test(arguments: [
        (Language.traditional, "剩 4 小時 10 分"), (.simplified, "剩 4 小时 10 分"), (.english, "4 h 10 min left"),
    ])
    func remainingTimeIsSpoken(language: Language, text: String) {
        let moment = Moment(now: Samples.now, zone: .shanghai, language: language)
        #expect(moment.remaining(until: Samples.now + .minutes(250)) == text)
    }

    @Test(arguments: [(0.0, 0), (0.5, 5), (1.0, 10), (2.0, 10)])
    func barFillsUpToTheDeadline(share: Double, filled: Int) throws {
        let clock = try Samples.decode(ClockView.self, Samples.running)
        let now = clock.start + (clock.due - clock.start).scaled(by: share)
        let bar = ClockText(clock: clock, moment: Moment(now: now, zone: .shanghai, language: .english)).bar(width: 10)
        #expect(bar == String(repeating: "█", count: filled) + String(repeating: "░", count: 10 - filled))
    }

    @Test func oneLineForEachResult() {
        let results = [ActResult(number: 1, text: "已簽收"), ActResult(number: 99, text: "沒有 #99", code: "not_found")]
        #expect(ActSending.lines(ActResponse(results: results), on: terminal) == ["✓ #1 已簽收", "✗ #99 沒有 #99"])
    }

    @Test func openIncidentsAreListedForAnActWithoutNumber() throws {
        let incidents = try Samples.decode(IncidentList.self, Samples.list).incidents
        #expect(OpenNumbers.lines(incidents, .traditional) == ["未結事件：", "  #7  待簽收  河源一企業爆炸"])
        #expect(OpenNumbers.lines([], .english) == ["No incident is open."])
    }

    @Test func noticesAreShownAndAreNoProblem() throws {
        func status(_ count: Int) throws -> [String] {
            let notices = (1...count).map {
                #"{"kind":"rule_silent","text":"規則 r\#($0) 沒有命中","since":"2026-08-20T00:00:00Z","rule":"r\#($0)"}"#
            }
            let document = Samples.status(ok: true).replacing(
                #""incidents""#,
                with: #""notices":[\#(notices.joined(separator: ","))],"incidents""#
            )
            let report = try Samples.decode(StatusReport.self, document)
            return StatusText(report: report, moment: moment).lines(on: terminal)
        }
        #expect(try status(1).dropFirst() == ["  · 規則 r1 沒有命中"])
        #expect(try status(7).count == 7)
        #expect(try status(7).last == "  · 另有 2 條提示：opinionctl status --json")
        #expect(try status(7).first?.hasPrefix("正常；") == true)
    }
}
