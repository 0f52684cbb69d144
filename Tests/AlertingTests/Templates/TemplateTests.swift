import Foundation
import OpinionCore
import Testing

@testable import Alerting

/// What templates may say, and what they show.
struct TemplateTests {
    @Test(arguments: ChannelKinds.withMessages)
    func whatAKindComesWithCanBeUsed(kind: String) throws {
        let text = try #require(ChannelKinds.builtInTemplate(kind))
        #expect(TemplateRoom.fault(text, kind: kind) == nil)
    }

    @Test(arguments: Robots.kinds + ["webhook", "terminal", "email", "command"])
    func everyKindHasATemplate(kind: String) {
        #expect(ChannelKinds.withMessages.contains(kind))
    }

    /// The user's template reaches what each robot sends.
    @Test(arguments: Robots.kinds)
    func everyRobotUsesTheUsersTemplate(kind: String) throws {
        let own = TemplateRoom.templates("自家的版式\n" + TemplateFaultTests.head, kind: kind)
        let robot = try Robots.robot(kind, templates: own)
        let bodies = robot.requests(for: Samples.delivery(Samples.opened()), isReduced: false, now: Samples.now)
        let text = bodies.map { String(decoding: $0.body, as: UTF8.self) }.joined()
        #expect(text.contains("自家的版式") && text.contains("opinionctl ack 1"))
    }

    /// People see the number above the text.
    @Test(arguments: [("ntfy", true), ("bark", true), ("feishu", true), ("slack", false), ("wecom", false)])
    func whatTheTitleTellsTheTextNeedNot(kind: String, isEnough: Bool) {
        #expect((TemplateRoom.fault("{{deadlines}}\n{{who}}", kind: kind) == nil) == isEnough)
    }

    @Test func exampleOfTheDocumentationCanBeUsed() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
            path: "../../../Documentation/Templates"
        )
        let head = try String(contentsOf: folder.appending(path: "_head.mustache"), encoding: .utf8)
        let text = try String(contentsOf: folder.appending(path: "dingtalk.zh-Hant.mustache"), encoding: .utf8)
        #expect(TemplateRoom.fault(text, partials: ["head": head]) == nil)
    }

    /// `config template KIND --sample digest` shows a digest, and no test message.
    @Test(arguments: AlertType.allCases)
    func sampleOfATypeIsOfThatType(type: AlertType) {
        let alert = TemplateSamples.alert(type)
        #expect(alert.type == type)
        #expect((alert.reason.code == .test) == (type == .test))
    }

    @Test func everySampleShowsItsHead() {
        #expect(Set(TemplateSamples.all.map(\.alert.type)) == Set(AlertType.allCases))
        #expect(Set(TemplateSamples.all.map(\.alert.reason.code)) == Set(ReasonCode.allCases))
        for sample in TemplateSamples.all {
            let message = sample.message(.english)
            #expect(PlainForm.form("plain").missing(in: PlainForm.text(message), of: message).isEmpty)
        }
    }

    @Test(arguments: [
        ("{{number}}|{{title}}|{{level}}|{{state}}", "1|東源縣一企業夜間生產地條鋼被查|較大·擬|待簽收"),
        ("{{marks}}{{department}}、{{area}}", "【較大·擬】產業發展科、淘汰落後產能、「地條鋼」死灰復燃"),
        ("{{outlet}} {{tier}} {{url}}", "中國新聞網 央媒 https://www.chinanews.com.cn/cj/2026/11-22/1.shtml"),
        ("{{link}}", "[原文](https://www.chinanews.com.cn/cj/2026/11-22/1.shtml)"),
        (
            "{{#clocks}}{{name}} {{due}} {{left}}{{#is_overdue}}!{{/is_overdue}}{{/clocks}}",
            "回應 11-24 14:30 剩 47 小時 59 分"
        ),
        ("{{reason}}|{{counts}}", "命中規則〈「地條鋼」死灰復燃〉：中頻爐、地條鋼|2 家媒體，3 條報道"),
        ("{{#quotation}}「{{.}}」{{/quotation}}", "「記者從東源縣獲悉，一企業利用**中頻爐**夜間生產**地條鋼**，已被責令停產。」"),
        ("{{#urgent}}急{{/urgent}}{{^urgent}}平{{/urgent}}{{#incident_opened}}新{{/incident_opened}}", "平新"),
        ("{{#hint}}有{{/hint}}{{^hint}}無{{/hint}}{{^body}}空{{/body}}", "無"),
        (
            "{{#body}}{{#is_area}}{{^first()}}；{{/first()}}{{content}}{{/is_area}}{{/body}}",
            "；領域：淘汰落後產能、「地條鋼」死灰復燃；責任科室：產業發展科"
        ),
        ("{{! 註 }}{{bureau}}|{{{command}}}|{{&headline}}", "河源市工業和信息化局|opinionctl ack 1|【較大·擬】#1 東源縣一企業夜間生產地條鋼被查"),
    ])
    func namesShowWhatTheySay(template: String, text: String) throws {
        let layout = try MessageLayout(template, partials: [:])
        let message = TemplateRoom.message(Samples.opened())
        let fitting = Fitting(message, form: DingTalkForm.form, language: .traditional, limit: .max)
        #expect(fitting.text(layout) == text)
    }

    @Test func theMoreSpecificTemplateComesFirst() {
        let folder = TemplateFolder(layouts: [
            TemplateRoom.layout("一般 {{what}} {{deadlines}} {{who}}", language: nil),
            TemplateRoom.layout("in English {{what}} {{deadlines}} {{who}}", language: .english),
        ])
        let templates = MessageTemplates(folder)
        func beginning(_ form: MessageForm, _ language: Language) -> Substring {
            let message = TemplateRoom.message(Samples.opened(), language: language)
            return form.text(message, language: language, templates: templates).prefix(3)
        }
        #expect(beginning(DingTalkForm.form, .traditional) == "一般 ")
        #expect(beginning(DingTalkForm.form, .simplified) == "一般 ")
        #expect(beginning(DingTalkForm.form, .english) == "in ")
        #expect(beginning(PlainForm.form("webhook"), .traditional) == "【較大")
    }

    @Test func aTemplateThatLosesTheHeadAfterAllIsNotUsed() {
        let message = TemplateRoom.message(Samples.opened())
        let own = TemplateRoom.templates("{{what}} {{footer}}")
        let text = DingTalkForm.form.text(message, language: .traditional, templates: own)
        #expect(text == DingTalkForm.form.text(message, language: .traditional, limit: .max))
    }

    @Test func mentionsStandWhereTheTemplateHasThem() {
        let message = TemplateRoom.message(DutySamples.overdue, now: Samples.start + .hours(48))
        let mentioned = message.mentioning(DingTalkMention(DutySamples.overdue.call).line)
        let own = TemplateRoom.templates("{{what}} {{deadlines}} {{who}}\n呼叫{{mentions}}")
        let text = DingTalkForm.form.text(mentioned, language: .traditional, templates: own)
        #expect(text.contains("\n呼叫 @138"))
    }
}
