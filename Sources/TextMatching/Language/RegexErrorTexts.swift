/// The words of the faults of regular expressions; `%@` stands for the part that is at fault.
enum RegexErrorTexts {
    static func texts(for code: QueryError.Code) -> QueryErrorTexts.Texts {
        switch code {
        case .regexGroup, .regexClass, .regexRepeat, .regexRange, .badRegex: syntax(code)
        default: use(code)
        }
    }

    private static func use(_ code: QueryError.Code) -> QueryErrorTexts.Texts {
        switch code {
        case .unclosedRegex:
            (
                "正則表達式沒有結束，請補上後面的 /；若是文字，請加引號。", "正则表达式没有结束，请补上后面的 /；若是文字，请加引号。",
                "The regular expression is not closed; add the / at its end, or quote it if it is text."
            )
        case .regexFlags:
            (
                "正則表達式的 / 後面不能緊接「%@」：一律不分大小寫，無須標誌；字面的 / 寫作 \\/。",
                "正则表达式的 / 后面不能紧接“%@”：一律不分大小写，无须标志；字面的 / 写作 \\/。",
                "“%@” cannot follow the / of a regular expression: case never matters, there are no flags; a / inside is \\/."
            )
        case .emptyRegex:
            ("正則表達式是空的，請寫上內容。", "正则表达式是空的，请写上内容。", "The regular expression is empty; write something into it.")
        case .regexTooLong:
            (
                "正則表達式超過 1000 個字符，請拆開。", "正则表达式超过 1000 个字符，请拆开。",
                "The regular expression is longer than 1,000 characters; split it."
            )
        case .regexMatchesEmpty:
            (
                "正則表達式「%@」連空文字也會命中，請至少寫一個必須有的字。", "正则表达式“%@”连空文字也会命中，请至少写一个必须有的字。",
                "The regular expression “%@” also matches an empty text; let it ask for at least one character."
            )
        default:
            (
                "「%@」裏沒有必定出現的字，每條報道都要試；請用 AND 加上一個必須有的詞。",
                "“%@”里没有必定出现的字，每条报道都要试；请用 AND 加上一个必须有的词。",
                "“%@” holds no word that must occur and would be tried on every report; join a word that must occur with AND."
            )
        }
    }

    private static func syntax(_ code: QueryError.Code) -> QueryErrorTexts.Texts {
        switch code {
        case .regexGroup:
            (
                "正則表達式的括號沒有配對；字面的括號寫作 \\( \\)。", "正则表达式的括号没有配对；字面的括号写作 \\( \\)。",
                "A parenthesis of the regular expression has no partner; literal ones are \\( and \\)."
            )
        case .regexClass:
            (
                "正則表達式的 [ 沒有用 ] 結束；字面的 [ 寫作 \\[。", "正则表达式的 [ 没有用 ] 结束；字面的 [ 写作 \\[。",
                "A [ of the regular expression is not closed by ]; a literal one is \\[."
            )
        case .regexRepeat:
            (
                "正則表達式這裏的 * + ? { 前面沒有可重複的內容；字面的符號前加 \\。",
                "正则表达式这里的 * + ? { 前面没有可重复的内容；字面的符号前加 \\。",
                "Nothing stands before this * + ? or { of the regular expression that it could repeat; put \\ before a literal one."
            )
        case .regexRange:
            (
                "正則表達式 [ ] 裏的範圍前後顛倒。", "正则表达式 [ ] 里的范围前后颠倒。",
                "A range inside [ ] of the regular expression is upside down."
            )
        default:
            (
                "正則表達式不合語法：%@。", "正则表达式不合语法：%@。", "The regular expression is not valid: %@."
            )
        }
    }
}
