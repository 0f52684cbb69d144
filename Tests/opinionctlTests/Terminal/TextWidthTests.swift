import Testing

@testable import opinionctl

@Suite struct TextWidthTests {
    @Test(arguments: [
        ("abc", 3), ("輿情", 4), ("４Ｋ", 4), ("e\u{301}", 1), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("☎️", 2), ("한글", 4), ("…", 1), ("α", 1),
        ("\u{200B}", 0), ("「", 2), ("𠮷", 2), ("", 0), ("\u{1F44D}\u{1F3FD}", 2),
    ])
    func textTakesItsTerminalColumns(text: String, columns: Int) {
        #expect(text.columns == columns)
    }

    @Test(arguments: [
        ("河源一企業爆炸", 14, "河源一企業爆炸"), ("河源一企業爆炸", 13, "河源一企業爆…"), ("河源一企業爆炸", 12, "河源一企業…"), ("abcdef", 4, "abc…"),
        ("👨‍👩‍👧家", 3, "👨‍👩‍👧…"), ("ab", 0, ""), ("輿", 1, "…"),
    ])
    func shorteningCutsBetweenGraphemes(text: String, width: Int, result: String) {
        #expect(text.shortened(to: width) == result)
        #expect(text.shortened(to: width).columns <= width)
    }

    @Test func paddingCountsColumnsNotCharacters() {
        #expect("輿情".padded(to: 6) == "輿情  ")
        #expect("輿情".padded(to: 6, right: true) == "  輿情")
        #expect("輿情".padded(to: 3) == "輿情")
    }
}
