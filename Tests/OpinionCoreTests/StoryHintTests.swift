import Testing

@testable import OpinionCore

@Suite("What is alike enough to ask a person")
struct StoryHintTests {
    private func isReal(_ one: String, _ other: String) -> Bool {
        func features(_ title: String) -> StoryFeatures {
            StoryFeatures(title: title, lead: "", at: Instant(seconds: 1_787_000_000))
        }
        return StoryHint.isReal(features(one), features(other))
    }

    @Test(arguments: [
        ("紫金縣一工廠發生氣體洩漏 1人死亡", "紫金縣一居民樓火災致2人死亡"),
        ("東源縣發生一起交通事故致3人受傷", "東源縣一學校食物中毒致5人受傷"),
        ("龍川縣突發山洪 2人失聯", "龍川縣一礦井透水 2人失聯"),
    ])
    func aPlaceAndTheDeadAreNoHint(one: String, other: String) {
        #expect(!isReal(one, other) && !isReal(other, one))
    }

    @Test(arguments: [
        ("紫金縣倉庫坍塌兩人被埋", "紫金縣民爆倉庫坍塌兩人被埋"), ("紫金縣一工廠發生氣體洩漏 1人死亡", "紫金一廠氣體洩漏已致2人死亡"),
        ("省安委辦掛牌督辦民爆重大隱患", "省安委辦掛牌督辦民爆重大隱患"),
    ])
    func whatHappenedIsOne(one: String, other: String) {
        #expect(isReal(one, other) && isReal(other, one))
    }
}
