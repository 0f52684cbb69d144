import ControlAPI
import HTTPTransfer
import OpinionCore

/// What is said of pages.
enum EvidenceTexts {
    /// Why a page was not kept or not read.
    static func cause(_ code: String, _ language: Language) -> EvidenceCause {
        EvidenceCause(code: code, text: text(code, language))
    }

    private static func text(_ code: String, _ language: Language) -> String {
        if code.hasPrefix("http_"), let status = Int(code.dropFirst(5)) { return page(status)[language] }
        if let known = pages[code] { return known[language] }
        guard let known = HTTPError.Code(rawValue: code) else { return code }
        return HTTPError(known, context: "").localized(language.rawValue)
    }

    private static func page(_ status: Int) -> Phrase {
        switch status {
        case 404, 410:
            Phrase(
                "HTTP \(status)：文章已撤下或地址有誤",
                "HTTP \(status)：文章已撤下或地址有误",
                "HTTP \(status): taken down, or a wrong address"
            )
        case 401, 403, 407, 451, 521:
            Phrase(
                "HTTP \(status)：網站不讓本程序讀取，請用瀏覽器自行存證",
                "HTTP \(status)：网站不让本程序读取，请用浏览器自行存证",
                "HTTP \(status): the site does not let this program in; keep a copy with a browser"
            )
        default: Phrase("HTTP \(status)：沒有可用的回答", "HTTP \(status)：没有可用的回答", "HTTP \(status): no usable answer")
        }
    }

    private static let pages: [String: Phrase] = [
        "blocked": Phrase(
            "被網站防護攔截，得到的不是文章",
            "被网站防护拦截，得到的不是文章",
            "stopped by the site's protection: this is not the article"
        ),
        "otherPage": Phrase("得到的是別的頁面", "得到的是别的页面", "another page came"),
        "errorPage": Phrase("得到的是錯誤頁", "得到的是错误页", "an error page came"),
        "login": Phrase("要登錄才能看，得到的不是文章", "要登录才能看，得到的不是文章", "a login stands in front of the article"),
        "scriptOnly": Phrase("內容由腳本載入，讀不到正文", "内容由脚本加载，读不到正文", "a script fills in the content; there is no text"),
        "noLinks": Phrase("讀不出正文", "读不出正文", "no article was found on it"),
        "changedLayout": Phrase("讀不出正文", "读不出正文", "no article was found on it"),
        "unreadable": Phrase("編碼或格式讀不出", "编码或格式读不出", "charset or format cannot be read"),
    ]

    static func noSuchItem(_ item: Int64, number: Int) -> Phrase {
        Phrase(
            "#\(number) 裏沒有報道 \(item)：opinionctl evidence list \(number) 查看全部",
            "#\(number) 里没有报道 \(item)：opinionctl evidence list \(number) 查看全部",
            "#\(number) has no article \(item): `opinionctl evidence list \(number)` shows them all"
        )
    }

    static let disabled = Phrase(
        "存證已停用：請在 opinion.yaml 設 evidence: {enabled: true}，再 opinionctl reload",
        "存证已停用：请在 opinion.yaml 设 evidence: {enabled: true}，再 opinionctl reload",
        "no pages are kept: set `evidence: {enabled: true}` in opinion.yaml, then `opinionctl reload`"
    )

    static let noBundle = Phrase(
        "沒有這個證據包，或已過期：請重新 opinionctl evidence export",
        "没有这个证据包，或已过期：请重新 opinionctl evidence export",
        "there is no such bundle any more: run `opinionctl evidence export` again"
    )

    /// What a reader of a bundle without this program needs to know.
    static func readme(_ incident: Incident, bureau: String) -> Phrase {
        Phrase(
            """
            \(bureau) 輿情事件 #\(incident.number) 證據包
            incident.json 事件全部情況；timeline.txt 經過；log.jsonl 事件日誌中本事件的記錄（哈希鏈）。
            items/編號/item.json 來源所給的報道；items/編號/版本/ 內：page.* 網頁原始字節，record.json 取頁記錄（地址、跳轉、狀態、響應頭、時間、哈希），text.txt 取出的正文。
            核對：在本目錄執行 sha256sum -c SHA256SUMS；manifest.json 的 SHA-256 記在事件日誌的 evidence.exported 中。
            或：opinionctl evidence verify 包.tar --log /var/log/opinion
            """,
            """
            \(bureau) 舆情事件 #\(incident.number) 证据包
            incident.json 事件全部情况；timeline.txt 经过；log.jsonl 事件日志中本事件的记录（哈希链）。
            items/编号/item.json 来源所给的报道；items/编号/版本/ 内：page.* 网页原始字节，record.json 取页记录（地址、跳转、状态、响应头、时间、哈希），text.txt 取出的正文。
            核对：在本目录执行 sha256sum -c SHA256SUMS；manifest.json 的 SHA-256 记在事件日志的 evidence.exported 中。
            或：opinionctl evidence verify 包.tar --log /var/log/opinion
            """,
            """
            \(bureau): evidence of incident #\(incident.number)
            incident.json: all that is known; timeline.txt: what happened; log.jsonl: its records of the incident log (a hash chain).
            items/ID/item.json: the article as its feed gave it; items/ID/VERSION/: page.* the raw bytes of its page, record.json the look (address, redirects, status, headers, time, hashes), text.txt the text found on it.
            To check: `sha256sum -c SHA256SUMS` in this folder; the SHA-256 of manifest.json stands in the incident log under evidence.exported.
            Or: opinionctl evidence verify FILE.tar --log /var/log/opinion
            """
        )
    }
}
