import Testing
import TextMatching

/// What words hold for what text.
@Suite struct MatchingTests {
    @Test(arguments: [
        ("地條鋼", "東源縣一企業夜間生產地條鋼被查"), ("地条钢", "東源縣一企業夜間生產地條鋼被查"), ("地條鋼", "企业生产地条钢"),
        ("地条钢", "地 条 钢"), ("地条钢", "地\u{200B}条\u{200D}钢"), ("地条钢", "地\n  条\u{3000}钢"), ("\"地 条 钢\"", "生产地条钢"),
        ("後台", "后臺操作"), ("乾部", "干部"), ("頭髮", "头发"), ("發展", "发展"), ("臺風", "颱風來了"), ("裡面", "裏面"),
        ("4K", "4K產業"), ("4k", "超高清４Ｋ電視"), ("4K", "(4K)"), ("4K", "4K-TV"), ("4K", "8K、4K"), ("AI", "AI產業"),
        ("ai", "用AI。"),
        ("AI", "AI-powered"), ("AI", "open_AI"), ("AI", "AI's"), ("AI", "人工智能(AI)"),
        ("\"big data\"", "the Big\u{00A0} \n Data era"),
        ("\"big data\"", "大數據big data中心"), ("5G基站", "建設5G基站"), ("5G基站", "建設 5G 基站"), ("5G基站", "万个５Ｇ基站群"),
        ("地条钢2024", "查處地條鋼2024年"),
        ("地条钢2024", "地條鋼 2024"), ("C++", "学习C++编程"), ("café", "CAFE"), ("cafe", "cafe\u{301}"), ("Straße", "STRASSE"),
        ("👍", "好👍🏻"), ("㎡", "100 m2"),
        ("ｶﾞｽ", "ガス爆発"), ("가스", "가스가 폭발"), ("河源", "河源市"), ("《地條鋼》", "電影《地条钢》定檔"), ("1,000", "損失1,000元"),
        ("don't", "Don’t panic"),
        ("WiFi", "免費wifi覆蓋"), ("约翰·列侬", "約翰・列儂"), ("𠮷野家", "𠮷野家"), ("software", "soft\u{00AD}ware"), ("二噁英", "二恶英超标"),
        ("AI", "①AI應用"), ("AI", "❶AI應用"), ("5G", "⑵5G"),
    ])
    func wordHolds(_ word: String, _ text: String) throws {
        #expect(try matches(word, headline(text)))
    }

    @Test(arguments: [
        ("4K", "14K金"), ("4K", "4KB"), ("4K", "4Kg"), ("AI", "MAID"), ("AI", "AIDS"), ("AI", "OpenAIGPT"),
        ("AI", "A I"), ("ai", "aï2"),
        ("\"big data\"", "bigdata"), ("\"big data\"", "big, data"), ("\"big data\"", "big database"),
        ("\"big data\"", "data big"), ("5G基站", "15G基站"), ("5G基站", "5G的基站"),
        ("地条钢2024", "地條鋼20245"), ("地条钢", "地条和钢"), ("地条钢", "地条，钢"), ("河源", "河\u{301}x源"), ("1,000", "1,0000"),
        ("cafe", "cafes"), ("a", ""), ("河源", "源河"),
        ("steel", "steelé"), ("steel", "Stéels"), ("Ⅳ", "ivy"),
    ])
    func wordDoesNotHold(_ word: String, _ text: String) throws {
        #expect(try !matches(word, headline(text)))
    }

    @Test(arguments: [
        ("地條鋼 OR 中頻爐", "中频炉", true), ("地條鋼 中頻爐", "中频炉", false), ("地條鋼 NOT 電影", "電影《地條鋼》定檔", false),
        ("地條鋼 NOT 電影", "地條鋼", true), ("地條鋼 NOT (電影 宣傳)", "電影《地條鋼》定檔", true), ("地條鋼 NOT NOT 電影", "地條鋼", false),
        ("NOT (NOT 電影)", "電影", true), ("(鋼 OR 鐵) (死 OR 傷) NOT 演習", "鋼廠一人受傷", true),
        ("(鋼 OR 鐵) (死 OR 傷) NOT 演習", "鋼廠演習一人受傷", false), ("a OR b NOT c", "a c", true),
        ("(a OR b) NOT c", "a c", false),
        ("a and b", "a b", false), ("a and b", "b and a", true),
    ])
    func operatorsCombineWords(_ text: String, _ title: String, _ holds: Bool) throws {
        #expect(try matches(text, headline(title)) == holds)
    }

    static let item = Document(
        title: "河源一企業被曝光",
        summary: "生產地條",
        contentText: "鋼被查。Steel plant",
        outlet: "中國新聞網",
        tier: "央媒",
        feed: "chinanews-scroll",
        author: "王小明",
        tags: ["環保 督察", "Steel Mill"]
    )

    @Test(arguments: [
        ("title:曝光", true), ("body:曝光", false), ("曝光", true), ("body:地條", true), ("地條鋼", false), ("body:steel", true),
        ("outlet:新闻", true), ("outlet:中国新闻网", true), ("outlet:人民", false), ("新聞網", false), ("tier:央媒", true),
        ("tier:省級", false),
        ("央媒", false), ("feed:chinanews-scroll", true), ("feed:chinanews", true), ("feed:chinanew", false),
        ("chinanews", false),
        ("author:小明", true), ("tag:环保", true), ("tag:\"steel mill\"", true), ("tag:督察Steel", false), ("督察", false),
        ("title:(河源 曝光)", true), ("title:(河源 steel)", false), ("title:(河源 NOT steel)", true),
        ("steel NOT title:steel", true),
        ("steel NOT body:steel", false), ("曝光 tier:央媒", true), ("曝光 NOT tier:央媒", false),
    ])
    func fieldsNarrowWhereWordsAreLookedFor(_ text: String, _ holds: Bool) throws {
        #expect(try matches(text, Self.item) == holds)
    }
}
