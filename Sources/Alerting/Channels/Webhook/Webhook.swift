package import OpinionCore

/// A generic webhook, Standard Webhooks v1: any 2xx is a delivery, `webhook-id` is the same for every repeat.
package struct Webhook: Robot {
    package static let form = ChannelForm(kind: "webhook", url: .needed, secret: .allowed, keys: [.caFile])

    /// The `text` of the body.
    package static var messages: MessageForm? { writing }
    static let writing = PlainForm.form(form.kind)

    private let secrets: ChannelSecrets
    private let signature: WebhookSignature?
    private let settings: MessageSettings

    package init(_ setup: ChannelSetup) throws(ChannelFault) {
        (secrets, settings) = (setup.secrets, setup.settings)
        signature = setup.secrets.secret.flatMap(WebhookSignature.init)
        if setup.secrets.secret != nil, signature == nil { throw ChannelFault(.secretForm, setup.configuration) }
    }

    package func requests(for delivery: Delivery, isReduced: Bool, now: Instant) -> [ChannelRequest] {
        [request(for: delivery, now: now)]
    }

    package func verdict(_ answer: ChannelAnswer, now: Instant) -> Verdict { Self.verdict(answer, now: now) }

    /// Signed anew for every attempt; without a secret there is no signature header.
    func request(for delivery: Delivery, now: Instant) -> ChannelRequest {
        let body = JSONText.bytes(WebhookBody(delivery, settings: settings, now: now))
        let id = delivery.id.description
        let seconds = now.milliseconds / 1_000
        var headers = [
            (name: "content-type", value: "application/json"), (name: "webhook-id", value: id),
            (name: "webhook-timestamp", value: String(seconds)),
        ]
        if let signature {
            headers.append((name: "webhook-signature", value: signature.header(id: id, seconds: seconds, body: body)))
        }
        return ChannelRequest(url: secrets.url ?? "", headers: headers, body: body)
    }

    /// The status alone decides; what a receiver writes into its answer is not read.
    package static func verdict(_ answer: ChannelAnswer, now: Instant) -> Verdict {
        (200...299).contains(answer.status) ? .sent : StatusVerdict.of(answer, now: now)
    }
}
