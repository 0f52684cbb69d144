import OpinionCore
import TextMatching

@testable import OpinionFiles

/// For every fault of a query a file that has it, and its whole line.
enum QueryMessages {
    static let all: [MessageSample<QueryError.Code>] = words + operators

    private static let words: [MessageSample<QueryError.Code>] = [
        MessageSample(
            .tooLong,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 " + String(repeating: "a", count: 20_001),
            "Rules/one.yaml:5:20012: error: The query is longer than 20,000 characters; split it or use a list.",
            "Rules/one.yaml:5:20012: 錯誤：查詢超過 20000 個字符，請拆開或改用詞表。"
        ),
        MessageSample(
            .tooDeep,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: " + String(repeating: "(", count: 51) + "爆炸" + String(repeating: ")", count: 51),
            "Rules/one.yaml:5:62: error: Parentheses, NOT and names are nested more than 50 deep; simplify the query.",
            "Rules/one.yaml:5:62: 錯誤：括號、NOT 與名稱嵌套超過 50 層，請簡化。"
        ),
        MessageSample(
            .illegalCharacter,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: \"爆炸\\a\"",
            "Rules/one.yaml:5:15: error: The text holds a control character; remove it.",
            "Rules/one.yaml:5:15: 錯誤：含有控制字符，請刪去。"
        ),
        MessageSample(
            .unbalancedParenthesis,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 OR (火災",
            "Rules/one.yaml:5:18: error: The parenthesis “(” has no partner; add it or remove this one.",
            "Rules/one.yaml:5:18: 錯誤：括號「(」沒有配對，請補上或刪去。"
        ),
        MessageSample(
            .emptyParentheses,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 OR ()",
            "Rules/one.yaml:5:18: error: There is nothing in the parentheses; write a word or remove them.",
            "Rules/one.yaml:5:18: 錯誤：括號裏沒有內容，請寫上詞或刪去括號。"
        ),
        MessageSample(
            .unclosedQuote,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 OR 「火災",
            "Rules/one.yaml:5:18: error: The quote 「 is not closed; add the closing quote.",
            "Rules/one.yaml:5:18: 錯誤：引號 「 沒有結束，請補上後引號。"
        ),
        MessageSample(
            .strayQuote,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 OR 火災」",
            "Rules/one.yaml:5:20: error: The closing quote 」 was never opened; add the opening quote or remove it.",
            "Rules/one.yaml:5:20: 錯誤：後引號 」 沒有前引號，請補上或刪去。"
        ),
        MessageSample(
            .emptyPhrase,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 OR 「」",
            "Rules/one.yaml:5:18: error: There is nothing to look for in the quotes; write a phrase or remove them.",
            "Rules/one.yaml:5:18: 錯誤：引號裏沒有可找的字，請寫上詞或刪去引號。"
        ),
        MessageSample(
            .emptyWord,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 OR ？",
            "Rules/one.yaml:5:18: error: “？” holds no letter, digit or character; to look for the sign itself, quote it.",
            "Rules/one.yaml:5:18: 錯誤：「？」沒有可找的文字；要找符號本身，請加引號。"
        ),
        MessageSample(
            .missingOperand,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 OR",
            "Rules/one.yaml:5:15: error: A word is missing beside “OR”; to look for that very word, quote it.",
            "Rules/one.yaml:5:15: 錯誤：「OR」旁邊少了一個詞；要找這個詞本身，請加引號。"
        ),
        MessageSample(
            .unknownField,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: titel:爆炸",
            "Rules/one.yaml:5:12: error: There is no field “titel” (there are title body outlet tier feed author tag); if it is text, quote it. Did you mean title:?",
            "Rules/one.yaml:5:12: 錯誤：沒有「titel」這個欄位（有 title body outlet tier feed author tag）；若是文字，請加引號。您是不是要寫 title:？"
        ),
        MessageSample(
            .nestedField,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: title:(爆炸 OR body:火災)",
            "Rules/one.yaml:5:25: error: The field “body:” cannot stand inside another field; move it outside.",
            "Rules/one.yaml:5:25: 錯誤：欄位「body:」不能寫在另一個欄位裏面，請移到外面。"
        ),
        MessageSample(
            .unknownList,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 $loacl",
            "Rules/one.yaml:5:15: error: There is no list or query named “loacl”. Did you mean $local?",
            "Rules/one.yaml:5:15: 錯誤：沒有名為「loacl」的詞表或查詢。您是不是要寫 $local？"
        ),
        MessageSample(
            .foreignOperator,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 -演練",
            "Rules/one.yaml:5:15: error: “-演練” is no operator here; use AND, OR and NOT, or quote it if it is text. Did you mean NOT 演練?",
            "Rules/one.yaml:5:15: 錯誤：「-演練」不是本語言的運算符，請用 AND、OR、NOT；若是文字，請加引號。您是不是要寫 NOT 演練？"
        ),
        MessageSample(
            .separator,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸、火災",
            "Rules/one.yaml:5:14: error: “、” does not separate words: write OR or AND between them, or quote the text it belongs to.",
            "Rules/one.yaml:5:14: 錯誤：「、」不能分隔詞：請在詞之間寫 OR 或 AND；若是文字的一部分，請加引號。"
        ),
        MessageSample(
            .wildcard,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆*炸",
            "Rules/one.yaml:5:12: error: The * in “爆*炸” can only end a word of letters or digits, as in steel*; Han words are found anywhere without it.",
            "Rules/one.yaml:5:12: 錯誤：「爆*炸」裏的 * 只能寫在字母或數字詞的末尾，如 steel*；漢字詞本來就在文中任何位置都能找到，不用 *。"
        ),
        MessageSample(
            .distance,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸 NEAR/501 河源",
            "Rules/one.yaml:5:15: error: “NEAR/501” needs a distance from 0 to 500, as in NEAR/5; quote it if it is text.",
            "Rules/one.yaml:5:15: 錯誤：「NEAR/501」要寫明相隔多少字，0 到 500，如 NEAR/5；若是文字，請加引號。"
        ),
        MessageSample(
            .threshold,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: ATLEAST/0(爆炸 OR 火災)",
            "Rules/one.yaml:5:12: error: “ATLEAST/0” needs a number from 1 to 1,000, as in ATLEAST/2(…); quote it if it is text.",
            "Rules/one.yaml:5:12: 錯誤：「ATLEAST/0」要寫明至少多少，1 到 1000，如 ATLEAST/2(…)；若是文字，請加引號。"
        ),
        MessageSample(
            .needsParentheses,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: ATLEAST/2 爆炸",
            "Rules/one.yaml:5:12: error: “ATLEAST/2” must be followed by parentheses with its members joined by OR.",
            "Rules/one.yaml:5:12: 錯誤：「ATLEAST/2」後面須緊接括號，括號裏用 OR 連接各項。"
        ),
    ]
}
