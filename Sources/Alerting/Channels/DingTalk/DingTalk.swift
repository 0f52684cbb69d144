package import OpinionCore

/// A DingTalk custom robot (釘釘自定義機器人), signed (加签) where a secret is given.
package struct DingTalk: Robot {
    /// The vendor allows 20 a minute, and silences whoever sends more for ten.
    package static let form = ChannelForm(
        kind: "dingtalk",
        url: .needed,
        secret: .allowed,
        keys: [.caFile],
        rates: [SendRate(18, per: .minutes(1))]
    )

    package static var messages: MessageForm? { DingTalkForm.form }

    private let secrets: ChannelSecrets
    private let settings: MessageSettings

    package init(_ setup: ChannelSetup) {
        (secrets, settings) = (setup.secrets, setup.settings)
    }

    /// One message, signed for `now`.
    package func requests(for delivery: Delivery, isReduced: Bool, now: Instant) -> [ChannelRequest] {
        let message = MessageRenderer.render(delivery, isReduced: isReduced, settings: settings, now: now)
        return [request(message, DingTalkMention(delivery.alert.call), now: now)]
    }

    package func verdict(_ answer: ChannelAnswer, now: Instant) -> Verdict {
        DingTalkCodes.table.verdict(answer, secrets: secrets, now: now)
    }

    private func request(_ plain: Message, _ mention: DingTalkMention, now: Instant) -> ChannelRequest {
        let message = plain.mentioning(mention.line)
        let form = DingTalkForm.form
        let text = form.text(message, settings: settings)
        let body = JSONText.bytes(DingTalkBody(title: form.title(message), text: text, mention: mention))
        return ChannelRequest(
            url: signed(secrets.url ?? "", now: now),
            headers: [(name: "content-type", value: "application/json")],
            body: body
        )
    }

    /// Signed for this attempt: the vendor takes a timestamp for one hour only.
    private func signed(_ url: String, now: Instant) -> String {
        guard let secret = secrets.secret else { return url }
        let address = String(url.prefix { $0 != "#" })
        let sign = DingTalkSignature.sign(milliseconds: now.milliseconds, secret: secret)
        return address + (address.contains("?") ? "&" : "?") + "timestamp=\(now.milliseconds)&sign=\(sign)"
    }
}
