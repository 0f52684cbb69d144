/// The words of each fault; `%@` stands for the part of the query that is at fault.
enum QueryErrorTexts {
    /// One message in the three languages.
    typealias Texts = (hant: String, hans: String, english: String)

    static func texts(for code: QueryError.Code) -> Texts {
        switch code {
        case .empty, .tooLong, .tooLarge, .tooDeep, .illegalCharacter, .matchesEverything: whole(code)
        case .unbalancedParenthesis, .emptyParentheses, .missingOperand: structure(code)
        case .unclosedQuote, .strayQuote, .emptyPhrase, .emptyWord: words(code)
        case .unknownField, .nestedField, .foreignOperator, .separator, .wildcard: notations(code)
        case .distance, .threshold, .needsParentheses, .wordsOnly, .fieldInside, .tooFewMembers: operators(code)
        case .unclosedRegex, .regexFlags, .emptyRegex, .regexTooLong, .regexMatchesEmpty, .regexWithoutWord,
            .regexGroup,
            .regexClass, .regexRepeat, .regexRange, .badRegex:
            RegexErrorTexts.texts(for: code)
        case .unknownList, .notAWord, .emptyList, .listCycle, .illegalListName, .queryInList, .duplicateName:
            lists(code)
        }
    }

    private static func whole(_ code: QueryError.Code) -> Texts {
        switch code {
        case .tooLong:
            (
                "查詢超過 20000 個字符，請拆開或改用詞表。", "查询超过 20000 个字符，请拆开或改用词表。",
                "The query is longer than 20,000 characters; split it or use a list."
            )
        case .tooLarge:
            (
                "把其中的名稱都換成所代表的查詢後，超過 20000 項，請簡化。", "把其中的名称都换成所代表的查询后，超过 20000 项，请简化。",
                "With its names replaced by what they stand for, the query has more than 20,000 parts; simplify it."
            )
        case .tooDeep:
            (
                "括號、NOT 與名稱嵌套超過 50 層，請簡化。", "括号、NOT 与名称嵌套超过 50 层，请简化。",
                "Parentheses, NOT and names are nested more than 50 deep; simplify the query."
            )
        case .illegalCharacter: ("含有控制字符，請刪去。", "含有控制字符，请删去。", "The text holds a control character; remove it.")
        case .matchesEverything:
            (
                "沒有這些詞的報道也會命中「%@」：NOT 須與要找的詞用 AND 相連。", "没有这些词的报道也会命中“%@”：NOT 须与要找的词用 AND 相连。",
                "“%@” also matches texts with none of its words: join NOT with AND to a word that must occur."
            )
        default: ("查詢是空的，請寫至少一個詞。", "查询是空的，请写至少一个词。", "The query is empty; write at least one word.")
        }
    }

    private static func structure(_ code: QueryError.Code) -> Texts {
        switch code {
        case .unbalancedParenthesis:
            (
                "括號「%@」沒有配對，請補上或刪去。", "括号“%@”没有配对，请补上或删去。",
                "The parenthesis “%@” has no partner; add it or remove this one."
            )
        case .emptyParentheses:
            (
                "括號裏沒有內容，請寫上詞或刪去括號。", "括号里没有内容，请写上词或删去括号。",
                "There is nothing in the parentheses; write a word or remove them."
            )
        default:
            (
                "「%@」旁邊少了一個詞；要找這個詞本身，請加引號。", "“%@”旁边少了一个词；要找这个词本身，请加引号。",
                "A word is missing beside “%@”; to look for that very word, quote it."
            )
        }
    }

    private static func words(_ code: QueryError.Code) -> Texts {
        switch code {
        case .unclosedQuote:
            ("引號 %@ 沒有結束，請補上後引號。", "引号 %@ 没有结束，请补上后引号。", "The quote %@ is not closed; add the closing quote.")
        case .strayQuote:
            (
                "後引號 %@ 沒有前引號，請補上或刪去。", "后引号 %@ 没有前引号，请补上或删去。",
                "The closing quote %@ was never opened; add the opening quote or remove it."
            )
        case .emptyPhrase:
            (
                "引號裏沒有可找的字，請寫上詞或刪去引號。", "引号里没有可找的字，请写上词或删去引号。",
                "There is nothing to look for in the quotes; write a phrase or remove them."
            )
        default:
            (
                "「%@」沒有可找的文字；要找符號本身，請加引號。", "“%@”没有可找的文字；要找符号本身，请加引号。",
                "“%@” holds no letter, digit or character; to look for the sign itself, quote it."
            )
        }
    }

