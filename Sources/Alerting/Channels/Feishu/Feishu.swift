package import OpinionCore

/// A custom bot of Feishu (飛書自定義機器人) or Lark, by its address; signed (簽名校驗) where a secret is given.
package struct Feishu: Robot {
    /// The vendor allows 100 a minute and 5 a second.
    package static let form = ChannelForm(
        kind: "feishu",
        url: .needed,
        secret: .allowed,
        keys: [.caFile],
        rates: [SendRate(90, per: .minutes(1)), SendRate(4, per: .seconds(1))]
    )

    package static var messages: MessageForm? { FeishuForm.form }

    private let secrets: ChannelSecrets
    private let settings: MessageSettings

    package init(_ setup: ChannelSetup) {
        (secrets, settings) = (setup.secrets, setup.settings)
    }

    /// One card, signed for `now`: the vendor takes a timestamp for one hour only.
    package func requests(for delivery: Delivery, isReduced: Bool, now: Instant) -> [ChannelRequest] {
        let plain = MessageRenderer.render(delivery, isReduced: isReduced, settings: settings, now: now)
        let message = plain.mentioning(FeishuMention(delivery.alert.call).line)
        let seconds = now.milliseconds / 1_000
        let body = FeishuBody(
            title: FeishuForm.form.title(message),
            text: FeishuForm.form.text(message, settings: settings),
            colour: FeishuColour(delivery.alert),
            signature: secrets.secret.map { (seconds, FeishuSignature.sign(seconds: seconds, secret: $0)) }
        )
        return [
            ChannelRequest(
                url: secrets.url ?? "",
                headers: [(name: "content-type", value: "application/json")],
                body: JSONText.bytes(body)
            )
        ]
    }

    package func verdict(_ answer: ChannelAnswer, now: Instant) -> Verdict {
        FeishuCodes.table.verdict(answer, secrets: secrets, now: now)
    }
}
