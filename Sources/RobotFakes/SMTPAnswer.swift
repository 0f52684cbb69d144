/// A moment in which a mail server may say something else than usual.
package enum SMTPMoment: Sendable, Hashable {
    case greeting
    /// A command in capitals with what follows it.
    case command(String, String)
    /// The whole text has come.
    case text(SMTPMail)
}

/// What it does then.
package enum SMTPAnswer: Sendable, Hashable {
    /// Lines without their ends: `450 4.2.1 later`.
    case reply(String)
    /// Breaks the connection with a reset.
    case reset
    /// Ends it without a word.
    case close
    /// Says nothing more and keeps it open until the other side ends it.
    case silence

    var isRefusal: Bool {
        if case .reply(let text) = self { text.hasPrefix("4") || text.hasPrefix("5") } else { false }
    }
}

/// One message as it came.
package struct SMTPMail: Sendable, Hashable {
    package let sender: String
    /// Those that were taken.
    package let recipients: [String]
    /// Without the dots that only the wire needs; lines end with CRLF.
    package let text: String
    /// Who had logged in.
    package let user: String?
    package let isEncrypted: Bool

    /// The value of a header in one line; nil where there is none.
    package func header(_ name: String) -> String? {
        let head = text.replacing("\r\n ", with: " ").components("\r\n\r\n").first ?? ""
        let lines = head.components("\r\n")
        return lines.first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
            .map { String($0.dropFirst(name.count + 1).drop { $0 == " " }) }
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
