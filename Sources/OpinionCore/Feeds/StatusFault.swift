/// An HTTP status that is no feed, in words a person can act on.
package enum StatusFault {
    /// - Parameter body: of the answer; gates of protection are known by it.
    package static func of(_ status: Int, body: [UInt8] = [], language: Language) -> FeedFault {
        let cause = isGate(status, body) ? gate : cause(status)
        return FeedFault(code: "http_\(status)", text: "HTTP \(status)：\(cause[language])")
    }

    /// Browser checks answer with a page that is mostly script; 521 and 412 are those of the country's usual ones.
    private static func isGate(_ status: Int, _ body: [UInt8]) -> Bool {
        if status == 521 { return true }
        guard [202, 403, 412, 468, 503, 567].contains(status) else { return false }
        let head = String(decoding: body.prefix(4_096), as: UTF8.self).lowercased()
        return head.contains("<script") && (status != 403 && status != 503 || gateWords.contains(where: head.contains))
    }

    private static let gateWords = ["cookie", "captcha", "challenge", "waf", "驗證", "验证", "防護", "防护"]

    private static let gate = Phrase(
        "被網站防護攔截（JS cookie）：請網站管理方放行本程序，或改用其他地址",
        "被网站防护拦截（JS cookie）：请网站管理方放行本程序，或改用其他地址",
        "blocked by the site's protection (JS cookie): ask the site to admit this program, or use another address"
    )

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
            Phrase(
                "來源已永久關閉：請從清單中刪除，或換成新地址",
                "来源已永久关闭：请从清单中删除，或换成新地址",
                "gone for good: remove it from the list, or write its new address"
            )
        case 429:
            Phrase("請求過於頻繁：已按對方要求延後", "请求过于频繁：已按对方要求延后", "too many requests: waiting as asked")
        case 500...:
            Phrase("對方服務器故障：稍後自動重試", "对方服务器故障：稍后自动重试", "the server fails: trying again later")
        default:
            Phrase("不是可用的回答", "不是可用的回答", "no usable answer")
        }
    }
}
