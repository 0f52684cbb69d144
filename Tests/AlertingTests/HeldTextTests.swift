import OpinionCore
import Testing

@testable import Alerting

@Suite("Summaries of what was kept back")
struct HeldTextTests {
    private func message(_ alert: Alert, _ language: Language = .traditional) -> Message {
        MessageRenderer.render(alert, id: Samples.id, settings: Samples.settings(language), now: Samples.now)
    }

    @Test(arguments: AlertType.allCases)
    func everyTypeIsCountedByAName(_ type: AlertType) {
        #expect(type.name.traditional != type.rawValue)
    }

    @Test func headSaysHowMuchWasHeldAndWhatRunsOutFirst() {
        let head = message(HeldSample.silence.alert).head.map(\.plain)
        #expect(head[0] == "【暫緩匯總】靜默 3 結束：暫緩了 6 條，涉及 3 件")
        #expect(head[1].hasPrefix("時限：#12 回應 11-24 14:30"))
        #expect(head[2] == "請 值班員 簽收：opinionctl ack 12")
    }

    @Test func incidentsStandWithLevelDeadlineAndWhoHasThem() {
        let lines = message(HeldSample.silence.alert).body.map(\.line.plain)
        #expect(lines[0].contains("新事件 2、擴散 3、催促簽收 1"))
        #expect(lines[0].contains("李值班 設；理由：全市防災演練"))
        #expect(lines[1].hasPrefix("#12【較大·擬】東源縣一企業夜間生產地條鋼被查 · 回應 11-24 14:30"))
        #expect(lines[1].hasSuffix("待簽收 → opinionctl show 12"))
        #expect(lines[2].hasPrefix("#15【演練】【一般·擬】"))
        #expect(lines[3].contains("已排除"))
    }

    @Test func whatSomebodyHasIsForInformation() {
        let head = message(HeldSample.quiet.alert).head.map(\.plain)
        #expect(head[0] == "【暫緩匯總】安靜時段 結束：暫緩了 1 條，涉及 1 件")
        #expect(head[2] == "請 值班員 核對：opinionctl list")
        #expect(message(HeldSample.quiet.alert, .english).body[0].line.plain.contains("ended early by 王主任"))
    }

    @Test func longSummarySaysHowManyItLeavesOut() {
        let incidents = (1...140).map { HeldSample.incident($0, clocks: []) }
        let cause = HeldCause(from: Samples.start, until: Samples.now)
        let summary = HeldSummary(
            holder: "quiet",
            cause: cause,
            types: incidents.map { _ in .opened },
            incidents: incidents
        )
        #expect(summary.incidents.count == HeldSummary.listed)
        let sections = message(HeldSample.alert(summary)).body.filter { $0.kind == .item || $0.kind == .more }
        #expect(sections.count == 31)
        #expect(sections.last?.line.plain == "另有 110 件未列出：opinionctl list")
    }

    @Test func onlyAnUnansweredPageMakesItUrgent() {
        let cause = HeldCause(from: Samples.start, until: Samples.now)
        func isUrgent(_ incident: HeldIncident) -> Bool {
            HeldSample.alert(HeldSummary(holder: "quiet", cause: cause, types: [.opened], incidents: [incident]))
                .isUrgent
        }
        #expect(isUrgent(HeldSample.incident(1, level: "重大", clocks: [])))
        #expect(!isUrgent(HeldSample.incident(1, level: "重大", acknowledged: true, clocks: [])))
        #expect(!isUrgent(HeldSample.incident(1, clocks: [])))
    }
}
