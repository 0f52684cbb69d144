import OpinionCore
import Testing

@Suite struct ItemIdentityTests {
    @Test(arguments: [
        ("東源縣一企業夜間生產地條鋼被查", "东源县一企业夜间生产地条钢被查"), ("東源縣 一企業夜間生產「地條鋼」被查!", "東源縣一企業夜間生產地條鋼被查"),
        ("【快訊】河源工信局發布通告", "快讯：河源工信局发布通告"), ("ＡＢＣ１２３ News", "abc123 news"), ("Heyuan: 4K TV", "heyuan 4k  tv"),
        ("河源\u{200B}發布高溫預警", "河源發布高溫預警"),
    ])
    func howATitleIsWrittenDoesNotMatter(_ one: String, _ other: String) throws {
        let fingerprint = try #require(TitleFingerprint.of(one))
        #expect(fingerprint == TitleFingerprint.of(other))
    }

    @Test(arguments: [
        ("河源發布高溫預警信號", "河源發布暴雨預警信號"), ("事故致 3 人死亡的通報", "事故致 30 人死亡的通報"), ("abcdef 1", "abcdef 2"),
    ])
    func whatATitleSaysMatters(_ one: String, _ other: String) {
        #expect(TitleFingerprint.of(one) != TitleFingerprint.of(other))
    }

    @Test(arguments: [
        ("快訊", false), ("早報早報早", false), ("早報早報早報", true), ("!!!!!!!!", false), ("", false), ("a-b-c-d-e", false),
    ])
    func shortTitlesTellNothingApart(_ title: String, _ isTold: Bool) {
        #expect((TitleFingerprint.of(title) != nil) == isTold)
    }

    @Test func anItemCarriesBothIdentities() {
        let item = Item.sample(url: "https://www.a.cn/1?utm_source=x", title: "河源發布高溫預警")
        #expect(item.canonicalURL == "a.cn/1")
        #expect(item.titleFingerprint == TitleFingerprint.of("河源发布高温预警"))
        #expect(Item.sample(url: nil).canonicalURL == nil)
        #expect(Item.sample(url: "not an address").canonicalURL == nil)
    }

    @Test func theTextHashFollowsTheTextAlone() {
        let item = Item.sample()
        #expect(item.textHash == Item.sample(url: nil, outlet: "他報", found: t0 + .days(1)).textHash)
        #expect(item.textHash != Item.sample(title: item.title + "。").textHash)
    }

    @Test func movingTextBetweenPartsChangesTheHash() {
        func item(_ title: String, _ summary: String, _ content: String) -> Item {
            Item(
                feed: "f",
                key: "1",
                outlet: "o",
                tier: "t",
                url: nil,
                title: title,
                summary: summary,
                contentText: content,
                found: t0
            )
        }
        let hashes = [item("ab", "", ""), item("a", "b", ""), item("", "ab", ""), item("", "", "ab")].map(\.textHash)
        #expect(Set(hashes).count == 4)
    }

    @Test func theHashIsTheSameInEveryProcess() {
        let item = Item(feed: "f", key: "1", outlet: "o", tier: "t", url: nil, title: "", found: t0)
        #expect(UInt64(bitPattern: item.textHash) == fnv([0xff, 0xff, 0xff]))
    }

    private func fnv(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
