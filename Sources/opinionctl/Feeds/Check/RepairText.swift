import FeedParsing
import OpinionCore

/// What was wrong with a document, in words.
enum RepairText {
    /// `<br>` and the like: kind, line of the first occurrence, and how often.
    static func line(_ repair: Repair, _ language: Language) -> String {
        let name = names[repair.what.rawValue]?[language] ?? repair.what.rawValue
        let place = Phrase("（第 \(repair.line) 行）", "（第 \(repair.line) 行）", " (line \(repair.line))")
        return name + (repair.line > 0 ? place[language] : "") + (repair.count > 1 ? " ×\(repair.count)" : "")
    }

    /// What no honest document holds: the error of a document whose items are read all the same.
    static func alarm(_ feed: ParsedFeed, _ language: Language) -> String? {
        let hostile = feed.repairs.first { $0.what == .hostileEntities || $0.what == .externalEntity }
        return hostile.map { line($0, language) }
    }

    private static let names: [String: Phrase] = [
        "strayAmpersand": Phrase("沒有轉義的 &", "没有转义的 &", "stray &"),
        "strayLessThan": Phrase("沒有轉義的 <", "没有转义的 <", "stray <"),
        "undeclaredEntity": Phrase("沒有聲明的實體（如 &nbsp;）", "没有声明的实体（如 &nbsp;）", "undeclared entity"),
        "hostileEntities": Phrase("惡意的實體，未展開", "恶意的实体，未展开", "hostile entities, not expanded"),
        "externalEntity": Phrase("引用外部實體，沒有讀取", "引用外部实体，没有读取", "an entity outside the document, not read"),
        "controlCharacters": Phrase("控制字符", "控制字符", "control characters"),
        "invalidReference": Phrase("無效的字符引用", "无效的字符引用", "invalid character reference"),
        "junkBeforeDocument": Phrase("文件開頭有多餘內容", "文件开头有多余内容", "junk before the document"),
        "junkAfterDocument": Phrase("文件末尾有多餘內容", "文件末尾有多余内容", "junk after the document"),
        "badDeclaration": Phrase("XML 聲明有誤", "XML 声明有误", "bad XML declaration"),
        "truncated": Phrase("文件中途斷開", "文件中途断开", "the document breaks off"),
        "strayComma": Phrase("多餘的逗號", "多余的逗号", "stray comma"),
        "looseJSON": Phrase("寫法寬鬆的 JSON", "写法宽松的 JSON", "loosely written JSON"),
        "brokenJSON": Phrase("損壞的 JSON", "损坏的 JSON", "broken JSON"),
        "severalRoots": Phrase("有幾個根元素", "有几个根元素", "several roots"),
        "unclosedCharacterData": Phrase("CDATA 沒有結束", "CDATA 没有结束", "unclosed CDATA"),
        "undeclaredPrefix": Phrase("沒有聲明的前綴", "没有声明的前缀", "undeclared prefix"),
        "unbalancedTags": Phrase("標籤不配對", "标签不配对", "unbalanced tags"),
        "badAttributes": Phrase("屬性有誤", "属性有误", "bad attributes"),
        "misplacedMarkup": Phrase("標記放錯位置", "标记放错位置", "misplaced markup"),
        "undecodableBytes": Phrase("無法解碼的字節", "无法解码的字节", "bytes that fit no character"),
        "wrongCharset": Phrase("聲明的編碼不符", "声明的编码不符", "the declared charset is wrong"),
        "nestedItem": Phrase("條目套在條目裏", "条目套在条目里", "item within an item"),
        "itemsOverLimit": Phrase("條目過多，其餘略去", "条目过多，其余略去", "too many items, the rest left out"),
        "unreadableItem": Phrase("讀不懂的條目", "读不懂的条目", "unreadable item"),
        "unreadableDate": Phrase("讀不懂的日期", "读不懂的日期", "unreadable date"),
        "otherXMLError": Phrase("其他 XML 錯誤", "其他 XML 错误", "other XML error"),
    ]
}
