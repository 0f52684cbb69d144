import OpinionCore

/// A message before it is encoded: headers in their order, and the text in both its forms.
struct EmailMessage: Sendable {
    enum Value: Sendable, Hashable {
        /// ASCII that stands as it is.
        case token(String)
        /// Words for people.
        case text(String)
        case addresses([EmailAddress])
    }

    let headers: [(name: String, value: Value)]
    let plain: String
    let html: String
    /// Separates the parts; stands in no base64.
    let boundary: String

    init(_ message: Message, _ delivery: Delivery, _ place: EmailPlace, _ settings: MessageSettings, now: Instant) {
        let domain = place.from.domain
        var headers: [(name: String, value: Value)] = [
            ("From", .addresses([place.from])), ("To", .addresses(place.to)),
        ]
        if !place.cc.isEmpty { headers.append(("Cc", .addresses(place.cc))) }
        headers += [
            ("Subject", .text(EmailText.line(message.title))),
            ("Date", .token(EmailDate.text(now, zone: settings.zone))),
            ("Message-ID", .token("<\(delivery.id)@\(domain)>")),
        ]
        headers += Self.thread(delivery.id, domain) + Self.marks(isUrgent: delivery.alert.isUrgent)
        self.headers = headers
        plain = EmailText.form.text(message, settings: settings)
        let page = EmailHTML(isUrgent: delivery.alert.isUrgent, language: settings.language)
        let isOwn = settings.templates.layout(EmailText.form.kind, settings.language) != nil
        html = isOwn ? page.text(asWritten: plain, title: message.title) : page.text(message)
        boundary = "=_opinion_\(delivery.id)"
    }

    /// One thread for each incident: all its messages answer a first one that nobody ever sent.
    private static func thread(_ id: DeliveryID, _ domain: String) -> [(name: String, value: Value)] {
        guard id.incident != 0 else { return [] }
        let root = "<incident-\(id.incident).\(id.installation)@\(domain)>"
        return [("In-Reply-To", .token(root)), ("References", .token(root))]
    }

    /// No out-of-office note answers (RFC 3834); three headers, since mail programs read different ones.
    private static func marks(isUrgent: Bool) -> [(name: String, value: Value)] {
        let mark: (name: String, value: Value) = ("Auto-Submitted", .token("auto-generated"))
        guard isUrgent else { return [mark] }
        return [mark, ("Importance", .token("high")), ("Priority", .token("urgent")), ("X-Priority", .token("1"))]
    }
}

extension EmailMessage {
    /// The message as a person reads it: every header in clear, both forms of the text.
    var readable: String {
        let lines = headers.map { name, value in "\(name): \(Self.readable(value))" }
        return (lines + ["", plain, "", html]).joined(separator: "\n")
    }

    private static func readable(_ value: Value) -> String {
        switch value {
        case .token(let text), .text(let text): text
        case .addresses(let addresses): addresses.map(\.readable).joined(separator: ", ")
        }
    }
}

/// `Mon, 23 Nov 2026 17:30:00 +0800` (RFC 5322 §3.3).
enum EmailDate {
    static func text(_ instant: Instant, zone: LocalZone) -> String {
        let civil = zone.civil(instant)
        let day = days[CivilDate(instant, zone: zone).weekday - 1]
        let date = "\(day), \(two(civil.day)) \(months[civil.month - 1]) \(civil.year)"
        let minutes = Int(zone.offset(at: instant).milliseconds / 60_000)
        let offset = (minutes < 0 ? "-" : "+") + two(abs(minutes) / 60) + two(abs(minutes) % 60)
        return date + " \(two(civil.hour)):\(two(civil.minute)):\(two(civil.second)) " + offset
    }

    private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
