import Testing
import TextMatching

/// Words that stand near each other, words that are counted, and enough of several.
@Suite struct NearTests {
    @Test(arguments: [
        ("工廠 NEAR/3 爆炸", "爆炸发生在工厂"), ("工廠 NEAR/0 爆炸", "工廠爆炸"), ("工廠 NEAR/0 爆炸", "工廠，爆炸"),
        ("工廠 NEAR/2 爆炸", "工廠昨夜爆炸"), ("工廠 ONEAR/2 爆炸", "工廠 昨夜 爆炸"), ("big NEAR/1 data", "big old data"),
        ("AI NEAR/2 治理", "AI of 的 治理"), ("(工廠 OR 車間) NEAR/1 (起火 OR 爆炸)", "車間又起火"),
        ("河源 NEAR/4 工廠 NEAR/2 爆炸", "爆炸的工廠在河源"), ("a NEAR/1 b NEAR/1 c", "c a b"),
        ("死亡 NEAR/3 亡", "死亡了一亡"), ("steel* NEAR/1 plant", "steelworks or plant"), ("/[一二三]人/ NEAR/2 死亡", "造成三人當場死亡"),
        ("a NEAR/2 b", "a … 👍 — b"), ("가스 NEAR/2 폭발", "가스 대 폭발"),
    ])
    func nearHolds(_ text: String, _ title: String) throws {
        #expect(try matches(text, headline(title)))
    }

    @Test(arguments: [
        ("工廠 NEAR/1 爆炸", "工廠昨夜爆炸"), ("工廠 ONEAR/5 爆炸", "爆炸的工廠"), ("big NEAR/0 data", "big old data"),
        ("死亡 NEAR/9 亡", "死亡"), ("a NEAR/1 b NEAR/1 c", "a x b x x c"), ("a NEAR/1 b", "a a2 a3 b"),
        ("title:(a NEAR/5 b)", "a"), ("河源 ONEAR/4 工廠 ONEAR/2 爆炸", "河源爆炸工廠"),
    ])
    func nearDoesNotHold(_ text: String, _ title: String) throws {
        #expect(try !matches(text, headline(title)))
    }

    @Test func nearStaysInsideOneText() throws {
        let document = Document(title: "工廠", summary: "爆炸", tags: ["a", "b"])
        #expect(try !matches("工廠 NEAR/5 爆炸", document))
        #expect(try !matches("tag:(a NEAR/5 b)", document))
        #expect(try matches("tag:(a NEAR/5 b)", Document(tags: ["x", "a b"])))
    }

    @Test func evidenceShowsOnlyPlacesThatAreNear() throws {
        let document = headline("爆炸。很多很多字以後工廠又爆炸，再過許多許多字爆炸")
        #expect(try evidence("工廠 NEAR/2 爆炸", document) == ["title 10+2 工廠", "title 13+2 爆炸"])
    }

    @Test func negatedNearHoldsWhenTheWordsAreApart() throws {
        #expect(try matches("工廠 NOT (工廠 NEAR/1 爆炸)", headline("工廠沒有發生爆炸")))
        #expect(try !matches("工廠 NOT (工廠 NEAR/1 爆炸)", headline("工廠爆炸")))
    }

    @Test func everyPlaceCountsInLongTexts() throws {
        let text = String(repeating: "死亡，後來呢", count: 2_000) + "死亡工廠"
        #expect(try matches("死亡 NEAR/0 工廠", Document(contentText: text)))
        #expect(try matches("COUNT/1000(死亡)", Document(contentText: text)))
    }

    @Test(arguments: [
        ("ATLEAST/2(死亡 OR 被困 OR 起火)", "起火致一人被困", true), ("ATLEAST/2(死亡 OR 被困 OR 起火)", "起火，又起火", false),
        ("ATLEAST/2($bad)", "起火，有人死亡", true), ("ATLEAST/2($bad)", "死亡", false),
        ("ATLEAST/2(死亡 OR $bad)", "死亡", false), ("ATLEAST/2(死亡 OR $bad)", "死亡、起火", true),
        ("ATLEAST/2(a b OR c OR d)", "a b d", true),
        ("ATLEAST/2(a b OR c OR d)", "a c", false), ("x NOT ATLEAST/2(a OR b OR c)", "x a", true),
        ("x NOT ATLEAST/2(a OR b OR c)", "x a c", false), ("ATLEAST/2(a OR NOT b OR c)", "a", true),
        ("ATLEAST/2(a OR NOT b OR c)", "a b", false), ("ATLEAST/2(a OR title:b OR a NEAR/1 c)", "b a x c", true),
    ])
    func enoughMembersMustHold(_ text: String, _ title: String, _ expected: Bool) throws {
        let lists = try TermLists(["bad": ["死亡", "起火"]])
        #expect(try matches(text, headline(title), lists) == expected)
    }

    @Test(arguments: [
        ("COUNT/2(死亡)", "死亡，死亡", true), ("COUNT/2(死亡)", "死亡", false), ("COUNT/2(死亡 OR 死亡人數)", "死亡人數", false),
        ("COUNT/3(死亡 OR 傷)", "死亡、傷、傷", true), ("COUNT/2($bad)", "起火死亡", true), ("title:COUNT/2(a)", "a a", true),
        ("x NOT COUNT/2(a)", "x a", true), ("x NOT COUNT/2(a)", "a x a", false), ("COUNT/2(/死+亡/)", "死死亡 死亡", true),
    ])
    func placesAreCountedOnce(_ text: String, _ title: String, _ expected: Bool) throws {
        let lists = try TermLists(["bad": ["死亡", "起火"]])
        #expect(try matches(text, headline(title), lists) == expected)
    }

    @Test func countAddsUpAllTexts() throws {
        #expect(try matches("COUNT/2(死亡)", Document(title: "死亡", contentText: "死亡")))
        #expect(try !matches("body:COUNT/2(死亡)", Document(title: "死亡", contentText: "死亡")))
    }
}
