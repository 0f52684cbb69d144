import OpinionCore
import Testing
import TextMatching

/// Numbers that are no figures of casualties.
struct CasualtySilenceTests {
    @Test(arguments: silent)
    func otherNumbersAreNoFigures(_ text: String) {
        #expect(Casualties.read(Document(contentText: text)) == Casualties())
    }

    @Test(arguments: [
        CasualtyCase("3名嫌疑人致1人死亡", dead: 1),
        CasualtyCase("5人因3人死亡事故被判刑", dead: 3),
        CasualtyCase("22人因致3人死亡的事故被追責", dead: 3),
        CasualtyCase("3人參與救援，發現1人死亡", dead: 1),
        CasualtyCase("轉移群眾300人、2名工人死亡", dead: 2),
        CasualtyCase("3名35歲男子死亡", dead: 3),
        CasualtyCase("3人於5日死亡", dead: 3),
        CasualtyCase("獎勵3000萬元，損失200萬元", loss: 2_000_000),
    ])
    func onlyTheFigureOfTheFateIsRead(_ expected: CasualtyCase) {
        #expect(expected.with(expected.read) == expected)
    }

    private static let silent = [
        "2023人死亡", "35歲男子死亡", "3日死亡", "3時許死亡", "第3人死亡", "死亡率3%", "3%的人死亡", "死亡賠償金120萬元",
        "3人涉嫌致人死亡被捕", "獎勵3000萬元", "30層墜亡", "從30層墜樓身亡", "30公里外發現死亡", "十人九傷", "九死一生", "罪該萬死",
        "地條鋼死灰復燃", "3人被判死刑", "百分之三人死亡", "三分之一人死亡", "每10萬人死亡率下降", "死亡3天後被發現", "失蹤3天", "3人逃亡",
        "3人獲救", "5人脫險", "3人殺害男子後潛逃", "3名死者家屬獲賠", "死亡威脅3次", "3人次受傷", "12·3死亡事故", "9·11遇難者",
        "3個月大嬰兒死亡", "重大事故是指造成10人以上30人以下死亡", "男子死亡", "3000萬元", "鑑定為重傷二級", "挽回經濟損失3000萬元",
        "損失3000萬噸", "損失慘重", "損失3000萬日元", "3名官員因死亡事故被問責", "30家企業", "2024年死亡", "第一人民醫院",
        "3人對死亡結果負責", "致3人獲救", "生死之間", "一百零八好漢", "11/21遇難", "避免經濟損失1200萬元", "3人養傷", "資產減值損失3.2億元", "死亡人數同比減少15人",
        "死傷人數下降30%", "3人認領遺體",
    ]
}
