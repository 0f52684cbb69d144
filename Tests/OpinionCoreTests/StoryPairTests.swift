import Testing

@testable import OpinionCore

/// Pairs of headlines after the patterns of real reports: what differs in place, number or time is two happenings; what
/// says the same later, shorter or in other words is one.
@Suite("Two headlines, one happening or two")
struct StoryPairTests {
    /// How alike two titles are in an archive that knows the usual words of the news.
    static func areOne(_ one: String, _ other: String, apart: TimeSpan = .hours(2)) -> Bool {
        let start = Instant(seconds: 1_787_000_000)
        let items = [
            StoryFeatures(title: one, lead: "", at: start), StoryFeatures(title: other, lead: "", at: start + apart),
        ]
        let rarity = archive(with: items)
        let known = items.enumerated().map { number, features in
            StoryItem(id: Int64(number), features: features, weight: rarity.weight(features.titleTerms))
        }
        let neighbour = StoryNeighbour(story: StoryID(1), items: [known[0]], isBound: false)
        switch StoryGrouping(rarity: rarity).decide(known[1], among: [neighbour]) {
        case .join: return true
        case .new: return false
        }
    }

    /// 200 titles of a day, in which the usual words are usual.
    private static func archive(with items: [StoryFeatures]) -> StoryRarity {
        let usual = [
            "官方通報最新情況", "警方回應網友質疑", "記者現場了解到", "公司發布公告稱", "男子被刑事拘留", "市民反映問題",
            "事故原因正在調查", "有關部門介入調查", "發生一起交通事故", "已有多人受傷送醫", "網購平臺回應", "運營商回應", "網友收到",
        ]
        var counts: [StoryTerm: Int] = [:]
        for title in usual {
            for term in StoryFeatures(title: title, lead: "", at: Instant(seconds: 0)).titleTerms {
                counts[term, default: 0] += 8
            }
        }
        for item in items { for term in item.titleTerms { counts[term, default: 0] += 1 } }
        return StoryRarity(total: 200, counts: counts)
    }

