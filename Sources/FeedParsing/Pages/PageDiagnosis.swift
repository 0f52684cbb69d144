/// What a page looks like on which nothing was found, and why that may be.
package struct PageDiagnosis: Sendable, Hashable {
    /// The likeliest cause.
    package enum Cause: String, Sendable, Hashable, CaseIterable {
        /// A script that sets a cookie and reloads, a captcha, a firewall's notice.
        case blocked
        /// An error page or a login.
        case errorPage
        /// The list is filled in by a script: there is hardly any text or link.
        case scriptOnly
        /// The selector finds elements, but none of them holds a link.
        case noLinks
        /// There are links enough; the selectors do not fit.
        case changedLayout
    }

    package let cause: Cause
    /// The page's title, shortened.
    package let title: String?
    package let links: Int
    /// The item selectors that were tried.
    package let tried: [String]

    init(_ source: PageSource, tried: [String], itemsWithoutLink: Int) {
        let tree = source.tree
        title = source.title.map { String($0.unicodeScalars.prefix(60)) }
        links = tree.all.reduce(0) { $0 + (source.links.link(of: $1) == nil ? 0 : 1) }
        self.tried = tried
        let facts = PageFacts(source)
        if facts.isBlocked(links: links) {
            cause = .blocked
        } else if facts.isErrorPage(title: title, links: links) {
            cause = .errorPage
        } else if facts.isScriptOnly(links: links) {
            cause = .scriptOnly
        } else {
            cause = itemsWithoutLink > 0 ? .noLinks : .changedLayout
        }
    }
}

extension PageDiagnosis {
    /// What follows the sentence of `FeedParseError.noItems`. `language` as there.
    func localized(language: String) -> String {
        let selectors = tried.prefix(5).map { Self.harmless($0) }
        let name = title.map { Self.harmless($0) }
        let (hant, hans, en) = sentences
        switch language {
        case "en":
            return " \(en) Tried: \(selectors.joined(separator: " | ")); page “\(name ?? "")”, \(links) links."
        case "zh-Hans": return "\(hans)已试：\(selectors.joined(separator: " | "))；网页“\(name ?? "无标题")”，链接 \(links) 个。"
        default: return "\(hant)已試：\(selectors.joined(separator: " | "))；網頁「\(name ?? "無標題")」，鏈接 \(links) 個。"
        }
    }

    private var sentences: (hant: String, hans: String, en: String) {
        switch cause {
        case .blocked:
            (
                "可能被網站防護攔截（521、驗證碼或設置 cookie 的腳本頁）：請降低頻率，或請網站放行。",
                "可能被网站防护拦截（521、验证码或设置 cookie 的脚本页）：请降低频率，或请网站放行。",
                "A browser check seems to stand in the way (521, captcha, cookie script): poll less often, or ask the site."
            )
        case .errorPage:
            (
                "看來是錯誤頁或登錄頁：請用瀏覽器打開地址核對。", "看来是错误页或登录页：请用浏览器打开地址核对。",
                "This looks like an error page or a login: open the address to see."
            )
        case .scriptOnly:
            (
                "內容可能由腳本載入：請找出其數據接口，改用 kind: json。", "内容可能由脚本加载：请找出其数据接口，改用 kind: json。",
                "The list seems to be filled in by a script: find the API behind it and use kind: json."
            )
        case .noLinks:
            (
                "找到了條目，但其中沒有可用的鏈接：請核對 link 選擇器。", "找到了条目，但其中没有可用的链接：请核对 link 选择器。",
                "Items were found, but no usable link in them: check the link selector."
            )
        case .changedLayout:
            (
                "版面可能改了：請用 feeds check 重新取得選擇器。", "版面可能改了：请用 feeds check 重新取得选择器。",
                "The layout may have changed: let feeds check propose selectors."
            )
        }
    }

    /// Short, and without letters that steer a terminal.
    private static func harmless(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.prefix(120).filter {
                    $0.value >= 0x20 && $0.properties.generalCategory != .format
                        && $0.properties.generalCategory != .control
                }
            )
        )
    }
}