    private static func notations(_ code: QueryError.Code) -> Texts {
        switch code {
        case .unknownField:
            (
                "沒有「%@」這個欄位（有 title body outlet tier feed author tag）；若是文字，請加引號。",
                "没有“%@”这个字段（有 title body outlet tier feed author tag）；若是文字，请加引号。",
                "There is no field “%@” (there are title body outlet tier feed author tag); if it is text, quote it."
            )
        case .nestedField:
            (
                "欄位「%@」不能寫在另一個欄位裏面，請移到外面。", "字段“%@”不能写在另一个字段里面，请移到外面。",
                "The field “%@” cannot stand inside another field; move it outside."
            )
        case .wildcard:
            (
                "「%@」裏的 * 只能寫在字母或數字詞的末尾，如 steel*；漢字詞本來就在文中任何位置都能找到，不用 *。",
                "“%@”里的 * 只能写在字母或数字词的末尾，如 steel*；汉字词本来就在文中任何位置都能找到，不用 *。",
                "The * in “%@” can only end a word of letters or digits, as in steel*; Han words are found anywhere without it."
            )
        case .foreignOperator:
            (
                "「%@」不是本語言的運算符，請用 AND、OR、NOT；若是文字，請加引號。", "“%@”不是本语言的运算符，请用 AND、OR、NOT；若是文字，请加引号。",
                "“%@” is no operator here; use AND, OR and NOT, or quote it if it is text."
            )
        default:
            (
                "「%@」不能分隔詞：請在詞之間寫 OR 或 AND；若是文字的一部分，請加引號。", "“%@”不能分隔词：请在词之间写 OR 或 AND；若是文字的一部分，请加引号。",
                "“%@” does not separate words: write OR or AND between them, or quote the text it belongs to."
            )
        }
    }

    private static func operators(_ code: QueryError.Code) -> Texts {
        switch code {
        case .distance:
            (
                "「%@」要寫明相隔多少字，0 到 500，如 NEAR/5；若是文字，請加引號。", "“%@”要写明相隔多少字，0 到 500，如 NEAR/5；若是文字，请加引号。",
                "“%@” needs a distance from 0 to 500, as in NEAR/5; quote it if it is text."
            )
        case .threshold:
            (
                "「%@」要寫明至少多少，1 到 1000，如 ATLEAST/2(…)；若是文字，請加引號。",
                "“%@”要写明至少多少，1 到 1000，如 ATLEAST/2(…)；若是文字，请加引号。",
                "“%@” needs a number from 1 to 1,000, as in ATLEAST/2(…); quote it if it is text."
            )
        case .needsParentheses:
            (
                "「%@」後面須緊接括號，括號裏用 OR 連接各項。", "“%@”后面须紧接括号，括号里用 OR 连接各项。",
                "“%@” must be followed by parentheses with its members joined by OR."
            )
        case .wordsOnly:
            (
                "「%@」只能用於詞、短語、詞表，或用 OR 連接並加括號的這些；請把 AND、NOT 移到外面。",
                "“%@”只能用于词、短语、词表，或用 OR 连接并加括号的这些；请把 AND、NOT 移到外面。",
                "“%@” takes words, phrases and lists, or these joined by OR in parentheses; move AND and NOT outside."
            )
        case .fieldInside:
            (
                "欄位「%@」要寫在整個式子外面，如 title:(甲 NEAR/5 乙)。", "字段“%@”要写在整个式子外面，如 title:(甲 NEAR/5 乙)。",
                "The field “%@” belongs around the whole expression, as in title:(a NEAR/5 b)."
            )
        default:
            (
                "「%@」要的項數多於括號裏有的，永遠不會成立；各項用 OR 連接。", "“%@”要的项数多于括号里有的，永远不会成立；各项用 OR 连接。",
                "“%@” asks for more members than the parentheses hold and can never hold; join the members with OR."
            )
        }
    }

    private static func lists(_ code: QueryError.Code) -> Texts {
        switch code {
        case .unknownList:
            ("沒有名為「%@」的詞表或查詢。", "没有名为“%@”的词表或查询。", "There is no list or query named “%@”.")
        case .queryInList:
            (
                "「$%@」是查詢，不能放進詞表；請在規則裏直接引用。", "“$%@”是查询，不能放进词表；请在规则里直接引用。",
                "“$%@” is a query and cannot stand in a list; use it in the rule itself."
            )
        case .duplicateName:
            (
                "「%@」既是詞表又是查詢，請改其中一個的名字。", "“%@”既是词表又是查询，请改其中一个的名字。",
                "“%@” names both a list and a query; rename one of them."
            )
        case .notAWord:
            (
                "詞表裏只能寫詞、短語、詞頭*、/正則/ 或 $詞表，不能寫「%@」；要找這些字本身，請加引號。",
                "词表里只能写词、短语、词头*、/正则/ 或 $词表，不能写“%@”；要找这些字本身，请加引号。",
                "A list holds words, phrases, word*, /regex/ and $lists only, not “%@”; to look for these very characters, "
                    + "quote them."
            )
        case .emptyList:
            ("詞表「%@」是空的，請至少寫一個詞。", "词表“%@”是空的，请至少写一个词。", "The list “%@” is empty; write at least one word.")
        case .listCycle:
            ("名稱互相引用成環：%@，請斷開。", "名称互相引用成环：%@，请断开。", "The names refer to each other: %@; break the circle.")
        default:
            (
                "名稱「%@」不可用：只能有文字、數字、_ 和 -。", "名称“%@”不可用：只能有文字、数字、_ 和 -。",
                "The name “%@” cannot be used: letters, digits, _ and - only."
            )
        }
    }
}
