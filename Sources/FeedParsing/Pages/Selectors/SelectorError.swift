/// What is wrong with a selector or path of a recipe, and where.
package struct SelectorError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of mistakes.
    package enum Cause: Sendable, Hashable {
        /// Nothing is there, or nothing comes where something must.
        case empty
        case tooLong
        /// A character that cannot stand there.
        case unexpected(String)
        /// A bracket or quote is never closed.
        case unclosed(String)
        /// `:hover`, `::before` and the like.
        case unknownPseudo(String)
        /// `foo(…)` in an XPath.
        case unknownFunction(String)
        /// An XPath with `$name` or `prefix:name`.
        case undeclaredName(String)
        /// Not `an+b`, `odd`, `even` or a number.
        case badIndex(String)
        /// `//a` where only what lies in the item makes sense: it would give every item the first link of the page.
        case notRelative
        /// A key that must have a value has none.
        case missing
        /// A pattern without its `{…}` place.
        case noPlace(String)
        /// What libxml2 refuses for other reasons, by its number.
        case invalid(Int)
    }

    /// The key of the recipe, such as `link` or, with several selectors, `link[1]`, from 0.
    package let key: String
    package let selector: String
    /// Unicode scalars of `selector` before the mistake.
    package let offset: Int
    package let cause: Cause

    package init(key: String, selector: String, offset: Int = 0, cause: Cause) {
        self.key = key
        self.selector = selector
        self.offset = offset
        self.cause = cause
    }

    /// The English sentence.
    package var description: String { localized(language: "en") }

    /// The selector and, in a second line, a `^` under the mistake; Han characters are two columns wide.
    package var caret: String {
        let before = selector.unicodeScalars.prefix(offset)
        let columns = before.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
        return selector + "\n" + String(repeating: " ", count: columns) + "^"
    }
}

extension SelectorError {
    /// The sentence for people: which key, where, why, and what to do. `language` as in `FeedParseError`.
    package func localized(language: String) -> String {
        let (hant, hans, en) = sentences
        let shown = String(selector.unicodeScalars.prefix(120))
        switch language {
        case "en": return "\(key), character \(offset + 1) of “\(shown)”: \(en)"
        case "zh-Hans": return "\(key) 的“\(shown)”第 \(offset + 1) 个字符：\(hans)"
        default: return "\(key) 的「\(shown)」第 \(offset + 1) 個字符：\(hant)"
        }
    }

    private var sentences: (hant: String, hans: String, en: String) {
        switch cause {
        case .empty: ("這裏缺少內容，請補上。", "这里缺少内容，请补上。", "something is missing here.")
        case .tooLong: ("選擇器過長，請縮短。", "选择器过长，请缩短。", "the selector is too long; shorten it.")
        case .unexpected(let text):
            ("不能出現「\(text)」，請刪改。", "不能出现“\(text)”，请删改。", "“\(text)” cannot stand here.")
        case .unclosed(let text):
            ("「\(text)」沒有閉合，請補上另一半。", "“\(text)”没有闭合，请补上另一半。", "“\(text)” is never closed.")
        case .unknownPseudo(let name):
            (
                "不支持「\(name)」；可用 :first-child、:nth-child()、:not()、:has()、:contains()、::attr()、::text 等。",
                "不支持“\(name)”；可用 :first-child、:nth-child()、:not()、:has()、:contains()、::attr()、::text 等。",
                "“\(name)” is not supported; there are :first-child, :nth-child(), :not(), :has(), :contains(), "
                    + "::attr(), ::text and others."
            )
        default: otherSentences
        }
    }

    private var otherSentences: (hant: String, hans: String, en: String) {
        switch cause {
        case .unknownFunction(let name):
            ("XPath 1.0 沒有函數「\(name)」。", "XPath 1.0 没有函数“\(name)”。", "XPath 1.0 has no function “\(name)”.")
        case .undeclaredName(let name):
            (
                "「\(name)」未定義：不能使用變量和命名空間前綴。", "“\(name)”未定义：不能使用变量和命名空间前缀。",
                "“\(name)” is not declared: variables and namespace prefixes cannot be used."
            )
        case .badIndex(let text):
            (
                "「\(text)」不是序號，請寫 3、odd、even 或 2n+1。", "“\(text)”不是序号，请写 3、odd、even 或 2n+1。",
                "“\(text)” is no index; write 3, odd, even or 2n+1."
            )
        case .notRelative:
            (
                "以 / 開頭會從整個頁面找起，每一條都得到同一個結果；請改以 .// 開頭。",
                "以 / 开头会从整个页面找起，每一条都得到同一个结果；请改以 .// 开头。",
                "a leading / searches the whole page and gives every item the same; begin with .// instead."
            )
        case .missing: ("必須填寫。", "必须填写。", "this key needs a value.")
        case .noPlace(let place): ("缺少「\(place)」。", "缺少“\(place)”。", "“\(place)” is missing.")
        case .invalid(let code):
            ("語法錯誤（libxml2 \(code)），請核對。", "语法错误（libxml2 \(code)），请核对。", "syntax error (libxml2 \(code)).")
        default: ("語法錯誤。", "语法错误。", "syntax error.")
        }
    }
}
