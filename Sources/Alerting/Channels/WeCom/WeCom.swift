package import OpinionCore

/// A group robot of WeCom (企業微信群機器人). It is not signed: the key in its address is all.
package struct WeCom: Robot {
    /// The vendor allows 20 a minute.
    package static let form = ChannelForm(
        kind: "wecom",
        url: .needed,
        secret: .refused,
        keys: [.caFile],
        rates: [SendRate(18, per: .minutes(1))]
    )

    /// The markdown; the text that rings is the program's.
    package static var messages: MessageForm? { WeComForm.form }

    private let secrets: ChannelSecrets
    private let settings: MessageSettings

    package init(_ setup: ChannelSetup) {
        (secrets, settings) = (setup.secrets, setup.settings)
    }

    /// Markdown rings no number, so what must ring somebody begins with a short text that does.
    package func requests(for delivery: Delivery, isReduced: Bool, now: Instant) -> [ChannelRequest] {
        let message = MessageRenderer.render(delivery, isReduced: isReduced, settings: settings, now: now)
        let mention = WeComMention(delivery.alert.call)
        guard delivery.alert.isUrgent, !mention.isEmpty else {
            return [post(WeComBody.markdown(markdown(message.mentioning(mention.line))))]
        }
        return [post(WeComBody.text(ringing(message), mention)), post(WeComBody.markdown(markdown(message)))]
    }

    package func verdict(_ answer: ChannelAnswer, now: Instant) -> Verdict {
        WeComCodes.table.verdict(answer, secrets: secrets, now: now)
    }

    /// The ringing text counts as well.
    package func cost(of alert: Alert) -> Int { alert.isUrgent && !WeComMention(alert.call).isEmpty ? 2 : 1 }

    private func markdown(_ message: Message) -> String { WeComForm.form.text(message, settings: settings) }

    /// Head and footer alone; roster names and commands beyond all measure are cut.
    private func ringing(_ message: Message) -> String {
        let lines = message.head + [message.footer]
        let text = lines.map(WeComForm.text).joined(separator: "\n")
        return GraphemeCut.cut(text, graphemes: WeComBody.textLimit, bytes: WeComBody.textLimit)
    }

    private func post(_ body: WeComBody) -> ChannelRequest {
        ChannelRequest(
            url: secrets.url ?? "",
            headers: [(name: "content-type", value: "application/json")],
            body: JSONText.bytes(body)
        )
    }
}
