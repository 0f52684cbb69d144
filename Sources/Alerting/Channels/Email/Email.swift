import HTTPTransfer
package import OpinionCore

/// A mailbox, or several, reached through the bureau's own mail server (SMTP).
package struct Email: Channel, ChannelKind {
    package static let form = ChannelForm(
        kind: "email",
        url: .refused,
        secret: .allowed,
        keys: [
            ChannelKey("server", .line, isNeeded: true), ChannelKey("from", .line, isNeeded: true),
            ChannelKey("to", .lines, isNeeded: true), ChannelKey("cc", .lines), ChannelKey("user", .line),
            ChannelKey("tls", .choice(["required", "none"])), .caFile,
        ],
        width: MailClient.width
    )

    package static var messages: MessageForm? { EmailText.form }

    package static func make(_ setup: ChannelSetup) throws(ChannelFault) -> any Channel { try Email(setup) }

    /// Whether there is a password counts, and not what it is.
    package static func check(_ configuration: ChannelConfiguration) throws(ChannelFault) {
        _ = try EmailPlace(configuration, password: configuration.secretFile.map { _ in "" })
    }

    package let name: String
    private let place: EmailPlace
    private let secrets: ChannelSecrets
    private let settings: MessageSettings
    private let client: MailClient
    private let progress = EmailProgress()

    /// An attempt may take twice as long as a robot's: mail servers look at a text before they take it.
    init(_ setup: ChannelSetup) throws(ChannelFault) {
        (name, secrets, settings) = (setup.name, setup.secrets, setup.settings)
        place = try EmailPlace(setup.configuration, password: setup.secrets.secret)
        client = MailClient(place.server, limits: MailLimits(totalTime: setup.post.timeout * 2))
    }

    /// A text that the server refuses is sent once more, reduced, and that outcome counts.
    package func deliver(_ delivery: Delivery, now: Instant) async -> Attempt {
        let whole = await attempt(delivery, isReduced: false, now: now)
        guard case .contentRejected = whole.verdict, progress.taken(delivery.id).isEmpty else { return whole }
        let reduced = await attempt(delivery, isReduced: true, now: now)
        return Attempt(reduced.verdict, wire: reduced.wire, extra: 1)
    }

    package func preview(_ delivery: Delivery, now: Instant) -> String {
        text(of: message(delivery, isReduced: false, now: now), to: place.recipients)
    }

    private func attempt(_ delivery: Delivery, isReduced: Bool, now: Instant) async -> Attempt {
        let taken = progress.taken(delivery.id)
        let missing = place.recipients.filter { !taken.contains($0) }
        if missing.isEmpty { return Attempt(.sent) }
        let message = message(delivery, isReduced: isReduced, now: now)
        let mail = MailMessage(sender: place.from.address, recipients: missing, text: EmailMIME.bytes(message))
        return Attempt(await send(mail, of: delivery.id), wire: text(of: message, to: missing))
    }

    private func send(_ mail: MailMessage, of id: DeliveryID) async -> Verdict {
        do throws(MailError) {
            let receipt = try await client.send(mail)
            let refused = Set(receipt.refused.map(\.address))
            progress.note(id, mail.recipients.filter { !refused.contains($0) }, isComplete: refused.isEmpty)
            return receipt.refused.isEmpty ? .sent : EmailVerdict.someRefused(receipt.refused, secrets)
        } catch {
            if case .nobody(let refused) = error, !progress.taken(id).isEmpty {
                return EmailVerdict.someRefused(refused, secrets)
            }
            return EmailVerdict.of(error, secrets)
        }
    }

    private func message(_ delivery: Delivery, isReduced: Bool, now: Instant) -> EmailMessage {
        let message = MessageRenderer.render(delivery, isReduced: isReduced, settings: settings, now: now)
        return EmailMessage(message, delivery, place, settings, now: now)
    }

    private func text(of message: EmailMessage, to recipients: [String]) -> String {
        let envelope = ["MAIL FROM:<\(place.from.address)>"] + recipients.map { "RCPT TO:<\($0)>" }
        let lines = [place.server.address] + envelope + ["", message.readable]
        return secrets.redact(lines.joined(separator: "\n"))
    }
}
