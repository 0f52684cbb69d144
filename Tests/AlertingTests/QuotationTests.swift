import OpinionCore
import Testing

@testable import Alerting

struct QuotationTests {
    @Test(arguments: [
        ("夜間生產地條鋼", [Quotation.Mark(start: 4, length: 3)], "夜間生產【地條鋼】"),
        ("地條鋼", [.init(start: 0, length: 3)], "【地條鋼】"),
        ("地條鋼", [.init(start: 0, length: 2), .init(start: 1, length: 2)], "【地條鋼】"),
        ("地條鋼", [.init(start: 2, length: 1), .init(start: 0, length: 1)], "【地】條【鋼】"),
        ("地條鋼", [.init(start: 2, length: 5), .init(start: -1, length: 2), .init(start: 9, length: 1)], "地條鋼"),
        ("地條鋼", [.init(start: 1, length: .max), .init(start: .max, length: 1)], "地條鋼"),
        ("the steel mill", [.init(start: 4, length: 5)], "the 【steel】 mill"),
        ("𠮷地\u{200B}條鋼", [.init(start: 1, length: 3)], "𠮷【地條】鋼"),
        ("", [], ""),
    ])
    func marksStandWhereTheWordsAre(text: String, marks: [Quotation.Mark], line: String) {
        #expect(QuotationText.line(Quotation(text: text, marks: marks)).plain == line)
    }

    @Test
    func aHitFarInsideALongTextIsShown() {
        let text = String(repeating: "前", count: 5_000) + "地條鋼" + String(repeating: "後", count: 5_000)
        let line = QuotationText.line(Quotation(text: text, marks: [.init(start: 5_000, length: 3)])).plain
        #expect(line.hasPrefix("…前"))
        #expect(line.contains("【地條鋼】"))
        #expect(line.hasSuffix("後…"))
        #expect(line.count < 320)
    }
}
