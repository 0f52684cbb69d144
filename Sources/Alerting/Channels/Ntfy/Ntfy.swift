package import OpinionCore

/// A topic of an ntfy server, ours or ntfy.sh; with an access token where the server wants one. What a server takes is
/// its operator's choice: the usual burst of 60, which fills up again at one each five seconds.
/// https://docs.ntfy.sh/config/#rate-limiting
package struct Ntfy: Robot {
    package static let form = ChannelForm(
        kind: "ntfy",
        url: .needed,
        secret: .allowed,
        keys: [.caFile],
        rates: [SendRate(55, per: .minutes(5))]
    )

    package static var messages: MessageForm? { writing }
    private static let writing = PushForm.form(form.kind, limit: NtfyBody.limit)

    private let secrets: ChannelSecrets
    private let settings: MessageSettings
    /// Where JSON is published: the topic's address without the topic.
    private let root: Secret
    private let topic: Secret

    /// The address is the topic's, `https://ntfy.sh/duty-7c1f`.
    package init(_ setup: ChannelSetup) throws(ChannelFault) {
        (secrets, settings) = (setup.secrets, setup.settings)
        let address = ServiceAddress(setup.secrets.url ?? "")
        guard let topic = address.steps.last, Self.isTopic(topic) else {
            throw ChannelFault(.topicMissing, setup.configuration)
        }
        root = Secret((["\(address.server)"] + address.steps.dropLast()).joined(separator: "/") + "/")
        self.topic = Secret(topic)
    }

    package func requests(for delivery: Delivery, isReduced: Bool, now: Instant) -> [ChannelRequest] {
        let message = MessageRenderer.render(delivery, isReduced: isReduced, settings: settings, now: now)
        let body = NtfyBody(
            topic: topic.value,
            title: Self.writing.title(message),
            message: Self.writing.text(message, settings: settings),
            alert: delivery.alert,
            click: message.link
        )
        var headers = [(name: "content-type", value: "application/json")]
        if let token = secrets.secret { headers.append((name: "authorization", value: "Bearer \(token)")) }
        return [ChannelRequest(url: root.value, headers: headers, body: JSONText.bytes(body))]
    }

    package func verdict(_ answer: ChannelAnswer, now: Instant) -> Verdict {
        NtfyCodes.table.verdict(answer, secrets: secrets, now: now)
    }

    private static func isTopic(_ text: String) -> Bool {
        text.count <= 64
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
                default: false
                }
            }
    }
}
