import Testing
import TextMatching

/// The meaning of query texts, shown as canonical text.
@Suite struct ParsingTests {
    static let lists: [String: [String]] = ["local": ["河源", "源城"], "傷亡": ["死亡", "遇難"], "a-b_1": ["x"]]
    static let queries = ["fire": "起火 OR 失火", "noise": "title:電影 OR NOT $fire"]

    @Test(arguments: [
        ("地條鋼", "地條鋼"),
        ("a b", "a AND b"),
        ("a AND b", "a AND b"),
        ("a b OR c d", "a AND b OR c AND d"),
        ("a OR b c OR d", "a OR b AND c OR d"),
        ("a AND NOT b OR c", "a AND NOT b OR c"),
        ("a NOT b c", "a AND NOT b AND c"),
        ("NOT a b", "NOT a AND b"),
        ("(a OR b) c", "(a OR b) AND c"),
        ("c (a OR b)", "c AND (a OR b)"),
        ("(a AND b) AND c", "a AND b AND c"),
        ("a OR (b OR c)", "a OR b OR c"),
        ("((a))", "a"),
        ("a NOT (b OR c)", "a AND NOT (b OR c)"),
        ("a NOT (b c)", "a AND NOT (b AND c)"),
        ("a NOT NOT b", "a AND NOT NOT b"),
        ("NOT NOT a", "NOT NOT a"),
        ("a and b or c not d", "a AND and AND b AND or AND c AND not AND d"),
        ("And OR Or", "And OR Or"),
        ("\"AND\" \"NOT\"", "\"AND\" AND \"NOT\""),
        ("\"foo bar\"", "\"foo bar\""),
        ("\"foo\"", "foo"),
        ("\"foo\"\"bar\"", "foo AND bar"),
        ("x\"foo bar\"y", "x AND \"foo bar\" AND y"),
        (#""a \"b\" \\ c""#, #""a \"b\" \\ c""#),
        (#""a\b""#, #"a\b"#),
        ("\"word*\"", "\"word*\""),
        ("\"/x/\"", "\"/x/\""),
        ("\"NEAR/5\"", "\"NEAR/5\""),
        ("\"title:x\"", "\"title:x\""),
        ("「地條鋼」死灰復燃", "地條鋼 AND 死灰復燃"),
        ("“中頻爐”", "中頻爐"),
        ("”中頻 爐“", "\"中頻 爐\""),
        ("『a b』", "\"a b\""),
        ("＂a b＂", "\"a b\""),
        ("（a OR b）c", "(a OR b) AND c"),
        ("ａ　ＡＮＤ　ｂ", "ａ AND ｂ"),
        ("a\tAND\nb", "a AND b"),
        ("a AND\u{200B} b", "a AND b"),
        ("title:曝光", "title:曝光"),
        ("TITLE:曝光", "title:曝光"),
        ("title：曝光", "title:曝光"),
        ("ｔｉｔｌｅ：曝光", "title:曝光"),
        ("title: 曝光", "title:曝光"),
        ("title:\"a b\" c", "title:\"a b\" AND c"),
        ("title:(a OR b) c", "title:(a OR b) AND c"),
        ("title:(a NOT b)", "title:(a AND NOT b)"),
        ("title:(NOT a) b", "title:(NOT a) AND b"),
        ("a NOT title:b", "a AND NOT title:b"),
        (
            "(outlet:人民網 OR tier:央媒) feed:x-y author:王 tag:環保",
            "(outlet:人民網 OR tier:央媒) AND feed:x-y AND author:王 AND tag:環保"
        ),
        ("body:$local", "body:$local"),
        ("$local $傷亡", "$local AND $傷亡"),
        ("＄local($傷亡)", "$local AND $傷亡"),
        ("$a-b_1", "$a-b_1"),
        ("12:30", "12:30"),
        ("通報:曝光", "通報:曝光"),
        ("1,000 3，000", "1,000 AND 3，000"),
        (
            "TCP/IP AT&T R&D C++ a-b don't #話題# 《地條鋼》 怎麼辦？",
            "TCP/IP AND AT&T AND R&D AND C++ AND a-b AND don't AND #話題# AND 《地條鋼》 AND 怎麼辦？"
        ),
        ("near 5", "near AND 5"), ("w/o N/A nearby", "w/o AND N/A AND nearby"), ("NEARBY", "NEARBY"),
        ("US$", "US$"),
        ("a NEAR/5 b", "a NEAR/5 b"), ("a ＮＥＡＲ/5 b", "a NEAR/5 b"), ("a ONEAR/0 \"b c\"", "a ONEAR/0 \"b c\""),
        ("a NEAR/5 b NEAR/2 c d", "a NEAR/5 b NEAR/2 c AND d"), ("NOT a NEAR/5 b c", "NOT (a NEAR/5 b) AND c"),
        ("(a OR $local) NEAR/05 (b)", "(a OR $local) NEAR/5 b"), ("a OR b NEAR/1 c", "a OR b NEAR/1 c"),
        ("title:(a NEAR/5 b)", "title:(a NEAR/5 b)"), ("$fire NEAR/9 $local", "$fire NEAR/9 $local"),
        ("ATLEAST/2(a OR b OR c)", "ATLEAST/2(a OR b OR c)"), ("ATLEAST/2 ($傷亡) x", "ATLEAST/2($傷亡) AND x"),
        ("title:ATLEAST/1(a OR (b c))", "title:ATLEAST/1(a OR b AND c)"),
        ("ATLEAST/2(a OR b NEAR/3 c OR title:d)", "ATLEAST/2(a OR b NEAR/3 c OR title:d)"),
        ("COUNT/3(a OR $local)", "COUNT/3(a OR $local)"),
        ("a COUNT/2(b) NOT COUNT/1(c)", "a AND COUNT/2(b) AND NOT COUNT/1(c)"),
        ("count count/x near", "count AND count/x AND near"),
        ("steel* AI*", "steel* AND AI*"), ("ＡＩ＊", "ＡＩ*"), ("5g*", "5g*"),
        (#"/a\/b/ (/地條.{0,3}鋼/)"#, #"/a\/b/ AND /地條.{0,3}鋼/"#), ("x /a b/", "x AND /a b/"), ("／a/b／", "／a/b／"),
        ("／ab／", "/ab/"),
        ("$noise x", "$noise AND x"), ("a NOT $noise", "a AND NOT $noise"), ("title:$fire", "title:$fire"),
    ])
    func textMeansTree(_ text: String, _ canonical: String) throws {
        let names = try TermLists(Self.lists, queries: Self.queries)
        let parsed = try query(text, names)
        #expect(parsed.description == canonical)
        #expect(try query(canonical, names) == parsed)
    }

    @Test func treeHasTheBindingOrderNotAndOr() throws {
        let tree = try query("a OR b NOT c").root
        guard case .or(let parts) = tree, case .and(let both) = parts[1] else {
            Issue.record("not an OR over an AND: \(tree)")
            return
        }
        #expect(parts.count == 2)
        #expect(both.count == 2)
        #expect(both[1] == .not(try query("c").root))
    }

    @Test func fiftyLevelsAreAcceptedAndMoreAreRefused() {
        func nested(_ depth: Int) -> String {
            String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
        }
        #expect(parseError(nested(50)) == nil)
        #expect(parseError(nested(51))?.code == .tooDeep)
        #expect(parseError(String(repeating: "NOT ", count: 60) + "a")?.code == .tooDeep)
        #expect(parseError(String(repeating: "(", count: 10_000))?.code == .tooDeep)
    }

    @Test func longQueriesAreRefused() {
        #expect(parseError(String(repeating: "甲", count: 20_000)) == nil)
        #expect(parseError(String(repeating: "甲", count: 20_001))?.code == .tooLong)
    }
}
