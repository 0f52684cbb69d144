import FeedParsing
import OpinionCore

/// A feed whose items were read although something is wrong with its document: the administrator should look.
enum Complaint {
    static func of(_ feed: ParsedFeed, language: Language) -> FeedFault? {
        guard let repair = feed.repairs.first(where: { texts[$0.what] != nil }), let text = texts[repair.what] else {
            return nil
        }
        let count = feed.items.count
        let kept = Phrase("已保留讀到的 \(count) 篇", "已保留读到的 \(count) 篇", "the \(count) items that were read are kept")
        return FeedFault(code: repair.what.rawValue, text: "\(text[language])（\(kept[language])）")
    }

    /// The answer shows far less than it usually does: a site that was rebuilt, or a list that is empty for most.
    static func collapse(_ count: Int, _ habits: FeedHabits, language: Language) -> FeedFault? {
        guard habits.isCollapsed(count), let usual = habits.usualItems else { return nil }
        let text = Phrase(
            "只剩 \(count) 篇，平常有 \(usual) 篇：網站可能改版或出錯，請打開核對",
            "只剩 \(count) 篇，平常有 \(usual) 篇：网站可能改版或出错，请打开核对",
            "only \(count) items are left of the usual \(usual): the site may have been rebuilt, open it and see"
        )
        return FeedFault(code: "itemsCollapsed", text: text[language])
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
