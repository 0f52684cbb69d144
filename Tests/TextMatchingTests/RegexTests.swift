import Testing

@testable import TextMatching

@Suite struct RegexTests {
    @Test(arguments: [
        ("/地條.{0,3}鋼/", "查處地条的那钢材", "title 2+5 地条的那钢"), (#"/\d+人死亡/"#, "致 12 人 死亡", "title 2+7 12 人 死亡"),
        ("/[一二三]+人遇難/", "已致三人遇难", "title 2+4 三人遇难"), (#"/gdp下降\d/"#, "ＧＤＰ 下降５", "title 0+7 ＧＤＰ 下降５"),
        ("/（死亡）/", "通报(死亡)", "title 2+4 (死亡)"), ("/死 亡/", "死亡", "title 0+2 死亡"),
        (#"/(?<n>死|傷)亡?人數/"#, "傷人數", "title 0+3 傷人數"), (#"/steel(works)?\b/"#, "STEELWORKS!", "title 0+10 STEELWORKS"),
        ("/[条鋼]鐵/", "钢铁", "title 0+2 钢铁"), ("/[發-]生爆炸/", "發生爆炸", "title 0+4 發生爆炸"),
        (#"/[\-發]生爆炸/"#, "發生爆炸", "title 0+4 發生爆炸"), ("/big\u{3000}data/", "big data", "title 0+8 big data"),
        (#"/死亡.*工廠/"#, "死亡\n工厂", "title 0+5 死亡\n工厂"),
        (#"/\（死\條\）/"#, "通报(死条)", "title 2+4 (死条)"), (#"/\Q（死亡）?\E/"#, "通报(死亡)?", "title 2+5 (死亡)?"),
        (#"/[[:digit:]條ß]人/"#, "5人(人", "title 0+2 5人"),
    ])
    func expressionsRunOverFoldedTextAndQuoteTheOriginal(_ text: String, _ title: String, _ expected: String) throws {
        #expect(try evidence(text, headline(title)) == [expected])
    }

    @Test func expressionWithoutLiteralNeedsAWordBesideIt() throws {
        #expect(try matches(#"死亡 /\d{2}/"#, headline("死亡 12 人")))
        #expect(try !matches(#"死亡 /\d{2}/"#, headline("死亡 1 人")))
        #expect(try !matches(#"死亡 /\d{2}/"#, headline("12")))
        #expect(try matches(#"死亡 NOT /\d{2}/"#, headline("死亡 1 人")))
        #expect(try matches(#"ATLEAST/2(死亡 OR /\d/ OR 起火)"#, headline("死亡1人")))
    }

    @Test(arguments: [
        ("死亡", ["死亡"]), ("死亡|遇難", ["死亡", "遇难"]), (#"\d+人(死亡|遇难)了?"#, ["死亡", "遇难"]), ("(死|伤)亡人数", ["亡人数"]),
        ("a?bc+d", ["bc"]), ("地.{0,9}条钢", ["条钢"]), ("(?:起火)?爆炸", ["爆炸"]), ("x{0,2}yz", ["yz"]), ("x{2}y", ["x"]),
        (#"\(死\)"#, ["(死)"]), ("[死]亡", ["亡"]), ("(?=死亡).遇", ["遇"]), (#"GDP\s下"#, ["gdp"]), (#"\x41BC死"#, ["死"]),
        ("(?i)死亡", ["死亡"]), ("(?<名>死亡)", ["死亡"]), (#"a\d|bc"#, ["a", "bc"]), ("((起火)){1,3}", ["起火"]),
        ("死+*亡", ["亡"]), ("死{2}{0}亡", ["亡"]), ("死++亡+?", ["死"]), (#"[\c]死]亡"#, ["亡"]), ("[[:]死]亡", ["死]亡"]),
        (#"\Q死|亡\E"#, ["死|亡"]), (#"死\Q\E*亡"#, ["亡"]),
        ("死{a|b}亡亡", ["死{a", "b}亡亡"]), (#"\c(死|亡\c)亡"#, ["死", "亡"]),
    ])
    func literalsAreWhatEveryMatchHolds(_ pattern: String, _ literals: [String]) {
        let found = RegexLiterals.required(RegexPattern(pattern).scalars)
        #expect(found?.map(\.text) == literals)
    }

    @Test(arguments: [
        #"\d+"#, "[死亡]+", "死?", "死*亡*", "死亡|.", "(死亡)?", "(死亡|)", "(?!死亡).", "(?#死亡).", "(?x) 死 亡", "(死亡){0,2}.",
        "(死亡)*.", #"\p{Han}"#, "死(*ACCEPT)亡亡", "死(?#x)*", #"[\Q]\E死]"#,
    ])
    func nothingIsPromisedThatAMatchMayLack(_ pattern: String) {
        #expect(RegexLiterals.required(RegexPattern(pattern).scalars) == nil)
    }

    @Test(arguments: UInt64(0)..<200)
    func matchesAlwaysHoldAPromisedLiteral(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "死", "亡", "a", "B", "(", ")", "|", "?", "*", "+", "[死a]", ".", #"\d"#, "1", "{0,1}", "{2}", "(?:", "^", " ",
        ]
        for _ in 0..<40 {
            let source = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined()
            let pattern = RegexPattern(source)
            guard case .success(let regex) = Regex.compile(pattern),
                let literals = RegexLiterals.required(pattern.scalars)
            else { continue }
            let text = (0..<12).map { _ in ["死", "亡", "a", "b", "1", "条"].randomElement(using: &generator) ?? "" }
                .joined()
            let scalars = Folding.fold(text).scalars
            let found = scalars.withUnsafeBufferPointer { regex.matches(in: $0, limit: 99) }
            for range in found.places where !range.isEmpty {
                #expect(literals.contains { Array(scalars[range]).text.contains($0.text) }, "\(source) in \(text)")
            }
        }
    }

    @Test func whatAnExpressionFoundBeforeItGaveUpCounts() throws {
        let hostile = headline("死亡 aab " + String(repeating: "a", count: 3_000) + "!b")
        #expect(try evidence("死亡 /(a+)+b/", hostile) == ["title 0+2 死亡", "title 3+3 aab"])
        #expect(try !matches("死亡 NOT /(a+)+b/", hostile))
    }

    @Test func expressionThatGivesUpCountsAsHoldingBothWays() throws {
        let hostile = headline("死亡" + String(repeating: "a", count: 3_000) + "!b")
        let slow = "死亡 /(a+)+b/"
        #expect(try matches(slow, hostile))
        #expect(try matches("死亡 NOT /(a+)+b/", hostile))
        #expect(try explain(query(slow), hostile).children[1].gaveUp)
        #expect(try !matches(slow, headline("死亡 aaa!b")))
    }

    @Test func everyNodeThatNobodyKnowsIsExplainedAsItIsFound() throws {
        let hostile = headline("死亡" + String(repeating: "a", count: 3_000) + "!b")
        for text in ["死亡 NOT (ai OR /(a+)+b/)", "死亡 NOT NOT /(a+)+b/", "死亡 NOT ATLEAST/2(ai OR 死亡 OR /(a+)+b/)"] {
            #expect(try matches(text, hostile), "\(text)")
            #expect(try explain(query(text), hostile).held, "\(text)")
        }
        for text in ["ai NEAR/5 /(a+)+b/", "死亡 (ai OR 事故 NEAR/9 /(a+)+b/)"] {
            #expect(try !matches(text, hostile), "\(text)")
            #expect(try !explain(query(text), hostile).held, "\(text)")
        }
    }

    @Test func loopThatNoStepCountsEndsToo() throws {
        let hostile = headline("死亡" + String(repeating: "a", count: 200_000))
        #expect(try explain(query("死亡 /a[^b]*+[bc]/"), hostile).children[1].gaveUp)
        #expect(try !matches("死亡 /ab/", hostile))
    }

    @Test func matchIsFoundWhereverItStandsInALongText() throws {
        let text = String(repeating: "a", count: 5_000) + "x1" + String(repeating: "b", count: 700) + "x2"
        #expect(try evidence(#"/x\d/"#, headline(text)) == ["title 5000+2 x1", "title 5702+2 x2"])
        #expect(try matches(#"/^a+x\d/"#, headline(text)))
        #expect(try !matches(#"/^b+x\d/"#, headline(text)))
    }

    @Test func nearAndCountDoNotFallSilentWhenAnExpressionHasTooManyMatches() throws {
        let text = String(repeating: "1 ", count: 10_050) + "。" + String(repeating: "甲乙丙丁", count: 5) + "死亡3人"
        #expect(try matches(#"/\d/ NEAR/1 死亡"#, Document(contentText: text)))
    }

    @Test func wordsOfAnExpressionAreFoundInsideLongerWords() throws {
        #expect(try matches(#"/\w+works\w*/"#, headline("steelworksite")))
    }

    @Test func causeOfABadExpressionIsNamedInThreeLanguages() throws {
        let error = try #require(parseError(#"/a\p{Foo}/"#))
        #expect(
            error.message(in: .english) == "The regular expression is not valid: unknown property after \\P or \\p."
        )
        #expect(error.message(in: .traditionalChinese) == "正則表達式不合語法：unknown property after \\P or \\p。")
    }
}
