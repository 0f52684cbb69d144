import Testing

@testable import IncidentDesk

struct AlignmentTests {
    private func rows(_ expected: String, _ found: String) -> String {
        let (expected, found) = (Array(expected), Array(found))
        return Alignment.rows(expected: expected.count, found: found.count) { expected[$0] == found[$1] }.map { row in
            switch row {
            case .pair(let index, _): "\(expected[index])"
            case .missing(let index): "-\(expected[index])"
            case .unexpected(let index): "+\(found[index])"
            }
        }.joined()
    }

    @Test(arguments: [
        ("", "", ""), ("abc", "abc", "abc"), ("a", "", "-a"), ("", "a", "+a"), ("a", "b", "-a+b"),
        ("abc", "ac", "a-bc"), ("ac", "abc", "a+bc"), ("ab", "ba", "-ab+a"), ("axc", "ayc", "a-x+yc"),
    ])
    func asManyAsPossibleStandBesideEachOther(expected: String, found: String, result: String) {
        #expect(rows(expected, found) == result)
    }
}

struct FlowMapTests {
    @Test(arguments: [
        ("甲、乙", "甲、乙"), ("0:05", "0:05"), ("-15m", "-15m"), ("50%", "50%"), ("a: b", "'a: b'"), ("甲,乙", "'甲,乙'"),
        ("it's", "'it''s'"), ("", "''"), (" 甲", "' 甲'"), ("甲 #乙", "'甲 #乙'"), ("%", "'%'"), ("- 甲", "'- 甲'"),
    ])
    func valueReadsBackAsItIs(text: String, written: String) {
        #expect(FlowMap().adding("title", text).text == "{title: \(written)}")
    }

    @Test func whatIsNotThereIsLeftOut() {
        let map = FlowMap().adding("a", String?.none).adding("b", 1).adding("c", Bool?.none).adding(
            "d",
            oneOrMore: ["x"]
        )
        #expect(map.adding("e", ["y"]).adding("f", []).text == "{b: 1, d: x, e: [y], f: []}")
    }
}
