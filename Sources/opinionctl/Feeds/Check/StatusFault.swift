import OpinionCore

/// What an HTTP status means for a feed, and what to do.
enum StatusFault {
    static func fault(_ status: Int, body: [UInt8], _ language: Language) -> FeedCheck.Fault {
        let isGuarded = [403, 412, 468, 521, 567].contains(status) && hasScript(body)
        let phrase = isGuarded ? guarded : phrase(status)
        return FeedCheck.Fault(code: "http_\(status)", text: "HTTP \(status)：\(phrase[language])")
    }

    /// Browser checks answer with a page that is mostly script.
    private static func hasScript(_ body: [UInt8]) -> Bool {
        String(decoding: body.prefix(4_096), as: UTF8.self).lowercased().contains("<script")
    }

    private static let guarded = Phrase(
        "被網站防護攔截（要求瀏覽器執行腳本）。請聯繫網站放行，或改用其他地址。",
        "被网站防护拦截（要求浏览器执行脚本）。请联系网站放行，或改用其他地址。",
        "blocked by the site's browser check. Ask the site to let the program in, or use another address."
    )

    private static func phrase(_ status: Int) -> Phrase {
        switch status {
        case 401, 403, 407:
            Phrase(
                "無權讀取。請核對地址裏的口令，或請網站放行。",
                "无权读取。请核对地址里的口令，或请网站放行。",
                "not permitted. Check the token in the address, or ask the site to let the program in."
            )
        case 404, 410:
            Phrase(
                "地址不存在或已停用。請用 feeds discover 找新的地址。",
                "地址不存在或已停用。请用 feeds discover 找新的地址。",
                "the address does not exist any more. Look for the new one with feeds discover."
            )
        case 429:
            Phrase(
                "請求過密。請加大 every，稍後再試。",
                "请求过密。请加大 every，稍后再试。",
                "too many requests. Raise every, and try again later."
            )
        case 500...:
            Phrase(
                "網站故障。請稍後再試。",
                "网站故障。请稍后再试。",
                "the site is out of order. Try again later."
            )
        default:
            Phrase(
                "不是正常回應。請用瀏覽器打開地址核對。",
                "不是正常响应。请用浏览器打开地址核对。",
                "not a normal answer. Open the address in a browser to see."
            )
        }
    }
}
