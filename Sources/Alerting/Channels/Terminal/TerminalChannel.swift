package import OpinionCore

/// Prints messages where the daemon runs, for demonstrations and as a last resort.
package struct TerminalChannel: Channel, ChannelKind {
    package static let form = ChannelForm(kind: "terminal", url: .refused, secret: .refused)

    package static var messages: MessageForm? { TerminalForm.form(isUrgent: false, hasColour: true) }

    package static func make(_ setup: ChannelSetup) -> any Channel {
        TerminalChannel(name: setup.name, settings: setup.settings, output: setup.terminal)
    }

    /// As the configuration names it.
    package let name: String
    private let settings: MessageSettings
    private let output: TerminalOutput

    init(name: String, settings: MessageSettings, output: TerminalOutput) {
        (self.name, self.settings, self.output) = (name, settings, output)
    }

    /// Sent when every byte was written.
    package func deliver(_ delivery: Delivery, now: Instant) async -> Attempt {
        let text = text(for: delivery, now: now)
        let isWritten = await output.write(text)
        return Attempt(isWritten ? .sent : .retry(after: nil, reason: Self.unwritable), wire: text)
    }

    package func preview(_ delivery: Delivery, now: Instant) -> String { text(for: delivery, now: now) }

    /// What is printed.
    package func text(for delivery: Delivery, now: Instant) -> String {
        let message = MessageRenderer.render(delivery.alert, id: delivery.id, settings: settings, now: now)
        let form = TerminalForm.form(isUrgent: delivery.alert.isUrgent, hasColour: output.hasColour)
        return form.text(message, settings: settings) + "\n"
    }

    private static let unwritable = VerdictReason(
        "write",
        Phrase(
            "終端無法寫入，稍後重試；以服務方式運行請改用其他通道",
            "终端无法写入，稍后重试；以服务方式运行请改用其他通道",
            "the terminal cannot be written to; as a service use another channel"
        )
    )
}
