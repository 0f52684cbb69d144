import ControlAPI
import OpinionCore
import Testing

@testable import opinionctl

/// The page of `show`.
@Suite struct IncidentTextTests {
    private let moment = Moment(now: Samples.now, zone: .shanghai, language: .traditional)

    private func incident(_ text: String = Samples.page) throws -> IncidentDetail {
        try Samples.decode(IncidentPage.self, text).incident
    }

    private func page(_ text: String = Samples.page, width: Int? = nil) throws -> [String] {
        IncidentText(incident: try incident(text), moment: moment).lines(width: width).map(\.text)
    }

    @Test(arguments: [
        "#7 河源一企業␛[31m爆炸", "擬重大·突發 · 待簽收", "智能製造 · 技術創新與質量科", "規則 explosion · 命中 爆炸", "████████████  逾期 12 分",
        "截止 11-22 14:18 · 自發布時間 11-22 09:18（中國新聞網）起算",
        "✗ 值班群  待重試，已試 2 次，11-22 14:31 再試：簽名不符", "央媒 1 家", "中國新聞網", "「昨日爆炸」", "https://a.example/1",
        "發布時間  2026-11-22 09:18:00  中國新聞網", "發生時間  –", "11-22 11:00  opiniond  立案",
        "較大 → 重大  王五：有傷亡",
        "權威發布  2026-11-22 14:20:00（逾期）", "李局 · 登記 王五 11-22 14:21", "全文␇如下", "批示  王局  2026-11-22 11:40:00", "「先救人」",
        "免除  新聞發布會  11-22 13:00  王五，批准人 李局：已由應急局發布", "結論  屬實  王五 11-22 14:25", "opinionctl ack 7  我來管",
        "opinionctl release 7 --url URL  權威發布", "opinionctl alerts list --state pending",
    ])
    func pageTells(part: String) throws {
        let text = try page().joined(separator: "\n")
        #expect(text.contains(part), "\(text)")
    }

    @Test(arguments: [20, 40, 60, 80, 132])
    func noLineIsWiderThanTheTerminal(width: Int) throws {
        for line in try page(width: width) { #expect(line.columns <= width, "\(line)") }
    }

    @Test func aPageOfFortyColumnsHasEveryWordOfTheWideOne() throws {
        let wide = try page().joined().filter { !$0.isWhitespace }
        let narrow = try page(width: 40).joined().filter { !$0.isWhitespace }
        #expect(wide == narrow)
    }

    @Test func nothingSteersTheTerminalButColours() throws {
        let plain = IncidentText(incident: try incident(), moment: moment).lines(on: Terminal(width: 80))
        #expect(!plain.joined().contains("\u{1B}"))
        let coloured = IncidentText(incident: try incident(), moment: moment)
            .lines(on: Terminal(width: 80, hasColour: true)).joined(separator: "\n")
        let bare = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(coloured != bare && !bare.contains("\u{1B}"))
        #expect(bare.split(separator: "\n").map(\.count) == plain.filter { !$0.isEmpty }.map(\.count))
    }

    @Test func whatHasEndedCanBeReopenedAndNothingElse() throws {
        let closed = try incident(Samples.page.replacing("\"state\":\"open\"", with: "\"state\":\"closed\""))
        #expect(NextSteps(incident: closed, language: .english).commands.map(\.command) == ["reopen 7"])
    }

    @Test func aLongTimelineLeavesOutItsMiddle() throws {
        let entries = (1...40).map { TimelineEntry(at: Samples.now, by: "王", event: "note", text: "第\($0)條") }
        let short = TimelineText(entries: entries, moment: moment).paragraphs.flatMap { $0.lines(width: nil) }.map(
            \.text
        )
        #expect(short.count == 23)
        #expect(short[2].contains("… 另 18 條"))
        #expect(short.last?.contains("第40條") == true)
        #expect(TimelineText(entries: entries, moment: moment, isWhole: true).paragraphs.count == 40)
    }

    @Test func whatHasNotArrivedIsNeverLeftOut() throws {
        func delivery(_ number: Int, _ state: DeliveryView.State) -> DeliveryView {
            DeliveryView(
                id: "7-\(number)",
                incident: 7,
                type: .reminder,
                channel: "群\(number)",
                state: state,
                attempts: 1,
                made: Samples.now + .minutes(number),
                sent: nil,
                nextAttempt: nil,
                reason: nil
            )
        }
        let deliveries = [delivery(1, .pending)] + (2...20).map { delivery($0, .sent) }
        let lines = ToldText(deliveries: deliveries, moment: moment).paragraphs.flatMap { $0.lines(width: nil) }.map(
            \.text
        )
        #expect(lines[0].contains("… 另 11 條"))
        #expect(lines.contains { $0.contains("✗ 群1 ") })
        #expect(!lines.contains { $0.contains("群2 ") })
    }

    @Test func whomTheRosterMeantStandsBesideTheChannel() {
        let delivery = DeliveryView(
            id: "7-1",
            incident: 7,
            type: .escalated,
            channel: "值班群",
            state: .sent,
            attempts: 1,
            made: Samples.now,
            sent: Samples.now,
            nextAttempt: nil,
            reason: nil,
            to: ["李值班", "王\u{1B}局"]
        )
        let lines = ToldText(deliveries: [delivery], moment: moment).paragraphs.flatMap { $0.lines(width: nil) }
        #expect(lines.map(\.text) == ["  11-22 14:30  催促簽收", "    ✓ 值班群（李值班、王␛局）  已送達，11-22 14:30"])
    }

    @Test func everyAlertHasAName() {
        for type in AlertType.allCases { #expect(type.name.traditional != type.rawValue) }
    }

    @Test func whoClosedItStandsBehindClosed() throws {
        let closed = Samples.page.replacing("\"state\":\"open\"", with: "\"state\":\"closed\"")
            .replacing(
                #""acknowledged":null"#,
                with: #""acknowledged":{"by":"王值班","at":"2026-11-22T05:47:00Z"}"#
            )
            .replacing(
                #""text":"立案"}"#,
                with: #""text":"立案"},{"at":"2026-11-22T05:48:00Z","by":"root","event":"close","text":"辦結"}"#
            )
        #expect(try page(closed)[1] == "  擬重大·突發 · 已辦結（root 11-22 13:48）")
        let english = Moment(now: Samples.now, zone: .shanghai, language: .english)
        let lines = IncidentText(incident: try incident(closed), moment: english).lines(width: nil).map(\.text)
        #expect(lines[1].hasSuffix("closed (root 11-22 13:48)"))
        #expect(lines.contains { $0.contains("1 outlet") && !$0.contains("outlets") })
        let marks = lines.joined().filter { "（）：，".contains($0) }
        // The reasons that people typed keep theirs.
        #expect(marks.isEmpty, "\(marks)")
    }

    @Test func continuingReleasesRunFromTheLastRelease() throws {
        let update = Samples.page.replacing("\"kind\":\"release\",\"start\"", with: "\"kind\":\"update\",\"start\"")
            .replacing("\"start_source\":\"published\"", with: "\"start_source\":\"confirmed\"")
        let text = try page(update).joined(separator: "\n")
        #expect(text.contains("自上次發布 11-22 09:18起算"))
        #expect(!text.contains("自確認時間"))
    }

    @Test func aDeadlineAtMidnightBelongsToTheDayThatItEnds() throws {
        // 16:00Z is midnight in Shanghai.
        let midnight = Samples.page.replacing("2026-11-22T06:18:00Z", with: "2026-11-25T16:00:00Z")
        #expect(try page(midnight).joined(separator: "\n").contains("截止 11-25 24:00"))
    }
}
