import OpinionCore
import Testing

@testable import Alerting

struct HeadTests {
    @Test
    func theFirstThreeLinesSayWhatUntilWhenAndWho() {
        #expect(
            head(Samples.opened()) == [
                "【較大·擬】#1 東源縣一企業夜間生產地條鋼被查", "時限：回應 11-24 14:30（剩 47 小時 59 分）", "請 值班員 簽收：opinionctl ack 1",
            ]
        )
    }

    @Test
    func everyRunningClockIsListedNearestFirst() {
        let incident = Samples.incident(level: "重大", clocks: [.press, .release])
        #expect(
            head(Samples.opened(incident))[1]
                == "時限：權威發布 11-22 19:30（剩 4 小時 59 分）；新聞發布會 11-23 14:30（剩 23 小時 59 分）"
        )
    }

    @Test(arguments: [
        (4 * 60 + 59, "（剩 1 分）"), (5 * 60, "（時限已到）"), (5 * 60 + 1, "（已逾期 1 分）"), (29 * 60 + 5, "（已逾期 24 小時 5 分）"),
        (77 * 60, "（已逾期 3 天）"),
    ])
    func whatRemainsIsToldForTheMomentOfSending(minutes: Int, state: String) {
        let alert = Samples.opened(Samples.incident(level: "重大", clocks: [.release]))
        #expect(head(alert, now: Samples.start + .minutes(minutes))[1] == "時限：權威發布 11-22 19:30" + state)
    }

    @Test
    func aDeadlineAtMidnightIsTheEndOfItsDay() throws {
        // Two working days after a Sunday.
        let alert = Samples.opened(Samples.incident(clocks: [.verification]))
        #expect(head(alert)[1].hasPrefix("時限：核實報告 11-24 24:00（剩"))
    }

    @Test(arguments: Language.allCases)
    func everyFormOfADrillBeginsWithItsMark(language: Language) {
        let mark = [Language.traditional: "【演練】", .simplified: "【演练】", .english: "【DRILL】"][language] ?? "?"
        for sample in ReasonSample.all {
            guard let incident = sample.alert.incident, !incident.drill else { continue }
            let drill = Samples.incident(isDrill: true)
            let alert = Alert(
                type: sample.alert.type,
                incident: drill,
                reason: sample.alert.reason,
                isClockSuspect: true,
                made: Samples.start
            )
            let settings = Samples.settings(language)
            let message = MessageRenderer.render(alert, id: Samples.id, settings: settings, now: Samples.now)
            let reduced = MessageRenderer.reduced(alert, id: Samples.id, settings: settings, now: Samples.now)
            for message in [message, reduced] {
                #expect(message.title.plain.hasPrefix(mark))
                #expect(PlainForm.text(message).hasPrefix(mark))
                #expect(DingTalkForm.form.text(message, language: language, limit: 19_000).hasPrefix(mark))
            }
        }
    }

    @Test
    func theHeadIsThreeLinesForEveryReason() {
        for sample in ReasonSample.all {
            let lines = head(sample.alert, now: sample.now)
            #expect(lines.count == 3)
            #expect(lines.allSatisfy { !$0.isEmpty && !$0.contains("\n") })
        }
    }

    @Test
    func theYearIsToldWhenItIsAnother() {
        let alert = Samples.opened()
        #expect(head(alert, now: Samples.start + .days(60))[1] == "時限：回應 2026-11-24 14:30（已逾期 58 天）")
    }

    private func head(_ alert: Alert, now: Instant = Samples.now) -> [String] {
        MessageRenderer.render(alert, id: Samples.id, settings: Samples.settings(), now: now).head.map(\.plain)
    }
}
