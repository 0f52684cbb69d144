import FoundationEssentials
import OpinionCore
import Testing

@testable import Alerting

struct ShorteningTests {
    @Test(arguments: [20_000, 19_000, 6_000, 3_000, 1_500, 1_000, 800])
    func theHeadAndTheFooterStayWhole(limit: Int) {
        let message = Self.long
        let text = DingTalkForm.form.text(message, language: .traditional, limit: limit)
        #expect(JSONSize.of(text) <= limit)
        #expect(text.hasPrefix(message.head.map { MarkdownLine.text($0) }.joined(separator: "\n\n")))
        #expect(text.hasSuffix(MarkdownLine.text(message.footer)))
    }

    @Test
    func aCutIsMarkedAndKeepsWholeLinks() {
        for limit in stride(from: 700, to: 6_000, by: 131) {
            let text = DingTalkForm.form.text(Self.long, language: .traditional, limit: limit)
            #expect(JSONSize.of(text) <= limit)
            #expect(text.contains("…（以下截去）"))
            #expect(text.count { $0 == "[" } == text.count { $0 == "]" })
            #expect(text.count { $0 == "(" } == text.count { $0 == ")" })
        }
    }

    @Test
    func theHeadStaysEvenWhereNothingElseFits() {
        let text = DingTalkForm.form.text(Self.long, language: .traditional, limit: 10)
        #expect(text.hasPrefix(Self.long.head.map { MarkdownLine.text($0) }.joined(separator: "\n\n")))
    }

    @Test(arguments: ["\"", "\\", "鋼", "👨‍👩‍👧‍👦", "x"])
    func noBodyIsLargerThanTheVendorTakes(character: String) throws {
        let huge = String(repeating: character, count: 20_000)
        let alerts = [Samples.opened(Samples.incident(title: huge)), Self.foundLate(title: huge)]
        for alert in alerts {
            let request = try Robots.dingtalk().request(for: Samples.delivery(alert), now: Samples.now)
            #expect(request.body.count <= 20_000)
            #expect(request.body.count > 300)
        }
    }

    @Test
    func sizesAreThoseOfTheEncodedText() throws {
        for text in ["", "a\"b\\c\nd/e", "地條鋼👨‍👩‍👧‍👦"] {
            #expect(JSONText.bytes(text).count == JSONSize.of(text) + 2)
        }
    }

    static let long = MessageRenderer.render(
        foundLate(title: String(repeating: "標題", count: 200)),
        id: Samples.id,
        settings: Samples.settings(),
        now: Samples.now
    )

    static func foundLate(title: String) -> Alert {
        let items = (1...40).map { number in
            FoundLateItem(
                item: Int64(number),
                title: title,
                outlet: title,
                area: title,
                level: "一般",
                url: "http://a.cn/" + String(repeating: "路", count: 200),
                published: Samples.start
            )
        }
        return Alert(type: .foundLate, incident: nil, reason: .foundLate(items, total: 40), made: Samples.start)
    }
}
