import OpinionCore

/// What many checks come to.
struct CheckTally: Sendable {
    /// What is kept of one check.
    struct Entry: Sendable {
        /// nil for one that works.
        let code: String?
        let isUndated: Bool
        let isSparing: Bool

        init(_ checked: Checked) {
            code = checked.result.fault?.code
            isUndated = code == nil && checked.rhythm == nil
            isSparing = if case .honoured = checked.result.revalidation { true } else { false }
        }
    }

    private(set) var total = 0
    private(set) var undated = 0
    private(set) var sparing = 0
    private(set) var causes: [String: Int] = [:]

    var failing: Int { causes.values.reduce(0, +) }

    mutating func add(_ entry: Entry) {
        total += 1
        undated += entry.isUndated ? 1 : 0
        sparing += entry.isSparing ? 1 : 0
        if let code = entry.code { causes[code, default: 0] += 1 }
    }

    /// `共 120 個：110 個正常，10 個失敗（找不到主機名 3、HTTP 404 2 …）`
    func lines(_ language: Language) -> [String] {
        let failed = Phrase("\(failing) 個失敗", "\(failing) 个失败", "\(failing) failing")[language]
        let reasons = failing == 0 ? "" : language == .english ? " (\(named(language)))" : "（\(named(language))）"
        let good = total - failing
        let parts = [
            Phrase("共 \(total) 個：\(good) 個正常", "共 \(total) 个：\(good) 个正常", "\(total) in all: \(good) ok")[language],
            failed + reasons,
            Phrase("\(undated) 個沒有可信的日期", "\(undated) 个没有可信的日期", "\(undated) without a date to believe")[language],
            Phrase("\(sparing) 個沒有變化時不傳（304）", "\(sparing) 个没有变化时不传（304）", "\(sparing) unchanged-capable (304)")[
                language
            ],
        ]
        return [parts.joined(separator: language == .english ? ", " : "，")]
    }

    /// The commonest first.
    private func named(_ language: Language) -> String {
        let sorted = causes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return sorted.map { "\(CauseName.of($0.key, language)) \($0.value)" }
            .joined(separator: language == .english ? ", " : "、")
    }

    /// The member `summary` of `feeds check --json`.
    func write(_ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("total", number: Int64(total))
            writer.member("ok", number: Int64(total - failing))
            writer.member("failing", number: Int64(failing))
            writer.member("without_dates", number: Int64(undated))
            writer.member("unchanged_capable", number: Int64(sparing))
            writer.member("causes", each: causes.sorted { $0.key < $1.key }) { writer, cause in
                writer.object { writer in
                    writer.member("code", cause.key)
                    writer.member("count", number: Int64(cause.value))
                }
            }
        }
    }
}

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
