import ControlAPI
import OpinionCore
import Testing

@testable import opinionctl

@Suite("A drill's report names what was told")
struct DrillPageTests {
    private let moment = Moment(now: Samples.now, zone: .shanghai, language: .traditional)

    @Test func messagesAndEscalationHaveWords() throws {
        let message = try Samples.decode(
            DrillReport.MessageResult.self,
            #"{"channel":"值班群","type":"incident.opened","made":1,"arrived":1,"median_ms":400,"slowest_ms":400}"#
        )
        let actor = Actor(uid: 1_001, user: "li", via: "socket")
        let drill = Drill(id: 3, name: "夜間爆炸", by: actor, started: Samples.now, until: Samples.now, speed: 1)
        let opening = Opening.Report(title: "爆炸", area: nil, department: "辦公室", level: "重大", isDrill: true)
        let incident = Opening.byHand(
            opening.within(3),
            number: 12,
            by: actor,
            policy: .standard,
            zone: .shanghai,
            now: Samples.now
        )
        let report = DrillReport(
            drill,
            end: .time,
            ended: Samples.now,
            incidents: [.init(incident, timeline: [], ended: Samples.now)],
            messages: [message]
        )
        let page = DrillReportPage(report: report, moment: moment).lines(on: Terminal(width: 80)).joined(
            separator: "\n"
        )
        #expect(page.contains("新事件") && !page.contains("incident.opened"))
        #expect(page.contains("升級 無"))
    }

    @Test func proposedLevelThatIsSettledHasNoArrow() throws {
        func words(_ from: String) throws -> String {
            let text = #"{"at":"2026-11-22T06:00:00Z","from":"\#(from)","to":"重大","by":"王","reason":"死3人"}"#
            return try Samples.decode(RecordView.RegradeView.self, text).words.traditional
        }
        #expect(try words("重大") == "核定 重大")
        #expect(try words("較大") == "較大 → 重大")
    }
}
