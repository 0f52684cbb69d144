import Testing

@testable import OpinionFiles

/// Rules and term lists.
struct RuleFaultTests {
    @Test(arguments: Self.cases)
    func badFileIsRefusedWithItsPlace(_ one: BadFile) throws {
        try one.check()
    }

    static let cases: [BadFile] = [
        BadFile(
            "Rules/steel.yaml",
            "match: 地條鋼 OR 中頻爐",
            "match: 地條鋼 OR (中頻爐",
            [
                "Rules/steel.yaml:7:19: error: The parenthesis “(” has no partner; add it or remove this one."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "match: 地條鋼 OR 中頻爐",
            "match: >-\n      地條鋼 OR\n        中頻爐 ) OR 甲",
            [
                "Rules/steel.yaml:9:13: error: The parenthesis “)” has no partner; add it or remove this one."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "match: 地條鋼 OR 中頻爐",
            "match: |\n\n      地條鋼 OR 中頻爐 ) OR 甲",
            [
                "Rules/steel.yaml:9:18: error: The parenthesis “)” has no partner; add it or remove this one."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "match: 地條鋼 OR 中頻爐",
            "match: '\"it''s\" OR 中頻爐 ) OR 甲'",
            [
                "Rules/steel.yaml:7:28: error: The parenthesis “)” has no partner; add it or remove this one."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "match: 地條鋼 OR 中頻爐",
            "match: \"地\\u689d鋼 \\\n      OR 甲 ) OR 甲\"",
            [
                "Rules/steel.yaml:8:12: error: The parenthesis “)” has no partner; add it or remove this one."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "match: 地條鋼 OR 中頻爐",
            "match: 地條鋼 OR\n      中頻爐 )",
            [
                "Rules/steel.yaml:8:11: error: The parenthesis “)” has no partner; add it or remove this one."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "match: 地條鋼 OR 中頻爐",
            "match: \"two words\"",
            [
                "Rules/steel.yaml:7:12: error: YAML takes these quotes away and the words are looked for one by one. For the exact phrase write '\"two words\"', else drop the quotes."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "match: 地條鋼 OR 中頻爐",
            "match: {a: b}",
            [
                "Rules/steel.yaml:7:12: error: “match” must be text (quote it if it starts with [ or {)."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "$local",
            "$locla",
            [
                "Rules/steel.yaml:3:8: error: There is no list or query named “locla”. Did you mean $local?"
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "level: 較大",
            "level: 较大",
            [
                "Rules/steel.yaml:8:12: error: there is no level “较大” (see response.yaml). Did you mean “較大”?"
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "sudden: false",
            "sudden: no",
            [
                "Rules/steel.yaml:9:13: error: “sudden” must be true or false."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "sudden: false",
            "suden: false",
            [
                "Rules/steel.yaml:9:5: error: unknown key “suden”. Did you mean “sudden”?"
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "to: 重大, when",
            "to: 一般, when",
            [
                "Rules/steel.yaml:13:14: error: “一般” is not higher than the rule's own “較大”, so this does nothing."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "outlets: 5, within: 2h",
            "outlets: 1",
            [
                "Rules/steel.yaml:14:9: error: a raise needs one of: “when”; “outlets” or “tiers” with “within”; “dead”, “injured” or “loss”; “casualties: true” alone."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "outlets: 5, within: 2h",
            "outlets: one, within: 2 hours",
            [
                "Rules/steel.yaml:14:27: error: “outlets” must be a whole number.",
                "Rules/steel.yaml:14:40: error: “2 hours” is no duration; write 90s, 15m, 5h, 2d or 1h30m.",
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "outlets: 5, within: 2h",
            "outlets: 1, within: 2h",
            [
                "Rules/steel.yaml:14:27: error: “1” is out of range: from 2 to 1000."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "kind: risk",
            "kind: rsk\n    area: x",
            [
                "Rules/steel.yaml:10:11: error: “rsk” is none of risk | topic. Did you mean “risk”?",
                "Rules/steel.yaml:11:5: error: unknown key “area”.",
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "concern: 重大政策",
            "concern:",
            [
                "Rules/steel.yaml:11:13: error: “concern” has no value; a value that starts with # must be quoted."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "hit: true",
            "hit: \"true\"",
            [
                "Rules/steel.yaml:16:38: error: “hit” must be true or false."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "text: 東源縣一企業夜間生產地條鋼被查, ",
            "",
            [
                "Rules/steel.yaml:16:9: error: “text” is missing."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "  - id: steel-relapse",
            "  - id: steel-relapse\n  - id: steel-relapse",
            [
                "Rules/steel.yaml:5:5: error: “title” is missing.",
                "Rules/steel.yaml:5:5: error: “match” is missing.",
                "Rules/steel.yaml:5:5: error: “level” is missing.",
                "Rules/steel.yaml:6:9: error: the id “steel-relapse” is used again; first at Rules/steel.yaml:5:9.",
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "department: 產業發展科\n",
            "",
            [
                "Rules/steel.yaml:1:1: error: “department” is missing."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "rules:",
            "rules: []\nrule:",
            [
                "Rules/steel.yaml:4:8: error: “rules” is empty; it needs at least one entry.",
                "Rules/steel.yaml:5:1: error: unknown key “rule”. Did you mean “rules”?",
            ]
        ),
        BadFile(
            "Rules/terms.yaml",
            "遇難",
            "a b, $foo, 甲 OR 乙",
            [
                "Rules/terms.yaml:1:55: error: There is no list or query named “foo”.",
                "Rules/terms.yaml:1:63: error: A list holds words, phrases, word*, /regex/ and $lists only, not “OR”; to look for these very characters, quote them.",
            ]
        ),
        BadFile(
            "Rules/terms.yaml",
            "死亡",
            "{a: b}",
            [
                "Rules/terms.yaml:1:42: error: “casualty” must be text (quote it if it starts with [ or {)."
            ]
        ),
        BadFile(
            "Rules/terms.yaml",
            "local: [河源, 源城, 東源縣]",
            "local: []",
            [
                "Rules/terms.yaml:1:16: error: “local” is empty; it needs at least one entry."
            ]
        ),
        BadFile(
            "Rules/terms.yaml",
            "local:",
            "lo cal:",
            [
                "Rules/terms.yaml:1:9: error: The name “lo cal” cannot be used: letters, digits, _ and - only."
            ]
        ),
        BadFile(
            "Rules/terms.yaml",
            "terms:",
            "term:",
            [
                "Rules/terms.yaml:1:1: error: unknown key “term”. Did you mean “terms”?",
                "Rules/terms.yaml:1:1: error: “terms” is missing.",
            ]
        ),
    ]
}
