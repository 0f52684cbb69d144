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
            Phrase(
                "需要憑證：請核對地址裏的口令、headers_file、cookie_file 或 proxy_login_file",
                "需要凭证：请核对地址里的口令、headers_file、cookie_file 或 proxy_login_file",
                "it asks for credentials: check the token in the address, headers_file, cookie_file or proxy_login_file"
            )
        case 403:
            Phrase(
                "被拒絕訪問：請核對地址裏的口令，或請網站管理方放行本程序",
                "被拒绝访问：请核对地址里的口令，或请网站管理方放行本程序",
                "access refused: check the token in the address, or ask the site to admit this program"
            )
        case 404:
            Phrase(
                "地址不存在：請用 feeds discover 找新的地址",
                "地址不存在：请用 feeds discover 找新的地址",
                "no such address: look for the new one with feeds discover"
            )
        case 410:
            Phrase(
                "來源已永久關閉：請從清單中刪除，或用 feeds discover 找新的地址",
                "来源已永久关闭：请从清单中删除，或用 feeds discover 找新的地址",
                "gone for good: remove it from the list, or look for the new address with feeds discover"
            )
        case 429:
            Phrase(
                "請求過於頻繁：輪詢按對方要求延後；常有則加大 every",
                "请求过于频繁：轮询按对方要求延后；常有则加大 every",
                "too many requests: polling waits as asked; raise every if it is often so"
            )
        case 500...:
            Phrase(
                "對方服務器故障：輪詢會自動重試",
                "对方服务器故障：轮询会自动重试",
                "the server fails: polling tries again by itself"
            )
        default:
            Phrase(
                "不是可用的回答：請用瀏覽器打開地址核對",
                "不是可用的回答：请用浏览器打开地址核对",
                "no usable answer: open the address in a browser to see"
            )
        }
    }
}
