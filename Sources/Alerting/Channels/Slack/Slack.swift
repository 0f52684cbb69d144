package import OpinionCore

/// An incoming webhook of Slack. It is not signed: the path of its address is all.
package struct Slack: Robot {
    /// The vendor allows about one a second.
    package static let form = ChannelForm(
        kind: "slack",
        url: .needed,
        secret: .refused,
        keys: [.caFile],
        rates: [SendRate(1, per: .seconds(1))]
    )

    package static var messages: MessageForm? { SlackForm.form }

    private let secrets: ChannelSecrets
    private let settings: MessageSettings

    package init(_ setup: ChannelSetup) {
        (secrets, settings) = (setup.secrets, setup.settings)
    }

    package func requests(for delivery: Delivery, isReduced: Bool, now: Instant) -> [ChannelRequest] {
        let message = MessageRenderer.render(delivery, isReduced: isReduced, settings: settings, now: now)
        let form = SlackForm.form
        let body = SlackBody(fallback: form.title(message), text: form.text(message, settings: settings))
        return [
            ChannelRequest(
                url: secrets.url ?? "",
                headers: [(name: "content-type", value: "application/json")],
                body: JSONText.bytes(body)
            )
        ]
    }

    package func verdict(_ answer: ChannelAnswer, now: Instant) -> Verdict {
        SlackCodes.table.verdict(answer, secrets: secrets, now: now)
    }
}
