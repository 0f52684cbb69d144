import OpinionCore

/// A message as Bark's server takes it; what it makes of it has to fit Apple's 4,096 bytes.
struct BarkBody: Encodable {
    /// For title, text, group and link together, in UTF-8; the rest is for what the server adds.
    static let limit = 3_400
    /// Bytes; longer ones are left out, since the text has the link too.
    static let urlLimit = 600
    /// Under the longest title, with the longest group and link.
    static let leastRoom = 1_800

    let device: String
    /// The delivery's: a repeat replaces what is on the phone.
    let id: String
    let title: String
    var body = ""
    let group: String
    let level: BarkLevel
    let url: String?

    /// Bytes that the text may take.
    var room: Int { Self.limit - JSONSize.of(title) - JSONSize.of(group) - (url?.utf8.count ?? 0) }

    private enum CodingKeys: String, CodingKey { case device = "device_key", id, title, body, group, level, url }

    init(device: String, id: String, title: String, group: String, level: BarkLevel, url: String?) {
        (self.device, self.id, self.title, self.group) = (device, id, title, group)
        (self.level, self.url) = (level, url)
    }
}

/// How loud an iPhone is.
enum BarkLevel: String, Encodable {
    /// Rings through silence and do-not-disturb.
    case critical
    /// Shows through a focus.
    case timeSensitive
    case active

    /// What must ring, what wants an answer, the rest.
    init(_ alert: Alert) {
        self = alert.isUrgent ? .critical : alert.command == nil ? .active : .timeSensitive
    }
}
