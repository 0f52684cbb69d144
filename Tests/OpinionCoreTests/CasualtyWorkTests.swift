import Testing
import TextMatching

@testable import OpinionCore

struct CasualtyWorkTests {
    @Test(arguments: [
        "9", "人", "3人", "3人,均", "死", "死亡", "三", "萬", "1,", "1,111", "（", "（3人", "死亡人數", "至", "死亡人數至", "無", "無人", "損失",
        "損失約",
        "萬元", "3萬元", "3人、", "3人和", "2男1女", "3死5傷", "數", "幾", "多人", "餘", "9.", "1 111", "dead ", "3 dead ", "a", "均",
        "經濟", "3口",
    ])
    func workGrowsNoFasterThanTheText(_ piece: String) {
        let small = work(piece, 500)
        let large = work(piece, 2000)
        #expect(large <= small * 4 + 1000)
        #expect(large <= 200 * 2000 * piece.unicodeScalars.count)
    }

    @Test func halfAMillionDigitsAreReadOnce() {
        let text = String(repeating: "1", count: 500_000) + "人死亡，3人受傷"
        #expect(Casualties.read(Document(contentText: text)).injured == 3)
        #expect(CasualtyScan.read(text) { _ in } < 600_000)
    }

    private func work(_ piece: String, _ count: Int) -> Int {
        CasualtyScan.read(String(repeating: piece, count: count)) { _ in }
    }
}
