import Testing

@testable import opinionctl

@Suite struct TestSelectionTests {
    @Test(arguments: [
        ("", "任何"), ("地條", "地條鋼升級"), ("地条", "地條鋼升級"), ("STEEL", "steel-relapse"), ("steel-*", "steel-relapse"),
        ("*relapse", "steel-relapse"), ("*-rel*se", "steel-relapse"), ("地?鋼*", "地條鋼升級"), ("**", ""),
        ("a*b*c", "a1b2b3c"),
    ])
    func patternTakesTheName(pattern: String, name: String) {
        #expect(TestSelection(pattern).takes("別的", name))
    }

    @Test(arguments: [
        ("steel*x", "steel-relapse"), ("relapse*", "steel-relapse"), ("?", "地條"), ("?", ""), ("鐵", "地條鋼"),
        ("a*b", "ab1"),
    ])
    func patternLeavesTheName(pattern: String, name: String) {
        #expect(!TestSelection(pattern).takes(name))
    }

    @Test func hostilePatternTakesNoLongTime() {
        let pattern = String(repeating: "a*", count: 200) + "b"
        #expect(!TestSelection(pattern).takes(String(repeating: "a", count: 5_000)))
    }
}
