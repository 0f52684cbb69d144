import Testing
import TextMatching

/// Faults with their exact places, in Unicode scalars.
@Suite struct ParseErrorTests {
    typealias Row = (text: String, code: QueryError.Code, range: Range<Int>)

    static let rows: [Row] = [
        ("", .empty, 0..<0), ("  \n", .empty, 0..<3),
        ("(a OR b", .unbalancedParenthesis, 0..<1), ("a (b (c)", .unbalancedParenthesis, 2..<3),
        ("a) b", .unbalancedParenthesis, 1..<2), (")", .unbalancedParenthesis, 0..<1),
        ("地條鋼 （中頻爐", .unbalancedParenthesis, 4..<5), ("(", .unbalancedParenthesis, 0..<1),
        ("a ()", .emptyParentheses, 2..<4), ("( ) a", .emptyParentheses, 0..<3),
        ("a AND", .missingOperand, 2..<5), ("a OR", .missingOperand, 2..<4), ("a NOT", .missingOperand, 2..<5),
        ("AND a", .missingOperand, 0..<3), ("OR", .missingOperand, 0..<2), ("a AND OR b", .missingOperand, 2..<5),
        ("a OR OR b", .missingOperand, 2..<4), ("(a OR) b", .missingOperand, 3..<5),
        ("(OR a)", .missingOperand, 1..<3), ("a NOT AND b", .missingOperand, 2..<5),
        ("title:", .missingOperand, 0..<6), ("title: OR a", .missingOperand, 0..<6),
        ("a title:)", .missingOperand, 2..<8), ("title:NOT a", .missingOperand, 0..<6),
        ("\"abc", .unclosedQuote, 0..<1), ("河源 「地條鋼", .unclosedQuote, 3..<4), ("\"a\\\"", .unclosedQuote, 0..<1),
        ("a」", .strayQuote, 1..<2), ("\"\"", .emptyPhrase, 0..<2), ("a \" \u{200D}\" b", .emptyPhrase, 2..<6),
        ("a ,", .separator, 2..<3), ("...", .emptyWord, 0..<3), ("a 。", .emptyWord, 2..<3),
        ("a \u{200D}", .emptyWord, 2..<3), ("@", .emptyWord, 0..<1),
        ("titel:a", .unknownField, 0..<5), ("a https://x.cn", .unknownField, 2..<7), ("標題：曝光", .unknownField, 0..<2),
        (":a", .unknownField, 0..<0), ("title:body:a", .nestedField, 6..<11),
        ("title:(a OR body:b)", .nestedField, 12..<17),
        ("$loacl 地條鋼", .unknownList, 0..<6), ("a $x", .unknownList, 2..<4), ("$", .illegalListName, 0..<1),
        ("$a.b", .illegalListName, 0..<4), ("$(a)", .illegalListName, 0..<1),
        ("a NEAR b", .distance, 2..<6), ("a NEAR/501 b", .distance, 2..<10), ("a ONEAR/-1 b", .distance, 2..<10),
        ("a NEAR/ b", .distance, 2..<7), ("a NEAR/x b", .distance, 2..<8),
        ("a w/5 b", .foreignOperator, 2..<5), ("a near/5 b", .foreignOperator, 2..<8),
        ("a NEAR5 b", .foreignOperator, 2..<7), ("a PRE/3 b", .foreignOperator, 2..<7),
        ("a NEAR/5", .missingOperand, 2..<8), ("NEAR/5 a", .missingOperand, 0..<6),
        ("a NEAR/5 OR b", .missingOperand, 2..<8), ("a AND NEAR/5 b", .missingOperand, 2..<5),
        ("a NEAR/5 (b c)", .wordsOnly, 9..<10), ("(a NOT b) NEAR/5 c", .wordsOnly, 0..<1),
        ("a NEAR/5 (b NEAR/2 c)", .wordsOnly, 9..<10), ("a NEAR/5 NOT b", .missingOperand, 9..<12),
        ("title:a NEAR/5 b", .fieldInside, 0..<6), ("a ONEAR/5 body:b", .fieldInside, 10..<15),
        ("ATLEAST2(a b)", .foreignOperator, 0..<8), ("ATLEAST a", .threshold, 0..<7),
        ("ATLEAST/0(a OR b)", .threshold, 0..<9), ("ATLEAST/1001(a OR b)", .threshold, 0..<12),
        ("COUNT (a)", .threshold, 0..<5), ("count/2(a)", .foreignOperator, 0..<7),
        ("ATLEAST/2 a", .needsParentheses, 0..<9), ("COUNT/2", .needsParentheses, 0..<7),
        ("ATLEAST/2()", .emptyParentheses, 9..<11), ("ATLEAST/2(a OR b", .unbalancedParenthesis, 9..<10),
        ("ATLEAST/2(a)", .tooFewMembers, 0..<9), ("ATLEAST/2(a b)", .tooFewMembers, 0..<9),
        ("ATLEAST/3(a OR b)", .tooFewMembers, 0..<9), ("ATLEAST/2(鋼 OR 钢)", .tooFewMembers, 0..<9),
        ("COUNT/2(a b)", .wordsOnly, 8..<9),
        ("COUNT/2(title:a)", .fieldInside, 8..<14), ("COUNT/2(NOT a)", .wordsOnly, 8..<11),
        ("ATLEAST/1(a OR NOT b)", .matchesEverything, 0..<21),
        ("ATLEAST/2(NOT a OR NOT b OR c)", .matchesEverything, 0..<30),
        ("/abc", .unclosedRegex, 0..<4), ("x /a\\/", .unclosedRegex, 2..<6), ("a / b", .unclosedRegex, 2..<3),
        ("/abc/i", .regexFlags, 5..<6), ("/abc/死亡", .regexFlags, 5..<7), ("//", .emptyRegex, 0..<2),
        ("a /b(c/", .regexGroup, 5..<6), ("/a)b/", .regexGroup, 2..<3), ("/[a-/", .regexClass, 3..<4),
        ("/鋼鐵[z-a]/", .regexRange, 5..<6), ("/鋼*+?{2}*/", .regexRepeat, 4..<5), ("/+a/", .regexRepeat, 1..<2),
        ("/a\\p{Foo}/", .badRegex, 8..<9), ("/死亡\\K/", .badRegex, 3..<5), ("/a*/", .regexMatchesEmpty, 1..<3),
        ("a /(b|)/", .regexMatchesEmpty, 3..<7),
        ("/\\d+/", .regexWithoutWord, 0..<5), ("a OR /[0-9]{4}/", .regexWithoutWord, 5..<15),
        ("NOT a /\\d死?/", .regexWithoutWord, 6..<12), ("/\\d/ NEAR/3 /\\w/", .regexWithoutWord, 0..<4),
        ("*", .wildcard, 0..<1), ("鋼＊", .wildcard, 0..<2), ("st*el", .wildcard, 0..<5), ("*steel", .wildcard, 0..<6),
        ("a st**", .wildcard, 2..<6), ("《*", .emptyWord, 0..<2),
        ("a -b", .foreignOperator, 2..<4), ("!a b", .foreignOperator, 0..<2), ("+a", .foreignOperator, 0..<2),
        ("a && b", .foreignOperator, 2..<4), ("a | b", .foreignOperator, 2..<3), ("\"a b\"~5", .foreignOperator, 5..<7),
        ("地條鋼，中頻爐", .separator, 3..<4), ("a、b", .separator, 1..<2), ("a|b", .separator, 1..<2),
        ("NOT a", .matchesEverything, 0..<5), (" NOT (a b) ", .matchesEverything, 1..<10),
        ("a OR NOT b", .matchesEverything, 0..<10), ("NOT a NOT b", .matchesEverything, 0..<11),
        ("title:(NOT a)", .matchesEverything, 0..<13), ("NOT tier:自媒體", .matchesEverything, 0..<12),
        ("a\u{0}b", .illegalCharacter, 1..<2), ("x \"a\u{1B}[0m\"", .illegalCharacter, 4..<5),
        ("👍👍 $x", .unknownList, 3..<5), ("e\u{301} )", .unbalancedParenthesis, 3..<4),
    ]

