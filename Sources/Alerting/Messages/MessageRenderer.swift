package import OpinionCore

/// Puts an alert into words.
package enum MessageRenderer {
    /// - Parameter now: the moment of sending, to which what remains of every deadline is told.
    package static func render(_ alert: Alert, id: DeliveryID, settings: MessageSettings, now: Instant) -> Message {
        let wording = Wording(settings: settings, now: now)
        let body = BodyText(alert: alert, wording: wording).sections
        return message(alert, id, HeadText(alert: alert, wording: wording), body)
    }

    /// - Parameter isReduced: as `reduced`.
    static func render(_ delivery: Delivery, isReduced: Bool, settings: MessageSettings, now: Instant) -> Message {
        isReduced
            ? reduced(delivery.alert, id: delivery.id, settings: settings, now: now)
            : render(delivery.alert, id: delivery.id, settings: settings, now: now)
    }

    /// What is left when a vendor refuses the text: no quotation, no title, no link, nothing that a person outside wrote.
    static func reduced(_ alert: Alert, id: DeliveryID, settings: MessageSettings, now: Instant) -> Message {
        let wording = Wording(settings: settings, now: now)
        let body = BodyText(alert: alert, wording: wording).reduced
        return message(alert, id, HeadText(alert: alert, wording: wording, isReduced: true), body)
    }

    private static func message(
        _ alert: Alert,
        _ id: DeliveryID,
        _ head: HeadText,
        _ body: [Message.Section]
    ) -> Message {
        Message(
            head: head,
            body: body,
            footer: footer(alert, id, head.wording),
            facts: MessageFacts(alert, id, head: head)
        )
    }

    /// The reason in one line, for scripts and tables.
    static func reason(_ alert: Alert, settings: MessageSettings, now: Instant) -> String {
        ReasonText(alert: alert, wording: Wording(settings: settings, now: now)).line.plain
    }

    private static func footer(_ alert: Alert, _ id: DeliveryID, _ wording: Wording) -> Line {
        let bureau: Line = " · \(Outside.short(wording.settings.bureau, graphemes: 40, bytes: 200))"
        // Never first in its line: some renderers take `#` there for a heading.
        let line = wording.say("送達 ", "送达 ", "Delivery ") + "\(own: id.spoken)" + bureau
        guard let number = alert.incident?.number else { return line }
        return line
            + wording.say(
                " · 詳情：opinionctl show \(number)",
                " · 详情：opinionctl show \(number)",
                " · details: opinionctl show \(number)"
            )
    }
}
