import OpinionCore

/// An HTTP status that is no feed, in words a person can act on.
enum StatusFault {
    static func of(_ status: Int, language: Language) -> FeedFault {
        FeedFault(code: "http_\(status)", text: "HTTP \(status)：\(cause(status)[language])")
    }

    private static func cause(_ status: Int) -> Phrase {
        switch status {
        case 401, 407:
            Phrase("需要登錄或代理憑證", "需要登录或代理凭证", "it asks for credentials")
        case 403:
            Phrase(
                "被拒絕訪問：請網站管理方放行本程序",
                "被拒绝访问：请网站管理方放行本程序",
                "access refused: ask the site to admit this program"
            )
        case 404:
            Phrase("地址不存在：在網站上查找新的來源地址", "地址不存在：在网站上查找新的来源地址", "no such address: look for the new one")
        case 410:
            Phrase("來源已永久關閉：請從清單中刪除", "来源已永久关闭：请从清单中删除", "gone for good: remove it from the list")
        case 429:
            Phrase("請求過於頻繁：已按對方要求延後", "请求过于频繁：已按对方要求延后", "too many requests: waiting as asked")
        case 521:
            Phrase(
                "被網站防護攔截（JS cookie）：請網站管理方放行",
                "被网站防护拦截（JS cookie）：请网站管理方放行",
                "blocked by the site's protection (JS cookie): ask the site to admit this program"
            )
        case 500...:
            Phrase("對方服務器故障：稍後自動重試", "对方服务器故障：稍后自动重试", "the server fails: trying again later")
        default:
            Phrase("不是可用的回答", "不是可用的回答", "no usable answer")
        }
    }
}

/// Retry-After as seconds or an HTTP date (RFC 9110, 10.2.3).
enum RetryAfterHeader {
    static func read(_ value: String?, now: Instant) -> TimeSpan? {
        guard let value, !value.isEmpty else { return nil }
        if let seconds = Int(value), seconds >= 0 { return .seconds(min(seconds, 86_400 * 7)) }
        guard let at = HTTPDateReading.parse(value) else { return nil }
        return at > now ? at - now : .zero
    }
}