    @Test(arguments: [
        // Another place.
        ("源城區一家具廠發生火災致3人受傷", "東源縣一家具廠發生火災致3人受傷"),
        ("河源一化工廠爆炸致2死5傷", "梅州一化工廠爆炸致2死5傷"),
        ("廣東河源一工廠夜間偷排廢水被查", "廣東清遠一工廠夜間偷排廢水被查"),
        ("紫金縣一民爆倉庫起火，消防趕赴現場", "龍川縣一民爆倉庫起火，消防趕赴現場"),
        ("連平縣忠信鎮一採石場坍塌3人被困", "連平縣隆街鎮一採石場坍塌3人被困"),
        ("和平縣上陵村山體滑坡兩戶受損", "和平縣下車村山體滑坡兩戶受損"),
        ("湖南省一煙花廠爆炸，傷亡不明", "江西省一煙花廠爆炸，傷亡不明"),
        ("江門市一幼兒園多名幼童食物中毒", "肇慶市一幼兒園多名幼童食物中毒"),
        ("河源工業園一企業拖欠工資被曝光", "惠州工業園一企業拖欠工資被曝光"),
        ("甘肅某企業生產地條鋼被責令停產", "河北某企業生產地條鋼被責令停產"),
        ("青海發生4.1級地震，震源深度10千米", "四川發生4.1級地震，震源深度10千米"),
        ("源城區一小區電梯墜落致1死", "江東新區一小區電梯墜落致1死"),
        ("廣州一大學實驗室爆燃，兩名學生受傷", "南京一大學實驗室爆燃，兩名學生受傷"),
        ("東源縣燈塔鎮一養豬場污水直排河道", "東源縣船塘鎮一養豬場污水直排河道"),
        ("常州一鞭炮店爆炸致8人死亡", "襄陽一鞭炮店爆炸致8人死亡"),
        ("福建某核酸機構造假被立案", "安徽某核酸機構造假被立案"),
        // Another road, date, age or magnitude.
        ("G25高速河源段發生貨車追尾", "G35高速河源段發生貨車追尾"),
        ("S14高速一大巴側翻多人受傷", "S12高速一大巴側翻多人受傷"),
        ("河源8月20日新增3起電信詐騙案", "河源8月22日新增3起電信詐騙案"),
        ("12歲男孩墜樓身亡，校方回應", "15歲男孩墜樓身亡，校方回應"),
        ("臺灣花蓮發生5.3級地震", "臺灣花蓮發生6.1級地震"),
        ("地鐵5號線信號故障列車限速", "地鐵9號線信號故障列車限速"),
        ("205路公交車與轎車相撞", "308路公交車與轎車相撞"),
        ("居民樓18層起火，一家三口獲救", "居民樓27層起火，一家三口獲救"),
        ("第9號颱風生成，將影響我省", "第11號颱風生成，將影響我省"),
        ("7時許高速路口三車相撞", "19時許高速路口三車相撞"),
        // The same words of news about other matters.
        ("官方通報一企業違規排污：已立案調查", "官方通報一教師體罰學生：已立案調查"),
        ("網友反映公務員上班打牌，當地回應", "網友反映水廠停水三天，當地回應"),
        ("記者調查：二手車市場的套路", "記者調查：直播帶貨的套路"),
        ("某公司通報高管被查", "某醫院通報醫生被查"),
        ("專家解讀工業互聯網新政策", "專家解讀公積金新政策"),
        ("暴雨致多地內澇，消防營救被困群眾", "化工廠起火，消防營救被困工人"),
        ("工信部：前三季度規上工業增加值增長", "農業部：前三季度豬肉產量增長"),
        ("市工信局召開安全生產會議", "市教育局召開招生工作會議"),
        ("女子網購手機收到磚頭，平臺回應", "男子網購龍蝦收到死蝦，平臺回應"),
        ("【早報】央行降準；某車企召回；油價上調", "某車企宣布召回三萬輛問題汽車"),
        ("工廠食堂吃出老鼠頭，官方介入", "中學食堂吃出異物，官方介入"),
        ("5G基站輻射超標？運營商回應", "充電樁著火？運營商回應"),
        ("如何看待工廠招工難，哪些信息值得關注？", "如何看待房價下跌，哪些信息值得關注？"),
        ("河源高新區一企業爆燃", "河源市區一加油站漏油"),
    ])
    func twoAccidentsOfTheSameWordsStayTwo(one: String, other: String) {
        #expect(!Self.areOne(one, other))
        #expect(!Self.areOne(other, one))
    }

    @Test(arguments: [
        ("源城區一家具廠火災致3死", "源城區家具廠火災死亡人數升至5人"),
        ("東源縣一企業夜間生產地條鋼被查", "東源一企業偷產地條鋼，當地連夜查處"),
        ("河源一化工廠爆炸致2死5傷", "河源化工廠爆炸事故已致4死"),
        ("紫金縣民爆倉庫起火", "紫金縣民爆倉庫起火，無人員傷亡"),
        ("G25高速貨車追尾起火，司機獲救", "貨車在G25高速追尾起火，消防救出司機"),
        ("「幽靈外賣」七家平臺被罰35.97億元", "七平臺因幽靈外賣被罰沒35.97億"),
        ("某電池廠電解液洩漏，居民連夜疏散", "居民連夜疏散！電池廠電解液泄漏"),
        ("GPT-5.2正式發布", "OpenAI 發布 GPT-5.2，號稱最強"),
        ("龍川縣水庫出現管湧，下游群眾轉移", "龙川县水库管涌险情：下游群众已转移"),
        ("河源發生3.2級地震", "河源3.2級地震，多地有震感，你感覺到了嗎？"),
        ("【快訊】連平縣鐵礦透水事故7人被困", "鐵礦透水事故7人被困，連平縣全力救援"),
        ("官方回應「校園餐發臭」：已成立調查組", "學校回應校園餐發臭 調查組進駐"),
    ])
    func oneHappeningIsOne(one: String, other: String) {
        #expect(Self.areOne(one, other))
        #expect(Self.areOne(other, one))
    }

    @Test func sameNoticeDaysLaterIsAnother() {
        let title = "河源市氣象臺發布高溫橙色預警信號"
        #expect(Self.areOne(title, title, apart: .hours(20)))
        #expect(!Self.areOne(title, title, apart: .hours(73)))
    }
}
