import OpinionCore
import Testing

@testable import Alerting

/// Shortening keeps any template's form, and never the head's expense.
struct TemplateFittingTests {
    private static let pieces = [
        "{{#body}}\n- {{text}}\n{{/body}}\n", "{{#body}}{{content}}；{{/body}}\n",
        "{{#quotation}}> {{.}}\n\n{{/quotation}}",
        "{{reason}}{{reason}}\n", "{{outlet}} {{tier}} {{url}}\n", "{{link}}\n",
        "{{#clocks}}{{name}}{{due}}{{^last()}}、{{/last()}}{{/clocks}}\n",
        "{{#cut}}{{cut_note}}{{/cut}}\n", "自己的話。\n", "{{#drill}}演練{{/drill}}", "{{counts}} {{hint}} {{area}}\n",
        "{{#body}}{{#is_item}}{{text}}{{/is_item}}{{^is_item}}{{/is_item}}{{/body}}",
    ]

    @Test(arguments: 1...40)
    func anyTemplateFitsAnyLimit(seed: UInt64) throws {
        var random = Steady(seed: seed)
        let count = Int.random(in: 0...8, using: &random)
        let own = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
        let text = (["{{what}}\n", "{{deadlines}} {{who}}{{mentions}}\n", "{{footer}}\n"] + own).shuffled(
            using: &random
        )
        let layout = try MessageLayout(text.joined(), partials: [:])
        let alerts = [
            Samples.opened(), ShorteningTests.foundLate(title: String(repeating: "\"題\\", count: 90)),
            DrillSamples.ended,
        ]
        for message in alerts.map({ TemplateRoom.message($0) }) {
            let form = DingTalkForm.form
            func fitting(_ limit: Int) -> Fitting { Fitting(message, form: form, language: .traditional, limit: limit) }
            let whole = try #require(fitting(.max).text(layout))
            let least = form.size(fitting(0).shortest(layout))
            #expect(fitting(least - 1).text(layout) == nil || form.size(whole) < least)
            for _ in 0..<6 {
                let limit = Int.random(in: least...max(least, form.size(whole)) + 50, using: &random)
                let text = try #require(fitting(limit).text(layout))
                #expect(form.size(text) <= limit)
                #expect(form.size(whole) > limit || text == whole)
                for line in message.head + [message.footer] { #expect(text.contains(form.markup(line))) }
            }
        }
    }

    @Test func whatFitsIsUsed() {
        let message = TemplateRoom.message(
            Samples.opened(Samples.incident(title: String(repeating: "長", count: 20_000)))
        )
        for limit in stride(from: 900, to: 1_500, by: 37) {
            let text = DingTalkForm.form.text(message, language: .traditional, limit: limit)
            let whole = DingTalkForm.form.text(message, language: .traditional, limit: .max)
            #expect(limit - JSONSize.of(text) < 250 || text == whole)
        }
    }

    @Test func ownTextThatLeavesNoRoomGivesWayToTheBuiltIn() {
        let message = TemplateRoom.message(Samples.opened())
        let own = TemplateRoom.templates("{{what}} {{deadlines}} {{who}}" + String(repeating: "!", count: 5_000))
        let text = DingTalkForm.form.text(message, language: .traditional, templates: own, limit: 4_000)
        #expect(text == DingTalkForm.form.text(message, language: .traditional, limit: 4_000))
    }

    @Test(arguments: [
        "{{what}}", "{{{who}}}", "{{> head}}", "{{=<% %>=}}", "{{#body}}x", "{{/body}}", "@all 快看",
        "[點我](http://evil.example)",
        "](http://evil.example)", "**粗** _斜_ `碼`", "<at id=all></at>", "# 標題", "http://evil.example/a", "\u{202E}lla@",
        "a\n# 標題\n@all", "&lt;at&gt;",
    ])
    func hostileTitlesStayTextInAnyTemplate(title: String) {
        let source = AlertSource(outlet: title, tier: title, title: title + "二", url: title)
        let alert = Samples.opened(Samples.incident(title: title), source: source)
        let own =
            "{{{title}}}|{{&title}}|{{title}}|{{{what}}}|{{#title}}{{{.}}}{{/title}}|{{{outlet}}}{{tier}}"
            + "{{#body}}{{{text}}}{{{content}}}{{/body}}{{{deadlines}}}{{{who}}}"
        let text = DingTalkForm.form.text(
            TemplateRoom.message(alert),
            language: .traditional,
            templates: TemplateRoom.templates(own)
        )
        let markup = text.replacing("**", with: "")
            .replacing(SafeLink.of(title).map { "[原文](\($0))" } ?? "\n", with: "")
        #expect(text.contains("|"))
        for forbidden in "[]()@<>`~\\&_*#\n" where !"#".contains(forbidden) { #expect(!markup.contains(forbidden)) }
        if title.hasPrefix("{{w") { #expect(text.contains("{{what}}|{{what}}|{{what}}|")) }
        if title.hasPrefix("{{> ") { #expect(text.contains("{{＞ head}}|{{＞ head}}")) }
    }
}
