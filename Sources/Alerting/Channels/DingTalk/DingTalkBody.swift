/// A markdown message as DingTalk takes it.
struct DingTalkBody: Encodable {
    /// The vendor's limit for the whole body (code 460101).
    static let limit = 20_000
    /// For title, keys and mentions.
    private static let overhead = 1_000
    static let textLimit = limit - overhead

    let title: String
    let text: String
    let mention: DingTalkMention

    private enum Key: String, CodingKey { case msgtype, markdown, at }
    private enum MarkdownKey: String, CodingKey { case title, text }
    private enum MentionKey: String, CodingKey { case atMobiles, atUserIds, isAtAll }

    func encode(to encoder: any Encoder) throws {
        var body = encoder.container(keyedBy: Key.self)
        try body.encode("markdown", forKey: .msgtype)
        var markdown = body.nestedContainer(keyedBy: MarkdownKey.self, forKey: .markdown)
        try markdown.encode(title, forKey: .title)
        try markdown.encode(text, forKey: .text)
        var at = body.nestedContainer(keyedBy: MentionKey.self, forKey: .at)
        try at.encode(mention.mobiles, forKey: .atMobiles)
        try at.encode(mention.users, forKey: .atUserIds)
        try at.encode(false, forKey: .isAtAll)
    }
}
