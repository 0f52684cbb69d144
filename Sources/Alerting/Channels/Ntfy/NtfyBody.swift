import OpinionCore

/// A message as ntfy takes it, published as JSON.
struct NtfyBody: Encodable {
    /// Bytes of UTF-8 that a message may have; the server turns longer ones into attachments.
    static let limit = 4_096

    let topic: String
    let title: String
    let message: String
    /// 5 rings through do-not-disturb, 4 wants an answer, 3 is usual.
    let priority: Int
    /// Names of the pictures that stand before the title.
    let tags: [String]
    /// Opened by a tap; nil without a link.
    let click: String?

    init(topic: String, title: String, message: String, alert: Alert, click: String?) {
        (self.topic, self.title, self.message, self.click) = (topic, title, message, click)
        priority = alert.isUrgent ? 5 : alert.command == nil ? 3 : 4
        tags = [alert.isDrill ? "test_tube" : alert.isUrgent ? "rotating_light" : "bell"]
    }
}
