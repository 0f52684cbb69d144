import Testing

@testable import opinionctl

@Suite struct HarmlessTests {
    @Test(arguments: [
        ("\u{1B}[31m紅", "␛[31m紅"), ("一\n二\t三\r", "一 二 三 "), ("\u{202E}倒\u{2066}字\u{2069}", "倒字"),
        ("a\u{9B}2J", "a\u{FFFD}2J"),
        ("\u{200B}地\u{FEFF}條\u{AD}鋼", "地條鋼"), ("\u{7F}", "␡"), ("一\u{2028}二", "一 二"), ("plain", "plain"), ("👨‍👩‍👧", "👨‍👩‍👧"),
    ])
    func textFromOutsideCannotSteerTheTerminal(text: String, safe: String) {
        #expect(text.harmless == safe)
    }

    @Test func heapsOfCombiningMarksAreCut() {
        let heap = "a" + String(repeating: "\u{301}", count: 500)
        #expect(heap.harmless.unicodeScalars.count == 5)
    }
}
