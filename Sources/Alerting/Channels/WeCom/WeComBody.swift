/// A message as WeCom takes it. Its texts are raw UTF-8: the vendor refuses `\uXXXX` (40033).
enum WeComBody: Encodable {
    /// Bytes of UTF-8.
    static let markdownLimit = 4_096
    static let textLimit = 2_048

    case markdown(String)
    case text(String, WeComMention)

    private enum Key: String, CodingKey { case msgtype, markdown, text }
    private enum TextKey: String, CodingKey {
        case content, users = "mentioned_list", mobiles = "mentioned_mobile_list"
    }

    func encode(to encoder: any Encoder) throws {
        var body = encoder.container(keyedBy: Key.self)
        switch self {
        case .markdown(let content):
            try body.encode("markdown", forKey: .msgtype)
            var markdown = body.nestedContainer(keyedBy: TextKey.self, forKey: .markdown)
            try markdown.encode(content, forKey: .content)
        case .text(let content, let mention):
            try body.encode("text", forKey: .msgtype)
            var text = body.nestedContainer(keyedBy: TextKey.self, forKey: .text)
            try text.encode(content, forKey: .content)
            try text.encode(mention.users, forKey: .users)
            try text.encode(mention.mobiles, forKey: .mobiles)
        }
    }
}
