import OpinionCore
import Testing

@testable import OpinionFiles

/// What lint says of whole queries, rules, tests and raises.
struct LintQueryTests {
    @Test(arguments: Self.impossible + Self.raises + Self.tests + Self.others)
    func oddQueryIsToldWithItsPlace(_ one: LintSample) throws {
        try one.check()
    }

    @Test(arguments: Self.fine)
    func soundQueryIsLeftInPeace(_ one: LintSample) throws {
        try one.check()
    }

    private static func excludes(_ place: String, _ part: String) -> String {
        "one.yaml:\(place): warning: “\(part)” excludes all that is asked for here, so it can never match; narrow the exclusion."
    }

    private static func dead(_ place: String, _ part: String) -> String {
        "one.yaml:\(place): warning: “\(part)” can never match here, the rest of the query excludes it; remove it or narrow the exclusion."
    }

    private static func excludedTest(_ place: String, _ exclusion: String, _ test: String) -> String {
        "one.yaml:\(place): warning: “\(exclusion)” excludes the test “\(test)” of line 7, which must hit; narrow the exclusion or change the test."
    }

    static let impossible: [LintSample] = [
        LintSample(match: "爆炸 NOT 爆炸", hit: "無事", [excludes("5:15", "NOT 爆炸")]),
        LintSample(match: "地條鋼廠 AND NOT 地条钢", hit: "無事", [excludes("5:21", "NOT 地条钢")]),
        LintSample(match: "title:爆炸 火災 NOT 爆炸", hit: "無事", [excludes("5:24", "NOT 爆炸")]),
        LintSample(match: "steelworks NOT steel*", hit: "無事", [excludes("5:23", "NOT steel*")]),
        LintSample(match: "(爆炸 NEAR/5 火災) NOT 火災", hit: "無事", [excludes("5:27", "NOT 火災")]),
        LintSample(match: "COUNT/3(爆炸) NOT 爆炸", hit: "無事", [excludes("5:24", "NOT 爆炸")]),
        LintSample(
            match: "ATLEAST/2(爆炸 OR 火災) NOT (爆炸 OR 坍塌)",
            hit: "無事",
            [excludes("5:32", "NOT (爆炸 OR 坍塌)")]
        ),
        LintSample(
            match: "title:$a NOT $b",
            hit: "無事",
            terms: "terms: {a: [大火災, 爆炸案], b: [$c, 火災]}\nqueries: {q: 甲乙}\n".replacing("queries: {q: 甲乙}\n", with: "")
                .replacing("$c", with: "爆炸"),
            [excludes("5:21", "NOT $b")]
        ),
        LintSample(
            match: "$q AND 河源 NOT 河源市 NOT 河源",
            hit: "無事",
            terms: "queries:\n  q: 爆炸 OR 火災\n",
            [excludes("5:30", "NOT 河源")]
        ),
        LintSample(match: "河源 OR (爆炸 NOT 爆炸)", hit: "河源", [dead("5:19", "爆炸 AND NOT 爆炸")]),
        LintSample(match: "(地條鋼廠 OR 中頻爐) NOT 地條鋼", hit: "中頻爐", [dead("5:13", "地條鋼廠")]),
        LintSample(
            match: "爆炸 NOT title:河源",
            hit: "無事",
            head: "place: title:河源市",
            [
                "one.yaml:6:12: warning: “match” and “place” exclude each other, so only feeds with “local: true” can match; change one of them."
            ]
        ),
    ]

    static let raises: [LintSample] = [
        LintSample(
            match: "爆炸 NOT 演練",
            hit: "爆炸",
            more: "    raise: [{to: 較大, when: 消防演練}]\n",
            [
                "one.yaml:8:28: warning: this never holds together with “match”, so the raise does nothing; change or remove it."
            ]
        ),
        LintSample(
            match: "大爆炸 OR 爆炸案",
            hit: "爆炸案",
            more: "    raise: [{to: 較大, when: 爆炸 OR 火災}]\n",
            [
                "one.yaml:8:28: warning: this holds whenever the rule does, so each match is raised to “較大”; write that as “level”."
            ]
        ),
        LintSample(
            match: "爆炸 NOT 演練",
            hit: "爆炸",
            more: "    raise:\n      - {to: 較大, when: 多人死亡}\n      - {to: 重大, when: 死亡 OR 重傷}\n",
            [
                "one.yaml:9:24: warning: whenever this holds, the raise at one.yaml:10:24 lifts to “重大” as well, so this one does nothing; remove it."
            ]
        ),
    ]

    static let tests: [LintSample] = [
        LintSample(
            match: "爆炸 NOT (影城 OR 演練)",
            hit: "影城爆炸",
            [excludedTest("5:15", "NOT (影城 OR 演練)", "影城爆炸")]
        ),
        LintSample(
            match: "爆炸 NOT 影城 NOT 演練",
            hit: "影城演練爆炸",
            [excludedTest("5:15", "NOT 影城", "影城演練爆炸"), excludedTest("5:22", "NOT 演練", "影城演練爆炸")]
        ),
        LintSample(
            ["one.yaml": rule("tests", "[]")],
            [
                "one.yaml:3:9: warning: the rule “one” has no tests; write a headline that it must hit and one that it must not under “tests”."
            ]
        ),
        LintSample(
            ["one.yaml": rule("tests", "[{text: 爆炸, hit: true}]")],
            [
                "one.yaml:3:9: warning: the rule “one” has no test that it must not hit; add a similar text with “hit: false”."
            ]
        ),
        LintSample(
            ["one.yaml": rule("tests", "[{text: 無, hit: false}]")],
            [
                "one.yaml:3:9: warning: the rule “one” has no test that it must hit; add one with “hit: true”."
            ]
        ),
    ]

