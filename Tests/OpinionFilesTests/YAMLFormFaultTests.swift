import Testing

@testable import OpinionFiles

/// The form of the files: syntax, quoting, keys that stand twice.
struct YAMLFormFaultTests {
    @Test(arguments: Self.cases)
    func badFileIsRefusedWithItsPlace(_ one: BadFile) throws {
        try one.check()
    }

    static let cases: [BadFile] = [
        BadFile(
            "Rules/steel.yaml",
            "match: 地條鋼 OR 中頻爐",
            "match: \"地條鋼\" OR 中頻爐",
            [
                "Rules/steel.yaml:7:12: error: a value that starts with a quote ends at the closing quote in YAML; put all of it in single quotes: match: '\"地條鋼\" OR 中頻爐'"
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "match: 地條鋼 OR 中頻爐",
            "match: 地條鋼 OR title: 曝光",
            [
                "Rules/steel.yaml:7:12: error: a value that holds “: ” is read as a new key by YAML; put all of it in single quotes: match: '地條鋼 OR title: 曝光'"
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "when: $casualty OR title:曝光",
            "when: \"死亡\" OR 曝光",
            [
                "Rules/steel.yaml:13:24: error: a value that starts with a quote ends at the closing quote in YAML; put all of it in single quotes: - {to: 重大, when: '\"死亡\" OR 曝光'}"
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "when: $casualty OR title:曝光",
            "when: title: 曝光",
            [
                "Rules/steel.yaml:13:24: error: a value that holds “: ” is read as a new key by YAML; put all of it in single quotes: - {to: 重大, when: 'title: 曝光'}"
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "match: 地條鋼 OR 中頻爐",
            "match: *foo",
            [
                "Rules/steel.yaml:7:12: error: YAML anchors and aliases (& and *) are not used here; write the content out, or quote it if it is text."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "match: 地條鋼 OR 中頻爐",
            "match: @foo",
            [
                "Rules/steel.yaml:7:12: error: this sign has a meaning of its own at the start of a YAML value; put all of it in single quotes: match: '@foo'"
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "match: 地條鋼 OR 中頻爐",
            "match: [甲] OR 乙",
            [
                "Rules/steel.yaml:7:12: error: this sign has a meaning of its own at the start of a YAML value; put all of it in single quotes: match: '[甲] OR 乙'"
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "match: 地條鋼 OR 中頻爐",
            "match: #甲",
            [
                "Rules/steel.yaml:7:11: error: “match” has no value; a value that starts with # must be quoted."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "match: 地條鋼 OR 中頻爐",
            "\tmatch: 甲",
            [
                "Rules/steel.yaml:7:5: error: YAML does not allow tabs here; use spaces."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "match: 地條鋼 OR 中頻爐",
            "match: 甲\n    match: 乙\n    level: 一般",
            [
                "Rules/steel.yaml:8:5: error: the key “match” stands here again; first at Rules/steel.yaml:7:5.",
                "Rules/steel.yaml:10:5: error: the key “level” stands here again; first at Rules/steel.yaml:9:5.",
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "level: 較大",
            "- level: 較大",
            [
                "Rules/steel.yaml:8:5: error: YAML syntax: did not find expected key; check indentation, colons, quotes and brackets here and one line up."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "sudden: false",
            "sudden: &a false",
            [
                "Rules/steel.yaml:9:13: error: YAML anchors and aliases (& and *) are not used here; write the content out, or quote it if it is text."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "sudden: false",
            "sudden: !flag false",
            [
                "Rules/steel.yaml:9:13: error: YAML tags (!) are not used here; quote it if it is text."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "sudden: false",
            "sudden: &a false\n    kind: *a",
            [
                "Rules/steel.yaml:10:11: error: YAML anchors and aliases (& and *) are not used here; write the content out, or quote it if it is text."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "rules:",
            "---\nrules:",
            [
                "Rules/steel.yaml:4:1: error: a file holds one document; remove this “---” or split the file."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "match: 地條鋼 OR 中頻爐",
            "match: 'x",
            [
                "Rules/steel.yaml:7:12: error: YAML syntax: found unexpected end of stream; check indentation, colons, quotes and brackets here and one line up."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "match: 地條鋼 OR 中頻爐",
            "match: 甲\u{200b}\u{7}乙",
            [
                "Rules/steel.yaml:7:14: error: an invisible control character, U+0007; delete it."
            ]
        ),
        BadFile(
            "Rules/steel.yaml",
            "match: 地條鋼 OR 中頻爐",
            "match: 甲\u{2028}乙",
            [
                "Rules/steel.yaml:7:13: error: an invisible control character, U+2028; delete it."
            ]
        ),
        BadFile(
            "Feeds/main.yaml",
            "- {id: heyuan",
            "- ? [a]\n  : 2\n- {id: heyuan",
            [
                "Feeds/main.yaml:2:3: error: “id” is missing.",
                "Feeds/main.yaml:2:3: error: “outlet” is missing.",
                "Feeds/main.yaml:2:3: error: “tier” is missing.",
                "Feeds/main.yaml:2:3: error: “url” is missing.",
                "Feeds/main.yaml:2:5: error: a key must be text.",
            ]
        ),
        BadFile(
            "Feeds/main.yaml",
            "- {id: heyuan",
            "- [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n- {id: heyuan",
            [
                "Feeds/main.yaml:2:3: error: “main.yaml” must be a map of “key: value”.",
                "Feeds/main.yaml:2:34: error: the file is nested too deeply.",
            ]
        ),
    ]
}
