/// One message on its way: the envelope, and the text as RFC 5322 has it.
package struct MailMessage: Sendable, Hashable {
    /// The address that refusals come back to.
    package let sender: String
    /// Every address that is to have it, without names, each once.
    package let recipients: [String]
    /// Header and body, lines ended by CRLF; dots at their beginning as they are.
    package let text: [UInt8]

    package init(sender: String, recipients: [String], text: [UInt8]) {
        (self.sender, self.recipients, self.text) = (sender, recipients, text)
    }

    /// Whether an address can stand in a command: printable ASCII (RFC 5321 §4.1.2) around one `@`, nothing that could
    /// end the command or the angle brackets around it.
    package static func isAddress(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, text.utf8.count <= 254 else { return false }
        return text.utf8.allSatisfy { 0x21...0x7E ~= $0 && !Array("<>()[],;:\\\"".utf8).contains($0) }
    }

    func check() throws(MailError) {
        for address in [sender] + recipients where !Self.isAddress(address) {
            throw MailError.badAddress(String(address.filter { !$0.isNewline }.prefix(80)))
        }
        if recipients.isEmpty { throw MailError.badAddress("") }
    }
}

/// What handing in one message may take.
package struct MailLimits: Sendable, Hashable {
    /// For DNS and TCP.
    package var connectTime: Duration
    /// From the start to the server's last word.
    package var totalTime: Duration

    package init(connectTime: Duration = .seconds(5), totalTime: Duration = .seconds(30)) {
        (self.connectTime, self.totalTime) = (connectTime, totalTime)
    }
}
