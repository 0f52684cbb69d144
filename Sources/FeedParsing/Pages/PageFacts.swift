/// What can be told of a page without knowing what it is about.
struct PageFacts {
    /// Lower-case text of scripts, the first 64 KB.
    private let scripts: String
    /// Lower-case text of the page, the first 64 KB.
    private let words: String

    init(_ source: PageSource) {
        var scripts: [UInt8] = [], words: [UInt8] = []
        for node in source.tree.all where source.tree.isText(node) {
            let bytes = source.tree.bytes(node)
            guard let parent = source.tree.parent(node) else { continue }
            if source.tree.isElement(parent, "script", "noscript") {
                if scripts.count < 65_536 { scripts += bytes.prefix(65_536) }
            } else if !source.tree.isElement(parent, "style", "title"), words.count < 65_536 {
                words += bytes.filter { $0 > 0x20 }.prefix(65_536)
            }
        }
        self.scripts = String(decoding: scripts, as: UTF8.self).lowercased()
        self.words = String(decoding: words, as: UTF8.self).lowercased()
    }

    /// Pages of firewalls have little text; what their scripts and notices say is known.
    func isBlocked(links: Int) -> Bool {
        guard links < 10 else { return false }
        let isShort = words.utf8.count < 600
        if isShort, Self.scriptMarks.contains(where: { scripts.contains($0) }) { return true }
        return words.utf8.count < 4000 && Self.noticeMarks.contains { words.contains($0) }
    }

    /// Errors and logins say so in their titles.
    func isErrorPage(title: String?, links: Int) -> Bool {
        guard links < 30 else { return false }
        let name = (title ?? "").lowercased()
        return Self.errorMarks.contains { name.contains($0) || words.utf8.count < 900 && words.contains($0) }
    }

    /// Hardly any text and hardly any link.
    func isScriptOnly(links: Int) -> Bool { links < 5 && words.utf8.count < 1500 && !scripts.isEmpty }

    private static let scriptMarks = [
        "document.cookie", "acw_sc__v2", "__jsl_clearance", "$_ts", "reload()", "challenge", "captcha",
        "location.replace",
    ]
    private static let noticeMarks = [
        "访问被拦截", "訪問被攔截", "网站防火墙", "網站防火牆", "验证码", "驗證碼", "安全验证", "安全驗證", "您的访问请求", "访问过于频繁",
        "請求過於頻繁", "请开启javascript", "請開啟javascript", "createjavascriptandcookies", "enablejavascriptandcookies",
        "justamoment", "checkingyourbrowser", "accessdenied", "requestblocked",
    ]
    private static let errorMarks = [
        "404", "403", "500", "502", "503", "error", "not found", "notfound", "错误", "錯誤", "不存在", "找不到", "登录", "登錄", "登入",
        "login",
        "出错", "出錯", "维护", "維護",
    ]
}