    static let others: [LintSample] = [
        LintSample(
            match: "爆炸 OR 火災",
            hit: "爆炸",
            more: """
                  - {id: two, title: 二, match: 火灾 OR 爆炸, level: 較大, tests: [{text: 爆炸, hit: true}, {text: 無, hit: false}]}
                """ + "\n",
            [
                "one.yaml:8:32: warning: asks for the same as the rule “one” at one.yaml:3:9, of the same area and kind; make one of the two."
            ]
        ),
        LintSample(
            match: "爆炸",
            hit: "爆炸",
            terms: "terms:\n  a: [火災]\n  b: [$a, 坍塌]\nqueries:\n  q: $b OR 死亡\n",
            ["terms.yaml:2:3", "terms.yaml:3:3", "terms.yaml:5:3"].enumerated().map { number, place in
                "\(place): warning: no rule uses “$\(["a", "b", "q"][number])”; remove it, or check the names in the rules."
            }
        ),
        LintSample(
            match: "爆炸",
            hit: "爆炸",
            head: "place: $local OR 紫金",
            terms: "terms: {local: [河源, 和平, 和平縣], local2: [$local]}\n".replacing(", local2: [$local]", with: ""),
            [
                "one.yaml:2:18: warning: the place name “紫金” stands in other words, too (紫金山、紫金礦業); write “紫金縣”.",
                "terms.yaml:1:21: warning: the place name “和平” stands in other words, too (和平（與戰爭相對）、天津市和平區); write “和平縣”.",
                "terms.yaml:1:25: warning: “和平縣” adds nothing, “和平” is found wherever it is; remove one of the two.",
            ]
        ),
    ]

    static let fine: [LintSample] = [
        LintSample(match: "地條鋼 NOT 地條鋼廠", hit: "地條鋼", []),
        LintSample(match: "title:爆炸 NOT body:爆炸", hit: "爆炸", []),
        LintSample(match: "爆炸 NOT title:爆炸 NOT 無關", hit: "無 , summary: 爆炸", []),
        LintSample(match: "steel NOT steelworks", hit: "steel", []),
        LintSample(match: "ATLEAST/2(爆炸 OR 火災 OR 坍塌) NOT 爆炸", hit: "火災坍塌", []),
        LintSample(match: "(爆炸 火災) NOT (爆炸 ONEAR/2 火災)", hit: "火災爆炸", []),
        LintSample(match: "COUNT/2(爆炸) NOT COUNT/3(爆炸)", hit: "爆炸爆炸", []),
        LintSample(match: "爆炸 NOT (title:電影 NOT title:河源)", hit: "河源電影院爆炸", []),
        LintSample(match: "/爆炸[0-9]/ NOT /爆炸[0-9]/", hit: "爆炸", []),
        LintSample(
            match: "爆炸",
            hit: "爆炸",
            more: "    raise: [{to: 較大, when: 死亡 OR 爆炸案}, {to: 重大, when: 多人死亡}]\n",
            []
        ),
        LintSample(match: "和平 紫金山", hit: "和平紫金山", []),
    ]

    static func rule(_ key: String, _ value: String) -> String {
        "department: 辦公室\nrules:\n  - id: one\n    title: 一\n    match: 爆炸\n    level: 一般\n    \(key): \(value)\n"
    }

    @Test(arguments: [
        (impossible[0], "one.yaml:5:15: 提醒：「NOT 爆炸」把這裏要找的全都排除了，永遠不會命中；請縮小排除的範圍。"),
        (impossible[10], "one.yaml:5:13: 提醒：「地條鋼廠」這一項永遠不會命中：查詢的其餘部分把它排除了；請刪去或縮小排除的範圍。"),
        (impossible[11], "one.yaml:6:12: 提醒：「match」與「place」互相排除，只有「local: true」的信源才會命中；請修改其中一個。"),
        (raises[0], "one.yaml:8:28: 提醒：它與「match」不會同時成立，這一條升級不起作用；請修改或刪去。"),
        (raises[1], "one.yaml:8:28: 提醒：規則命中時它必然成立，每次都會升到「較大」；請把「level」直接寫成「較大」。"),
        (raises[2], "one.yaml:9:24: 提醒：它成立時，one.yaml:10:24 的升級也成立，已升到「重大」；這一條不起作用，請刪去。"),
        (tests[0], "one.yaml:5:15: 提醒：「NOT (影城 OR 演練)」排除了第 7 行應命中的測試「影城爆炸」；請縮小排除的範圍，或改測試。"),
        (tests[2], "one.yaml:3:9: 提醒：規則「one」沒有測試；請在「tests」裏寫一條應命中、一條不應命中的標題。"),
        (tests[3], "one.yaml:3:9: 提醒：規則「one」只有應命中的測試，宜加一條相似而不應命中的（hit: false）。"),
        (tests[4], "one.yaml:3:9: 提醒：規則「one」只有不應命中的測試，宜加一條應命中的（hit: true）。"),
        (others[0], "one.yaml:8:32: 提醒：與規則「one」（one.yaml:3:9）的查詢相同，領域和類別也相同，每條報道會命中兩次；請合併為一條。"),
        (others[1], "terms.yaml:2:3: 提醒：沒有規則使用「$a」；請刪去，或檢查規則裏的名稱。"),
        (others[2], "one.yaml:2:18: 提醒：地名「紫金」另有含義（紫金山、紫金礦業），請寫全稱「紫金縣」。"),
    ])
    func chineseIsOurs(_ one: LintSample, _ line: String) throws {
        #expect(try one.chinese().first == line)
    }
}
