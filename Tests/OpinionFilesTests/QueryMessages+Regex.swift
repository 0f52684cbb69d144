import OpinionCore
import TextMatching

@testable import OpinionFiles

extension QueryMessages {
    static let operators: [MessageSample<QueryError.Code>] = [
        MessageSample(
            .wordsOnly,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 NEAR/5 (河源 火災)",
            "Rules/one.yaml:5:22: error: “NEAR/5” takes words, phrases and lists, or these joined by OR in parentheses; move AND and NOT outside.",
            "Rules/one.yaml:5:22: 錯誤：「NEAR/5」只能用於詞、短語、詞表，或用 OR 連接並加括號的這些；請把 AND、NOT 移到外面。"
        ),
        MessageSample(
            .fieldInside,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 NEAR/5 title:河源",
            "Rules/one.yaml:5:22: error: The field “title:” belongs around the whole expression, as in title:(a NEAR/5 b).",
            "Rules/one.yaml:5:22: 錯誤：欄位「title:」要寫在整個式子外面，如 title:(甲 NEAR/5 乙)。"
        ),
        MessageSample(
            .tooFewMembers,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: ATLEAST/3(爆炸 OR 火災)",
            "Rules/one.yaml:5:12: error: “ATLEAST/3” asks for more members than the parentheses hold and can never hold; join the members with OR.",
            "Rules/one.yaml:5:12: 錯誤：「ATLEAST/3」要的項數多於括號裏有的，永遠不會成立；各項用 OR 連接。"
        ),
        MessageSample(
            .unclosedRegex,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 OR /火災",
            "Rules/one.yaml:5:18: error: The regular expression is not closed; add the / at its end, or quote it if it is text.",
            "Rules/one.yaml:5:18: 錯誤：正則表達式沒有結束，請補上後面的 /；若是文字，請加引號。"
        ),
        MessageSample(
            .regexFlags,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 OR /火災/i",
            "Rules/one.yaml:5:22: error: “i” cannot follow the / of a regular expression: case never matters, there are no flags; a / inside is \\/.",
            "Rules/one.yaml:5:22: 錯誤：正則表達式的 / 後面不能緊接「i」：一律不分大小寫，無須標誌；字面的 / 寫作 \\/。"
        ),
        MessageSample(
            .emptyRegex,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 OR //",
            "Rules/one.yaml:5:18: error: The regular expression is empty; write something into it.",
            "Rules/one.yaml:5:18: 錯誤：正則表達式是空的，請寫上內容。"
        ),
        MessageSample(
            .regexTooLong,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 AND /火" + String(repeating: "a", count: 1_000) + "/",
            "Rules/one.yaml:5:20: error: The regular expression is longer than 1,000 characters; split it.",
            "Rules/one.yaml:5:20: 錯誤：正則表達式超過 1000 個字符，請拆開。"
        ),
        MessageSample(
            .regexMatchesEmpty,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 AND /(火災)?/",
            "Rules/one.yaml:5:20: error: The regular expression “(火災)?” also matches an empty text; let it ask for at least one character.",
            "Rules/one.yaml:5:20: 錯誤：正則表達式「(火災)?」連空文字也會命中，請至少寫一個必須有的字。"
        ),
        MessageSample(
            .regexWithoutWord,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 OR /[0-9]{3}/",
            "Rules/one.yaml:5:18: error: “/[0-9]{3}/” holds no word that must occur and would be tried on every report; join a word that must occur with AND.",
            "Rules/one.yaml:5:18: 錯誤：「/[0-9]{3}/」裏沒有必定出現的字，每條報道都要試；請用 AND 加上一個必須有的詞。"
        ),
        MessageSample(
            .regexGroup,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 AND /(火災/",
            "Rules/one.yaml:5:22: error: A parenthesis of the regular expression has no partner; literal ones are \\( and \\).",
            "Rules/one.yaml:5:22: 錯誤：正則表達式的括號沒有配對；字面的括號寫作 \\( \\)。"
        ),
        MessageSample(
            .regexClass,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 AND /[火災/",
            "Rules/one.yaml:5:22: error: A [ of the regular expression is not closed by ]; a literal one is \\[.",
            "Rules/one.yaml:5:22: 錯誤：正則表達式的 [ 沒有用 ] 結束；字面的 [ 寫作 \\[。"
        ),
        MessageSample(
            .regexRepeat,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 AND /+火災/",
            "Rules/one.yaml:5:20: error: Nothing stands before this * + ? or { of the regular expression that it could repeat; put \\ before a literal one.",
            "Rules/one.yaml:5:20: 錯誤：正則表達式這裏的 * + ? { 前面沒有可重複的內容；字面的符號前加 \\。"
        ),
        MessageSample(
            .regexRange,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 AND /[9-0]火/",
            "Rules/one.yaml:5:22: error: A range inside [ ] of the regular expression is upside down.",
            "Rules/one.yaml:5:22: 錯誤：正則表達式 [ ] 裏的範圍前後顛倒。"
        ),
        MessageSample(
            .badRegex,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 AND /火(?<1>x)/",
            "Rules/one.yaml:5:24: error: The regular expression is not valid: subpattern name must start with a non-di….",
            "Rules/one.yaml:5:24: 錯誤：正則表達式不合語法：subpattern name must start with a non-di…。"
        ),
        MessageSample(
            .matchesEverything,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 OR NOT 火災",
            "Rules/one.yaml:5:12: error: “爆炸 OR NOT 火災” also matches texts with none of its words: join NOT with AND to a word that must occur.",
            "Rules/one.yaml:5:12: 錯誤：沒有這些詞的報道也會命中「爆炸 OR NOT 火災」：NOT 須與要找的詞用 AND 相連。"
        ),
        MessageSample(
            .notAWord,
            "Rules/terms.yaml",
            "local: [河源]",
            "local: [河源, 甲 OR 乙]",
            "Rules/terms.yaml:1:23: error: A list holds words, phrases, word*, /regex/ and $lists only, not “OR”; to look for these very characters, quote them.",
            "Rules/terms.yaml:1:23: 錯誤：詞表裏只能寫詞、短語、詞頭*、/正則/ 或 $詞表，不能寫「OR」；要找這些字本身，請加引號。"
        ),
        MessageSample(
            .tooLarge,
            "Rules/terms.yaml",
            "queries: {blast",
            "queries: {" + names.joined(separator: ", ") + ", blast",
            "Rules/terms.yaml:2:206: error: With its names replaced by what they stand for, the query has more than 20,000 parts; simplify it.",
            "Rules/terms.yaml:2:206: 錯誤：把其中的名稱都換成所代表的查詢後，超過 20000 項，請簡化。"
        ),
        MessageSample(
            .listCycle,
            "Rules/terms.yaml",
            "local: [河源]",
            "local: [河源, $far], far: [$local]",
            "Rules/terms.yaml:1:21: error: The names refer to each other: $far → $local → $far; break the circle.",
            "Rules/terms.yaml:1:21: 錯誤：名稱互相引用成環：$far → $local → $far，請斷開。"
        ),
        MessageSample(
            .illegalListName,
            "Rules/terms.yaml",
            "local: [河源]",
            "local: [河源], 'lo cal': [源城]",
            "Rules/terms.yaml:1:22: error: The name “lo cal” cannot be used: letters, digits, _ and - only.",
            "Rules/terms.yaml:1:22: 錯誤：名稱「lo cal」不可用：只能有文字、數字、_ 和 -。"
        ),
        MessageSample(
            .queryInList,
            "Rules/terms.yaml",
            "local: [河源]",
            "local: [河源, $blast]",
            "Rules/terms.yaml:1:21: error: “$blast” is a query and cannot stand in a list; use it in the rule itself.",
            "Rules/terms.yaml:1:21: 錯誤：「$blast」是查詢，不能放進詞表；請在規則裏直接引用。"
        ),
    ]

    /// Each name stands for the one before many times over: together far more than anybody could write.
    private static let names =
        ["a: 甲"]
        + zip("bcdef", "abcde").map { name, inner in
            name.description + ": " + Array(repeating: "$\(inner)", count: 12).joined(separator: " 乙 ")
        }
}
