/// A message as Slack takes it: one section, which the vendor bounds at 3,000 characters, and the lock screen's line.
struct SlackBody: Encodable {
    /// UTF-16 units, which are never fewer than the vendor's characters.
    static let sectionLimit = 3_000

    let fallback: String
    let text: String

    private enum Key: String, CodingKey { case text, blocks }
    private enum BlockKey: String, CodingKey { case type, text }
    private enum TextKey: String, CodingKey { case type, text, verbatim }

    func encode(to encoder: any Encoder) throws {
        var body = encoder.container(keyedBy: Key.self)
        try body.encode(fallback, forKey: .text)
        var blocks = body.nestedUnkeyedContainer(forKey: .blocks)
        var section = blocks.nestedContainer(keyedBy: BlockKey.self)
        try section.encode("section", forKey: .type)
        var words = section.nestedContainer(keyedBy: TextKey.self, forKey: .text)
        try words.encode("mrkdwn", forKey: .type)
        try words.encode(text, forKey: .text)
        // Nothing becomes a link or a mention by itself.
        try words.encode(true, forKey: .verbatim)
    }
}
