import Testing

@testable import OpinionCore

struct ItemChangeTests {
    private static let text = "記者獲悉，東源縣一企業夜間生產地條鋼，已被責令停產，現場查獲中頻爐兩座，無人員傷亡。"

    private func item(_ title: String, _ text: String) -> Item {
        Item(feed: "a", key: "1", outlet: "甲報", tier: "市級", url: nil, title: title, contentText: text, found: t0)
    }

    private func isOfSubstance(_ title: String, _ text: String = text) -> Bool {
        ItemChange(from: item("東源縣一企業被查", Self.text), to: item(title, text)).isOfSubstance
    }

    @Test(arguments: [
        "東源縣一企業被查", "东源县一企业被查", "東源縣一企業被查！", "【更新】東源縣一企業被查", "東源縣一企業被查（持續更新）", "東源縣 一企業 被查",
    ])
    func waysOfWritingATitleAreNone(title: String) {
        #expect(!isOfSubstance(title))
    }

    @Test(arguments: ["東源縣一企業未被查", "連平縣一企業被查", "東源縣一企業被查 三人死亡", "通報"])
    func anotherTitleIsOne(title: String) {
        #expect(isOfSubstance(title))
    }

    @Test(arguments: [
        text + "\n閱讀 1024 評論 12", text.replacing("，", with: ", "), text + " ", "更新時間：2026-08-20 14:30\n" + text,
    ])
    func countersAndMarksAreNone(text: String) {
        #expect(!isOfSubstance("東源縣一企業被查", text))
    }

    @Test(arguments: [
        text.replacing("無人員傷亡", with: "造成三人死亡、五人受傷"), text + "該企業負責人已被公安機關控制，環保部門正在核查排污情況。",
        "此文已刪除。",
    ])
    func anotherTextIsOne(text: String) {
        #expect(isOfSubstance("東源縣一企業被查", text))
    }
}
