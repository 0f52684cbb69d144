import FeedParsing
import OpinionCore

/// A feed whose items were read although its document was cut off or hostile: the administrator should look.
enum Complaint {
    static func of(_ feed: ParsedFeed, language: Language) -> FeedFault? {
        guard let repair = feed.repairs.first(where: { texts[$0.what] != nil }), let text = texts[repair.what] else {
            return nil
        }
        let count = feed.items.count
        let kept = Phrase("已保留讀到的 \(count) 篇", "已保留读到的 \(count) 篇", "the \(count) items that were read are kept")
        return FeedFault(code: repair.what.rawValue, text: "\(text[language])（\(kept[language])）")
    }

    private static let texts: [Repair.Kind: Phrase] = [
        .truncated: Phrase(
            "文件中途斷開：對方輸出不完整，請告知網站",
            "文件中途断开：对方输出不完整，请告知网站",
            "the document breaks off: the site's output is incomplete, tell them"
        ),
        .hostileEntities: Phrase(
            "文件的實體展開後過大（billion laughs），疑似惡意，未展開",
            "文件的实体展开后过大（billion laughs），疑似恶意，未展开",
            "the document's entities would grow without bound (billion laughs), which looks hostile; they were not expanded"
        ),
        .externalEntity: Phrase(
            "文件引用外部實體，疑似惡意，沒有讀取",
            "文件引用外部实体，疑似恶意，没有读取",
            "the document refers to an entity outside itself, which looks hostile; it was not read"
        ),
    ]
}
