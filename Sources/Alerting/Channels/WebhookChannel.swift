package import OpinionCore

/// A generic webhook, Standard Webhooks v1: any 2xx is a delivery, `webhook-id` is the same for every repeat.
package struct WebhookChannel: Channel {
    /// As the configuration names it.
    package let name: String
    private let secrets: ChannelSecrets
    private let signature: WebhookSignature?
    private let settings: MessageSettings
    private let post: ChannelPost

    init(
        name: String,
        secrets: ChannelSecrets,
        signature: WebhookSignature?,
        settings: MessageSettings,
        post: ChannelPost
    ) {
        (self.name, self.secrets, self.signature) = (name, secrets, signature)
        (self.settings, self.post) = (settings, post)
    }

    /// One POST.
    package func deliver(_ delivery: Delivery, now: Instant) async -> Verdict {
        switch await post.send(request(for: delivery, now: now)) {
        case .success(let answer): Self.verdict(answer, now: now)
        case .failure(let failure): failure.verdict
        }
    }

    /// Signed anew for every attempt; without a secret there is no signature header.
    package func request(for delivery: Delivery, now: Instant) -> ChannelRequest {
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
