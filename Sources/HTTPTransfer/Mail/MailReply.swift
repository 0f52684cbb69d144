/// How far handing in a message has come, in the order of RFC 5321.
package enum MailStep: Int, Sendable, Hashable, CaseIterable, Comparable {
    case connecting, greeting, hello, tls, login, sender, recipient, data, text

    package static func < (one: MailStep, other: MailStep) -> Bool { one.rawValue < other.rawValue }
}

/// What a server answers to one command.
package struct MailReply: Sendable, Hashable {
    /// Three digits: 2 done, 3 go on, 4 not now, 5 never (RFC 5321 §4.2.1).
    package let code: Int
    /// `7.1` of `5.7.1` (RFC 3463), where the server says so.
    package let detail: String?
    /// The server's words, all lines in one; at most 1,000 bytes, not yet fit to be shown.
    package let text: String

    package init(code: Int, text: String) {
        (self.code, self.text) = (code, text)
        detail = Self.detail(text.prefix { $0 != " " })
    }

    package var isDone: Bool { (200...299).contains(code) }
    package var isRefusal: Bool { code >= 400 }
    /// Whether the same may be taken later.
    package var passes: Bool { (400...499).contains(code) }

    private static func detail(_ word: Substring) -> String? {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, ["2", "4", "5"].contains(parts[0]),
            parts.allSatisfy({ (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
        else { return nil }
        return "\(parts[1]).\(parts[2])"
    }
}

/// An address that the server did not take.
package struct MailRefusal: Sendable, Hashable {
    package let address: String
    package let reply: MailReply

    package init(address: String, reply: MailReply) {
        (self.address, self.reply) = (address, reply)
    }
}

/// The server has the message.
package struct MailReceipt: Sendable, Hashable {
    /// Its last word.
    package let reply: MailReply
    /// Whom it did not take; the others get the message.
    package let refused: [MailRefusal]
}

/// Why the server does not have the message, or may not.
package enum MailError: Error, Sendable, Hashable {
    /// It said no.
    case refused(MailStep, MailReply)
    /// It said no to every recipient.
    case nobody([MailRefusal])
    /// It offers no TLS, so it got nothing.
    case noTLS
    /// It offers none of the logins that are used, or is not one to log in to.
    case noLogin
    /// An address that no mail can go to.
    case badAddress(String)
    /// Nothing was handed over.
    case failed(MailStep, HTTPError)
    /// The whole text was on its way when the connection ended, and nothing was heard of it.
    case lost(HTTPError)
}
