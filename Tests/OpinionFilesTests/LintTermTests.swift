import OpinionCore
import Testing

@testable import OpinionFiles

/// What lint says of single words.
struct LintTermTests {
    @Test(arguments: Self.odd)
    func oddWordIsToldWithItsPlace(_ one: LintSample) throws {
        try one.check()
    }

    @Test(arguments: Self.fine)
    func soundWordIsLeftInPeace(_ one: LintSample) throws {
        try one.check()
    }

    static let odd: [LintSample] = [
        LintSample(
            match: "爆炸 OR 火災 OR 爆炸事故",
            hit: "爆炸",
            ["one.yaml:5:24: warning: “爆炸事故” adds nothing, “爆炸” is found wherever it is; remove one of the two."]
        ),
        LintSample(
            match: "爆炸 OR title:爆炸",
            hit: "爆炸",
            ["one.yaml:5:24: warning: “title:爆炸” adds nothing, “爆炸” is found wherever it is; remove one of the two."]
        ),
        LintSample(
            match: "steel* OR steelworks OR \"green steel\"",
            hit: "steel",
            [
                "one.yaml:5:22: warning: “steelworks” adds nothing, “steel*” is found wherever it is; remove one of the two.",
                "one.yaml:5:36: warning: “\"green steel\"” adds nothing, “steel*” is found wherever it is; remove one of the two.",
            ]
        ),
        LintSample(
            match: "steel OR \"steel works\"",
            hit: "steel",
            [
                "one.yaml:5:21: warning: “\"steel works\"” adds nothing, “steel” is found wherever it is; remove one of the two."
            ]
        ),
        LintSample(
            match: "地條鋼 OR 火災 OR 地条钢",
            hit: "火災",
            [
                "one.yaml:5:25: warning: “地条钢” stands here again (variants of characters and case are the same), first at one.yaml:5:12; remove one."
            ]
        ),
        LintSample(
            match: "ATLEAST/2(爆炸 OR 火災 OR 爆炸)",
            hit: "爆炸火災",
            [
                "one.yaml:5:34: warning: “爆炸” stands here again (variants of characters and case are the same), first at one.yaml:5:22; remove one."
            ]
        ),
        LintSample(
            match: "$a OR 爆炸 OR 大火災",
            hit: "爆炸",
            terms: "terms:\n  a: [爆炸, 火災]\n",
            [
                "one.yaml:5:18: warning: “爆炸” adds nothing, the list “$a” holds “爆炸”; remove it here.",
                "one.yaml:5:24: warning: “大火災” adds nothing, the list “$a” holds “火災”; remove it here.",
            ]
        ),
        LintSample(
            match: "$a OR $b",
            hit: "爆炸",
            terms: "terms:\n  a: [爆炸, 火災, 爆炸案, 火灾]\n  b: [坍塌, $a, 火災現場]\n",
            [
                "terms.yaml:2:15: warning: “爆炸案” adds nothing, “爆炸” is found wherever it is; remove one of the two.",
                "terms.yaml:2:20: warning: “火灾” stands here again (variants of characters and case are the same), first at terms.yaml:2:11; remove one.",
                "terms.yaml:3:15: warning: “火災現場” adds nothing, the list “$a” holds “火災”; remove it here.",
            ]
        ),
        LintSample(
            match: "鋼 AND 河源",
            hit: "河源鋼",
            [
                "one.yaml:5:12: warning: “鋼” is a single character and stands in many unrelated words; write a word of two or more."
            ]
        ),
        LintSample(
            match: "$harm AND (廠 NEAR/5 工人)",
            hit: "工人在廠亡",
            terms: "terms: {harm: [亡, 死亡]}\n",
            [
                "one.yaml:5:23: warning: “廠” is a single character and stands in many unrelated words; write a word of two or more.",
                "terms.yaml:1:16: warning: “亡” is a single character and stands in many unrelated words; write a word of two or more.",
                "terms.yaml:1:19: warning: “死亡” adds nothing, “亡” is found wherever it is; remove one of the two.",
            ]
        ),
        LintSample(
            match: "'/東源.*爆炸/'",
            hit: "東源爆炸",
            [
                "one.yaml:5:16: warning: “.*” has no upper bound: slow, and it joins words that stand far apart; write .{0,20} or use NEAR/20."
            ]
        ),
        LintSample(
            match: "$r",
            hit: "東源的爆炸",
            terms: "terms:\n  r:\n    - '/東源.{1,}爆炸/'\n",
            [
                "terms.yaml:3:11: warning: “.{1,}” has no upper bound: slow, and it joins words that stand far apart; write .{0,20} or use NEAR/20."
            ]
        ),
        LintSample(
            match: "東源 NEAR/101 爆炸 ONEAR/100 火災",
            hit: "東源爆炸火災",
            ["one.yaml:5:15: warning: “NEAR/101” reaches beyond a sentence; write at most 100, or use AND."]
        ),
        LintSample(
            match: "爆炸 OR title:爆炸事故",
            hit: "爆炸",
            [
                "one.yaml:5:24: warning: “title:爆炸事故” adds nothing, “爆炸” is found wherever it is; remove one of the two."
            ]
        ),
        LintSample(
            match: "steel OR 甲steel",
            hit: "steel",
            ["one.yaml:5:21: warning: “甲steel” adds nothing, “steel” is found wherever it is; remove one of the two."]
        ),
    ]

