extension FeedParseError {
    /// The sentence for people: what is wrong, where, and what to do. `language` is `zh-Hant`, `zh-Hans` or `en`;
    /// anything else counts as `zh-Hant`.
    package func localized(language: String) -> String {
        let sentence: (hant: String, hans: String, en: String) = sentences
        switch language {
        case "en":
            return sentence.en + (page?.localized(language: language) ?? "") + (line.map { " (line \($0))" } ?? "")
                + (detail.map { " [\($0)]" } ?? "")
        case "zh-Hans": return sentence.hans + (page?.localized(language: language) ?? "") + chineseSuffix
        default: return sentence.hant + (page?.localized(language: "zh-Hant") ?? "") + chineseSuffix
        }
    }

    private var chineseSuffix: String {
        (line.map { "（第 \($0) 行）" } ?? "") + (detail.map { "〔\($0)〕" } ?? "")
    }

    private var sentences: (hant: String, hans: String, en: String) {
        switch code {
        case .empty:
            return (
                "回應是空的，請檢查來源地址。", "响应是空的，请检查来源地址。",
                "The response is empty; check the feed's address."
            )
        case .notAFeed:
            return (
                "收到的是網頁而不是訂閱源，可能是錯誤頁、登錄頁或網站防護；請用瀏覽器打開地址核對。",
                "收到的是网页而不是订阅源，可能是错误页、登录页或网站防护；请用浏览器打开地址核对。",
                "This is a web page, not a feed: an error page, a login or a browser check; open the address to see."
            )
        case .encodingUnreadable:
            return (
                "無法識別文字編碼，請聯繫來源修正編碼聲明。", "无法识别文字编码，请联系来源修正编码声明。",
                "The character encoding cannot be read; ask the publisher to correct its declaration."
            )
        case .malformed:
            return (
                "內容損壞，無法修復；請稍後重試，仍然如此則聯繫來源。", "内容损坏，无法修复；请稍后重试，仍然如此则联系来源。",
                "The document is broken beyond repair; try again later, then tell the publisher."
            )
        case .noItems: return ("沒有找到任何條目。", "没有找到任何条目。", "Not a single item was found.")
        case .tooDeep, .tooComplex, .tooLarge, .outOfMemory: return limitSentences
        case .unknownFormat:
            return (
                "不是 RSS、Atom 或 JSON Feed，請核對來源地址。", "不是 RSS、Atom 或 JSON Feed，请核对来源地址。",
                "This is neither RSS, Atom nor JSON Feed; check the feed's address."
            )
        }
    }

    private var limitSentences: (hant: String, hans: String, en: String) {
        switch code {
        case .tooDeep:
            return (
                "標籤嵌套過深，疑似惡意內容，已拒絕；請核對來源。", "标签嵌套过深，疑似恶意内容，已拒绝；请核对来源。",
                "Elements are nested too deep, which looks hostile; refused. Check the feed's address."
            )
        case .tooComplex:
            return (
                "單個標籤屬性過多，疑似惡意內容，已拒絕；請核對來源。", "单个标签属性过多，疑似恶意内容，已拒绝；请核对来源。",
                "A tag has too many attributes, which looks hostile; refused. Check the feed's address."
            )
        case .tooLarge:
            return (
                "內容超過大小上限，已拒絕；如屬正常請提高上限。", "内容超过大小上限，已拒绝；如属正常请提高上限。",
                "The document is larger than the limit; refused. Raise the limit if this is what it should be."
            )
        default:
            return ("內存不足，請稍後重試。", "内存不足，请稍后重试。", "Out of memory; try again later.")
        }
    }
}
