import OpinionCore

/// An interactive card as Feishu's custom bots take it: the card at the top level, the signature beside it.
struct FeishuBody: Encodable {
    /// The vendor's limit for the whole body: 20 KB.
    static let limit = 20_000
    /// For title, keys and signature.
    private static let overhead = 1_200
    static let textLimit = limit - overhead

    let title: String
    let text: String
    let colour: FeishuColour
    let signature: (seconds: Int64, sign: String)?

    private enum Key: String, CodingKey { case timestamp, sign, kind = "msg_type", card }
    private enum CardKey: String, CodingKey { case config, header, elements }
    private enum HeaderKey: String, CodingKey { case title, template }

    func encode(to encoder: any Encoder) throws {
        var body = encoder.container(keyedBy: Key.self)
        if let signature {
            try body.encode(String(signature.seconds), forKey: .timestamp)
            try body.encode(signature.sign, forKey: .sign)
        }
        try body.encode("interactive", forKey: .kind)
        var card = body.nestedContainer(keyedBy: CardKey.self, forKey: .card)
        try card.encode(["wide_screen_mode": true], forKey: .config)
        var header = card.nestedContainer(keyedBy: HeaderKey.self, forKey: .header)
        try header.encode(["tag": "plain_text", "content": title], forKey: .title)
        try header.encode(colour, forKey: .template)
        try card.encode([["tag": "markdown", "content": text]], forKey: .elements)
    }
}

/// The colour of a card's header.
enum FeishuColour: String, Encodable {
    case red, orange, blue, grey

    /// Red rings, orange wants an answer, blue informs; a drill is grey, so that nobody takes it for more.
    init(_ alert: Alert) {
        if alert.isDrill {
            self = .grey
        } else if alert.isUrgent {
            self = .red
        } else {
            self = alert.command == nil ? .blue : .orange
        }
    }
}
