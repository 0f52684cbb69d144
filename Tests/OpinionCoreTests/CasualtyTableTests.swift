import OpinionCore
import Testing
import TextMatching

struct CasualtyTableTests {
    @Test(
        arguments: [
            (2, nil), (3, "較大"), (9, "較大"), (10, "重大"), (29, "重大"), (30, "特別重大"), (240_000, "特別重大"), (0, nil),
        ] as [(Int, String?)]
    )
    func theDeadDecideTheLevel(_ dead: Int, _ level: String?) {
        #expect(CasualtyTable.standard.level(for: Casualties(dead: dead))?.level == level)
    }

    @Test(
        arguments: [
            (9, nil), (10, "較大"), (49, "較大"), (50, "重大"), (99, "重大"), (100, "特別重大"),
        ] as [(Int, String?)]
    )
    func theInjuredDecideTheLevel(_ injured: Int, _ level: String?) {
        #expect(CasualtyTable.standard.level(for: Casualties(injured: injured))?.level == level)
        #expect(CasualtyTable.standard.level(for: Casualties(badlyInjured: injured))?.level == level)
    }

    @Test(
        arguments: [
            (9_999_999, nil), (10_000_000, "較大"), (49_999_999, "較大"), (50_000_000, "重大"), (99_999_999, "重大"),
            (100_000_000, "特別重大"),
        ] as [(Int, String?)]
    )
    func theLossDecidesTheLevel(_ loss: Int, _ level: String?) {
        #expect(CasualtyTable.standard.level(for: Casualties(loss: loss))?.level == level)
    }

    @Test func anyOneFigureReachesALevel() {
        let casualties = Casualties(dead: 1, injured: 2, loss: 60_000_000)
        #expect(CasualtyTable.standard.level(for: casualties)?.level == "重大")
    }

    @Test func missingPersonsReachNoLevel() {
        #expect(CasualtyTable.standard.level(for: Casualties(missing: 100)) == nil)
    }

    @Test func whereTheTextTellsThemApartOnlyTheBadlyInjuredCount() {
        let apart = Casualties.read(Document(title: "60人受傷，其中2人重傷"))
        #expect(apart.injured == 60 && apart.badlyInjured == 2)
        #expect(CasualtyTable.standard.level(for: apart) == nil)
        let together = Casualties.read(Document(title: "60人受傷"))
        #expect(together.badlyInjured == nil)
        #expect(CasualtyTable.standard.level(for: together)?.level == "重大")
    }

    @Test func slightInjuriesReachNoLevel() {
        let slight = Casualties.read(Document(title: "60人輕傷"))
        #expect(slight.injured == 60 && slight.badlyInjured == 0)
        #expect(CasualtyTable.standard.level(for: slight) == nil)
    }

    @Test func acutePoisoningCountsAsBadlyInjured() {
        let poisoned = Casualties.read(Document(title: "氯氣洩漏致12人中毒，其中1人重傷"))
        #expect(poisoned.badlyInjured == 12)
        #expect(CasualtyTable.standard.level(for: poisoned)?.level == "較大")
    }

    @Test func theLevelNamesTheEvidenceThatReachedIt() {
        let document = Document(title: "爆炸致12人死亡、3人受傷", contentText: "直接經濟損失6000萬元，2人失聯。")
        let found = CasualtyTable.standard.level(for: .read(document))
        #expect(found?.level == "重大")
        #expect(found?.evidence.map(\.text) == ["12人死亡", "直接經濟損失6000萬元"])
        #expect(found?.evidence.map(\.part) == [.title, .contentText])
    }

    @Test func aThresholdWithoutFiguresIsNeverReached() {
        let threshold = CasualtyThreshold(level: "一般")
        #expect(threshold.kindsReached(by: Casualties(dead: 100, injured: 100, loss: 1_000_000_000)).isEmpty)
        #expect(CasualtyThreshold(level: "一般", dead: 1).kindsReached(by: Casualties(dead: 1)) == [.dead])
    }
}

extension CasualtyTable {
    /// The highest level that the figures reach, as the raises of `casualties: true` do, and the figures that reach it.
    fileprivate func level(for casualties: Casualties) -> (level: LevelName, evidence: [CasualtyEvidence])? {
        thresholds.lazy.compactMap { row in
            let kinds = row.kindsReached(by: casualties)
            return kinds.isEmpty ? nil : (row.level, casualties.evidence.filter { kinds.contains($0.kind) })
        }.first
    }
}