    @Test(arguments: rows.indices)
    func faultIsNamedAtItsPlace(_ index: Int) throws {
        let row = Self.rows[index]
        let error = try #require(parseError(row.text), "parsed: \(row.text)")
        #expect(error.code == row.code, "\(row.text): \(error)")
        #expect(error.range == row.range, "\(row.text): \(error.range)")
        #expect(error.range.upperBound <= row.text.unicodeScalars.count)
    }

    @Test(arguments: [
        ("$loacl", "$local"), ("$Local", "$local"), ("$locall x", "$local"), ("titel:x", "title:"), ("boby:x", "body:"),
        ("標題:x", "title:"), ("标题：x", "title:"), ("来源:x", "outlet:"), ("tags:x", "tag:"), ("a && b", "AND"),
        ("a || b", "OR"), ("a !b", "NOT b"), ("a -電影", "NOT 電影"),
        ("a near/5 b", "NEAR/5"), ("a w/3 b", "NEAR/3"), ("a PRE/2 b", "ONEAR/2"), ("NEAR5", "NEAR/5"),
        ("ATLEAST2(a OR b)", "ATLEAST/2"), ("鋼*", "鋼"), ("$fier", "$fire"),
        ("a ! b", "NOT"),
    ])
    func suggestionNamesWhatWasMeant(_ text: String, _ suggestion: String) throws {
        let lists = try TermLists(["local": ["河源"], "casualty": ["死亡"]], queries: ["fire": "起火"])
        #expect(parseError(text, lists)?.suggestion == suggestion)
    }

    @Test func farNamesGetNoSuggestion() throws {
        let lists = try TermLists(["local": ["河源"]])
        #expect(parseError("$weather", lists)?.suggestion == nil)
        #expect(parseError("https://a", lists)?.suggestion == nil)
    }

    @Test func messageSaysWhatAndWhatToDoInThreeLanguages() throws {
        let error = try #require(parseError("$loacl 地條鋼", TermLists(["local": ["河源"]])))
        #expect(error.message(in: .traditionalChinese) == "沒有名為「loacl」的詞表或查詢。您是不是要寫 $local？")
        #expect(error.message(in: .simplifiedChinese) == "没有名为“loacl”的词表或查询。您是不是要写 $local？")
        #expect(error.message(in: .english) == "There is no list or query named “loacl”. Did you mean $local?")
        #expect(error.description == "0: There is no list or query named “loacl”. Did you mean $local?")
    }

    @Test(arguments: rows.indices)
    func messagesDifferByLanguageAndFillEveryPlace(_ index: Int) throws {
        let error = try #require(parseError(Self.rows[index].text))
        let messages = MessageLanguage.allCases.map { error.message(in: $0) }
        #expect(Set(messages).count == 3)
        #expect(messages.allSatisfy { $0.count > 6 && !$0.contains("%@") })
    }

    @Test func messagesCarryNoControlCharactersAndStayShort() throws {
        let escape = try #require(parseError("\"\u{1B}[31m\""))
        let bidi = try #require(parseError("$" + "\u{202E}x"))
        let long = try #require(parseError("$" + String(repeating: "長", count: 5000)))
        for error in [escape, bidi, long] {
            let message = error.message(in: .english)
            #expect(!message.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
            #expect(message.count < 200)
        }
    }
}
