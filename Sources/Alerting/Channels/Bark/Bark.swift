package import OpinionCore

/// One person's iPhone through Bark, by the official server or one of our own.
package struct Bark: Robot {
    package static let form = ChannelForm(kind: "bark", url: .needed, secret: .refused, keys: [.caFile])

    package static var messages: MessageForm? { writing }
    /// What is left in the worst case; each message takes all that its own title and link leave.
    private static let writing = PushForm.form(form.kind, limit: BarkBody.leastRoom)

    private let secrets: ChannelSecrets
    private let settings: MessageSettings
    private let server: Secret
    private let device: Secret

    /// The address is as the app shows it, `https://api.day.app/KEY/…`; what follows the key is an example there.
    package init(_ setup: ChannelSetup) throws(ChannelFault) {
        (secrets, settings) = (setup.secrets, setup.settings)
        let address = ServiceAddress(setup.secrets.url ?? "")
        guard let key = address.steps.first, key != "push" else {
            throw ChannelFault(.deviceMissing, setup.configuration)
        }
        (server, device) = (Secret(address.server), Secret(key))
    }

    package func requests(for delivery: Delivery, isReduced: Bool, now: Instant) -> [ChannelRequest] {
        let message = MessageRenderer.render(delivery, isReduced: isReduced, settings: settings, now: now)
        var body = BarkBody(
            device: device.value,
            id: delivery.id.description,
            title: Self.writing.title(message),
            group: Outside.short(settings.bureau, graphemes: 40, bytes: 200),
            level: BarkLevel(delivery.alert),
            url: message.link.flatMap { $0.utf8.count <= BarkBody.urlLimit ? $0 : nil }
        )
        body.body = Self.writing.text(message, settings: settings, limit: body.room)
        return [
            ChannelRequest(
                url: server.value + "/push",
                headers: [(name: "content-type", value: "application/json; charset=utf-8")],
                body: JSONText.bytes(body)
            )
        ]
    }

    package func verdict(_ answer: ChannelAnswer, now: Instant) -> Verdict {
        BarkCodes.table.verdict(answer, secrets: secrets, now: now)
    }
}
