import Testing

/// What people read in Chinese is written in the terms of the mainland, whose officers read it.
struct WordingTests {
    /// Each with what is written instead.
    private static let words: KeyValuePairs = [
        "連線": "連接", "連接埠": "端口", "逾時": "超時", "位址": "地址", "設定檔": "配置文件", "伺服器": "服務器", "網路": "網絡",
        "訊息": "消息", "預設": "默認", "檔案": "文件", "程式": "程序", "唯讀": "只讀", "磁碟": "磁盤", "記憶體": "內存",
        "支援": "支持", "字串": "字符串", "字元": "字符", "物件": "對象", "匯出": "導出", "匯入": "導入", "存取": "訪問", "登入": "登錄",
        "帳號": "賬號", "裡": "裏", "连线": "连接", "逾时": "超时", "网路": "网络",
        "伺服": "服务", "预设": "默认",
    ]
    /// What pages and articles say is looked for as their writers write it.
    private static let data = [
        "Sources/TextMatching/Folding/", "Sources/FeedParsing/Encoding/", "Sources/FeedParsing/Pages/PageFacts.swift",
        "Sources/OpinionService/Evidence/PageReading.swift",
    ]

    @Test(arguments: House.files(below: "Sources", ending: ".swift"))
    func textsUseTheWordsOfTheMainland(file: String) throws {
        guard !Self.data.contains(where: file.hasPrefix) else { return }
        for (number, line) in try House.text(file).split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        {
            for (word, right) in Self.words where line.contains(word) {
                Issue.record("\(file):\(number + 1): 「\(word)」, write 「\(right)」")
            }
        }
    }
}