    static let fine: [LintSample] = [
        LintSample(match: "爆炸 OR 炸藥", hit: "爆炸", []),
        LintSample(match: "title:爆炸 OR 爆炸事故", hit: "爆炸", []),
        LintSample(match: "steel OR steelworks", hit: "steel", []),
        LintSample(match: "(爆炸 OR 爆炸事故) NEAR/3 河源", hit: "爆炸河源", []),
        LintSample(match: "ATLEAST/2(爆炸 OR 爆炸事故 OR 火災)", hit: "爆炸火災", []),
        LintSample(match: "爆炸 NOT (title:甲 OR $b)", hit: "爆炸", terms: "terms: {b: [柬, 泰]}\n", []),
        LintSample(match: "'/東源.{0,20}爆炸[.*]\\.*/'", hit: "東源爆炸.", []),
        LintSample(match: "東源 NEAR/100 爆炸", hit: "東源爆炸", []),
        LintSample(
            match: "$a NEAR/2 河源",
            hit: "爆炸河源",
            terms: "terms: {a: [爆炸, 爆炸事故]}\n",
            []
        ),
    ]

    @Test(arguments: [
        (odd[0], "one.yaml:5:24: 提醒：「爆炸事故」不起作用：含有它的報道，「爆炸」都已命中；請刪去其中一個。"),
        (odd[6], "one.yaml:5:18: 提醒：「爆炸」不起作用：詞表「$a」裏已有「爆炸」；請刪去這裏的。"),
        (
            odd[4],
            "one.yaml:5:25: 提醒：「地条钢」重複（繁簡、全半形、大小寫視為相同），前一處在 one.yaml:5:12；請刪去一處。"
        ),
        (odd[8], "one.yaml:5:12: 提醒：「鋼」只有一個字，在許多不相干的詞裏都會命中；請寫成兩個字以上的詞。"),
        (odd[10], "one.yaml:5:16: 提醒：「.*」沒有上限，既慢，又把相隔很遠的詞連在一起；請寫 .{0,20}，或改用 NEAR/20。"),
        (odd[12], "one.yaml:5:15: 提醒：「NEAR/101」相隔太遠，已不在同一句話裏；請寫 100 以內，或改用 AND。"),
    ])
    func chineseIsOurs(_ one: LintSample, _ line: String) throws {
        #expect(try one.chinese().first == line)
    }

    @Test func caretStandsUnderTheWord() throws {
        #expect(try Self.odd[8].found().warnings.first?.excerpt == "    match: 鋼 AND 河源\n           ^")
    }
}
