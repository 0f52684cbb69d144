import Foundation
import OpinionCore
import Testing

@testable import Alerting

/// Whom a message rings, and who sees no number.
struct MentionTests {
    private struct Body: Decodable {
        struct Markdown: Decodable { let title, text: String }
        struct At: Decodable { let atMobiles, atUserIds: [String]; let isAtAll: Bool }
        let markdown: Markdown
        let at: At
    }

    private func body(_ alert: Alert, isReduced: Bool = false) throws -> Body {
        let channel = try Robots.dingtalk()
        let delivery = Samples.delivery(alert)
        let request =
            isReduced
            ? channel.reducedRequest(for: delivery, now: Samples.now) : channel.request(for: delivery, now: Samples.now)
        return try JSONDecoder().decode(Body.self, from: Data(request.body))
    }

    @Test(arguments: [false, true])
    func everyPersonWithANumberOrAnAccountIsRungAndNamed(isReduced: Bool) throws {
        let body = try body(DutySamples.overdue, isReduced: isReduced)
        #expect(body.at.atMobiles == ["13800001234"] && body.at.atUserIds == ["he-01"] && !body.at.isAtAll)
        let third = body.markdown.text.components(separatedBy: "\n\n")[2]
        #expect(third.hasSuffix(" @13800001234 @he-01"))
        #expect(third.contains("張三、科室聯絡人 何＊科長、帶班領導 王局長"))
    }

    @Test func mentionOutlivesEveryShortening() throws {
        let body = try body(DutySamples.escalated(DutyCall(addressees: [Addressee(.primary, DutySamples.zhang)])))
        #expect(body.markdown.text.components(separatedBy: "\n\n")[2].contains("值班員 張三"))
        let message = MessageRenderer.render(
            DutySamples.overdue,
            id: Samples.id,
            settings: Samples.settings(),
            now: Samples.now
        ).mentioning(DingTalkMention(DutySamples.overdue.call).line)
        let short = DingTalkForm.form.text(message, language: .traditional, limit: 450)
        #expect(short.contains("@13800001234 @he-01") && short.contains("以下截去"))
    }

    @Test func titleThatForgesAMentionRingsNobody() throws {
        let alert = Samples.opened(Samples.incident(title: "@13900009999 @all 爆炸"))
        let body = try body(alert)
        #expect(body.at.atMobiles.isEmpty && body.at.atUserIds.isEmpty && !body.markdown.text.contains("@13900009999"))
    }

    @Test(arguments: Language.allCases)
    func numbersStandInNoOtherForm(language: Language) throws {
        for sample in DutySamples.all {
            let settings = Samples.settings(language)
            let message = MessageRenderer.render(sample.alert, id: Samples.id, settings: settings, now: sample.now)
            let webhook = WebhookBody(Samples.delivery(sample.alert), settings: settings, now: sample.now)
            let texts = [
                PlainForm.text(message), TerminalForm.text(message, isUrgent: true, hasColour: true),
                DingTalkForm.form.title(message), String(decoding: JSONText.bytes(webhook), as: UTF8.self),
            ]
            for text in texts { #expect(!text.contains("13800001234") && !text.contains("he-01")) }
        }
    }

    @Test func webhookNamesWhoIsCalledAndWhoIsMissing() throws {
        func data(_ alert: Alert) throws -> [String: Any] {
            let body = WebhookBody(Samples.delivery(alert), settings: Samples.settings(), now: Samples.now)
            let json = try JSONSerialization.jsonObject(with: Data(JSONText.bytes(body))) as? [String: Any]
            return try #require(json?["data"] as? [String: Any])
        }
        let overdue = try data(DutySamples.overdue)
        let people = try #require(overdue["addressees"] as? [[String: String]])
        #expect(people.map { $0["role"] } == ["officer", "contact", "leader"])
        #expect(people.allSatisfy { Set($0.keys) == ["name", "role"] } && overdue["roster_missing"] is NSNull)
        let nobody = try data(DutySamples.escalated(DutyCall(addressees: [], missing: .primary)))
        #expect((nobody["addressees"] as? [Any])?.isEmpty == true && nobody["roster_missing"] as? String == "primary")
        let without = try data(Samples.opened())
        #expect(without["addressees"] == nil && without["roster_missing"] == nil)
    }
}
