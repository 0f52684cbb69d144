package import OpinionCore

/// Prints messages where the daemon runs, for demonstrations and as a last resort.
package struct TerminalChannel: Channel {
    /// As the configuration names it.
    package let name: String
    private let settings: MessageSettings
    private let output: TerminalOutput

    init(name: String, settings: MessageSettings, output: TerminalOutput) {
        (self.name, self.settings, self.output) = (name, settings, output)
    }

    /// Sent when every byte was written.
    package func deliver(_ delivery: Delivery, now: Instant) async -> Verdict {
        await output.write(text(for: delivery, now: now)) ? .sent : .retry(after: nil, reason: Self.unwritable)
    }

    /// What is printed.
    package func text(for delivery: Delivery, now: Instant) -> String {
        let message = MessageRenderer.render(delivery.alert, id: delivery.id, settings: settings, now: now)
        return TerminalForm.text(message, isUrgent: delivery.alert.isUrgent, hasColour: output.hasColour)
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
