import OpinionCore

/// Codes of failures in a few words.
enum CauseName {
    static func of(_ code: String, _ language: Language) -> String {
        if code.hasPrefix("http_") { return "HTTP " + code.dropFirst(5) }
        return names[code]?[language] ?? code.harmless
    }

    private static let names: [String: Phrase] = [
        "dns": Phrase("找不到主機名", "找不到主机名", "host not found"),
        "refused": Phrase("連接被拒", "连接被拒", "refused"),
        "unreachable": Phrase("到不了對方網絡", "到不了对方网络", "unreachable"),
        "connectTimeout": Phrase("連接超時", "连接超时", "no connection in time"),
        "timeout": Phrase("傳輸超時", "传输超时", "timeout"),
        "tooSlow": Phrase("傳輸過慢", "传输过慢", "too slow"),
        "tlsChainIncomplete": Phrase("證書鏈不完整", "证书链不完整", "certificate chain incomplete"),
        "tlsExpired": Phrase("證書過期", "证书过期", "certificate expired"),
        "tlsName": Phrase("證書名稱不符", "证书名称不符", "certificate of another name"),
        "tlsOther": Phrase("TLS 失敗", "TLS 失败", "TLS failed"),
        "addressRefused": Phrase("內網地址", "内网地址", "private address"),
        "tooLarge": Phrase("太大", "太大", "too large"),
        "truncated": Phrase("中途斷開", "中途断开", "broken off"),
        "reset": Phrase("連接中斷", "连接中断", "connection broke"),
        "emptyReply": Phrase("對方不作答", "对方不作答", "no answer"),
        "notAFeed": Phrase("是網頁，不是來源", "是网页，不是来源", "a page, no feed"),
        "noItems": Phrase("沒有條目", "没有条目", "no items"),
        "unknownFormat": Phrase("認不出格式", "认不出格式", "unknown format"),
        "malformed": Phrase("文件損壞", "文件损坏", "malformed"),
        "sitemapIndex": Phrase("網站地圖的索引", "网站地图的索引", "an index of sitemaps"),
        "file": Phrase("文件讀不了", "文件读不了", "file cannot be read"),
    ]
}
