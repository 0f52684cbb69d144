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

    @Test(arguments: [40, 60, 80, 100])
    func listFitsTheTerminal(width: Int) throws {
        let incidents = try Samples.decode(IncidentList.self, Samples.list).incidents
        let lines = ListTable(incidents: incidents, moment: moment).lines(on: Terminal(width: width))
        for line in lines { #expect(line.columns <= width, "\(line)") }
        #expect(lines.contains { $0.contains("剩 4 小時 10 分") })
    }

    @Test func listShowsWhoHasItAndTheHeatOfEachTier() throws {
        let held = Samples.list.replacing(
            #""acknowledged":null"#,
            with:
                #""heat":{"市級":2,"央媒":1},"acknowledged":{"by":"王五","at":"2026-11-22T06:00:00Z"}"#
        ).replacing(#""state":"open""#, with: #""state":"responding""#)
        let incidents = try Samples.decode(IncidentList.self, held).incidents
        let line = ListTable(incidents: incidents, moment: moment).lines(on: terminal)[1]
        #expect(line.contains("處置中 王五"))
        #expect(line.contains("2 央1市2"))
    }

    @Test(arguments: [
        (ListOrder.deadline, [2, 1, 3, 5, 4]), (.number, [1, 2, 3, 4, 5]), (.heat, [5, 1, 2, 3, 4]),
    ])
    func listIsSortedAsAsked(order: ListOrder, numbers: [Int]) throws {
        let late = Samples.clock(state: "running", start: "2026-11-22T05:40:00Z", due: "2026-11-23T10:40:00Z")
        let met = Samples.clock(
            state: "met",
            start: "2026-11-22T05:40:00Z",
            due: "2026-11-22T06:40:00Z",
            met: "\"2026-11-22T06:00:00Z\""
        )
        let ended = ["4", "5"].map {
            Samples.incident(Int($0)!, title: "乙", clock: met).replacing("\"open\"", with: "\"closed\"")
        }
        let all = [
            Samples.incident(1, title: "甲", clock: late), Samples.incident(2, title: "甲", clock: Samples.running),
            Samples.incident(3, title: "甲", clock: met), ended[0],
            ended[1].replacing("\"outlets\":2", with: "\"outlets\":9"),
        ]
        let list = #"{"version":1,"incidents":[\#(all.joined(separator: ","))]}"#
        let incidents = try Samples.decode(IncidentList.self, list).incidents
        #expect(order.sorted(incidents).map(\.number) == numbers)
    }

    @Test func emptyListSaysSo() {
        #expect(ListTable(incidents: [], moment: moment).lines(on: terminal) == ["沒有事件。"])
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

    @Test func refusedConfigurationIsToldOnceWithAllItsFaults() throws {
        let problem =
            #"{"kind":"config_refused","text":"新配置被拒絕，仍用舊配置：a.yaml:1:1：甲","since":"2026-11-22T06:00:00Z"}"#
        let refused = #""refused":{"at":"2026-11-22T06:00:00Z","errors":["a.yaml:1:1：甲","a.yaml:2:1：乙"]}"#
        let document = Samples.status(ok: false, problems: problem).replacing(#""refused":null"#, with: refused)
        let report = try Samples.decode(StatusReport.self, document)
        let lines = StatusText(report: report, moment: moment).lines(on: terminal)
        #expect(lines.count == 4)
        #expect(lines[1] == "  - 新配置被拒，仍用舊的；改好後執行 opinionctl reload（11-22 14:00，30 分前）")
        #expect(lines.suffix(2) == ["    a.yaml:1:1：甲", "    a.yaml:2:1：乙"])
    }

    @Test func problemEndsWithItsTimeAndNoFullStop() throws {
        let problem = #"{"kind":"feeds_failing","text":"請檢查網絡。","since":"2026-11-22T06:00:00Z"}"#
        let report = try Samples.decode(StatusReport.self, Samples.status(ok: false, problems: problem))
        let lines = StatusText(report: report, moment: moment).lines(on: terminal)
        #expect(lines[1] == "  - 請檢查網絡（11-22 14:00，30 分前）")
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
        #expect(ActSending.lines(ActResponse(results: results), on: terminal) == ["✓ #1 已簽收", "✗ 沒有 #99"])
    }

    @Test func aNumberThatIsSaidAlreadyIsNotPutBefore() {
        let texts = ["延期須晚於現有時限：#3 新聞發布會", "#30 已辦結", "已記錄", "#3-4 立即重送"]
        let results = texts.map { ActResult(number: 3, text: $0) }
        let lines = ActSending.lines(ActResponse(results: results), on: terminal)
        #expect(lines == ["✓ 延期須晚於現有時限：#3 新聞發布會", "✓ #3 #30 已辦結", "✓ #3 已記錄", "✓ #3-4 立即重送"])
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
