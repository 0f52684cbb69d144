/// The labels in the line under a title: 來源：… 發布時間：… 作者：….
enum ArticleLabels {
    static let source = [
        "信息来源", "信息來源", "文章来源", "文章來源", "新闻来源", "新聞來源", "稿件来源", "稿件來源", "稿源", "来源", "來源", "Source",
    ]
    static let time = [
        "发布时间", "發布時間", "發佈時間", "发布日期", "發布日期", "發佈日期", "发表时间", "發表時間", "成文日期", "时间", "時間", "日期", "Published",
        "Posted on",
    ]
    static let author = ["作者", "撰稿", "记者", "記者", "Author"]
    static let others = [
        "浏览次数", "瀏覽次數", "浏览量", "瀏覽量", "浏览", "瀏覽", "点击数", "點擊數", "点击", "點擊", "阅读", "閱讀", "字体", "字體", "字号", "字號", "编辑",
        "編輯",
        "责任编辑", "責任編輯", "索引号", "索引號",
    ]
    static let all = source + time + author + others

    /// What follows one of the labels and a colon, up to the next label; nil when there is none.
    static func value(of labels: [String], in line: String) -> String? {
        for label in labels {
            guard let range = line.firstPlace(of: label) else { continue }
            let rest = line[range.upperBound...].drop { $0 == " " || $0 == "\u{3000}" }
            guard let colon = rest.first, colon == ":" || colon == "：" else { continue }
            let value = cut(rest.dropFirst())
            if !value.isEmpty { return value }
        }
        return nil
    }

    private static func cut(_ rest: Substring) -> String {
        var value = String(rest.prefix(80))
        for label in all + ["【", "[", "|", "｜"] {
            if let range = value.firstPlace(of: label) { value = String(value[..<range.lowerBound]) }
        }
        return value.trimmingSpaces
    }
}
