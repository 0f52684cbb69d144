import OpinionCore
import Testing
import TextMatching

struct CasualtyEvidenceTests {
    @Test(arguments: [
        ("3人死亡", "3人死亡"),
        ("🚨🇨🇳突發：廠房爆炸致１２人 遇難！", "１２人 遇難"),
        ("死 亡 人 數 升 至 １５ 人。", "死 亡 人 數 升 至 １５ 人"),
        ("⚠️3 名工人（含1名隊長）被困後 遇\u{200B}難", "3 名工人（含1名隊長）被困後 遇\u{200B}難"),
        ("㎏級：直接經濟損失１，２００萬元。", "直接經濟損失１，２００萬元"),
        ("無人員傷亡，損失1.2億", "無人員傷亡"),
        ("café́ 30 people were killed", "30 people were killed"),
    ])
    func evidenceQuotesTheOriginal(_ text: String, _ quotation: String) throws {
        let evidence = try #require(Casualties.read(Document(summary: text)).evidence.first)
        let scalars = Array(text.unicodeScalars)
        let quoted = scalars[evidence.start..<evidence.start + evidence.length]
        #expect(String(String.UnicodeScalarView(quoted)) == quotation)
        #expect(evidence.text == quotation)
        #expect(evidence.part == .summary)
    }

    @Test func everyPartIsReadByItselfAndTheLargestFigureWins() {
        let document = Document(title: "爆炸已致3", summary: "人死亡。5人死亡", contentText: "此前報道3人死亡，7人死亡。6人死亡。")
        let casualties = Casualties.read(document)
        #expect(casualties.dead == 7)
        #expect(casualties.evidence.map(\.text) == ["7人死亡"])
        #expect(casualties.evidence.map(\.value) == [7])
        #expect(casualties.evidence.map(\.kind) == [.dead])
    }

    @Test func badlyAndSlightlyInjuredAddUpWithEvidenceOfBoth() {
        let casualties = Casualties.read(Document(title: "3人重傷，7人輕傷"))
        #expect(casualties.injured == 10)
        #expect(casualties.badlyInjured == 3)
        #expect(casualties.evidence.map(\.kind) == [.badlyInjured, .slightlyInjured])
    }

    @Test func aLongPlaceIsQuotedInPart() {
        let text = "3人" + String(repeating: " ", count: 5000) + "死亡"
        let casualties = Casualties.read(Document(title: text))
        #expect(casualties.dead == 3)
        #expect(casualties.evidence.map(\.length) == [CasualtyEvidence.longest])
    }

    @Test(arguments: ["99999999999999999999人死亡", "9999億億億人死亡", "2億人死亡", "損失99999999999億元"])
    func incredibleFiguresAreLeftOut(_ text: String) {
        #expect(Casualties.read(Document(title: text)).isEmpty)
    }
}
