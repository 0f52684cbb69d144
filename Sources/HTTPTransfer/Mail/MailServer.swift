/// Where mail is handed in, and how.
package struct MailServer: Sendable, Hashable {
    /// How the connection is kept from being read on the way.
    package enum Security: String, Sendable, Hashable {
        /// TLS from the first byte with `smtps`; with `smtp` STARTTLS, and no mail without it.
        case required
        /// No TLS and no login: a relay on the same machine or network.
        case none
    }

    /// `smtp` or `smtps`.
    package let scheme: String
    package let host: String
    package let port: Int
    package let security: Security
    /// A PEM file of the certificate authorities to trust in place of the system's.
    package let caFile: String?
    let login: MailLogin?

    /// - Parameter address: `smtps://host:465` or `smtp://host:587`, without user, path and query; nil for anything else.
    package init?(
        _ address: String,
        security: Security = .required,
        caFile: String? = nil,
        user: String? = nil,
        password: String? = nil
    ) {
        guard let mark = address.firstRange(of: "://"), let place = Place(address[mark.upperBound...]) else {
            return nil
        }
        scheme = address[..<mark.lowerBound].lowercased()
        guard let usual = Self.ports[scheme] else { return nil }
        (host, port) = (place.host, place.port ?? usual)
        (self.security, self.caFile) = (security, caFile)
        login = user.map { MailLogin(user: $0, password: password ?? "") }
    }

    /// `smtps://mail.example.cn:465`
    package var address: String { "\(scheme)://\(host):\(port)" }

    /// Handing in is 465 or 587 (RFC 8314).
    private static let ports = ["smtp": 587, "smtps": 465]

    /// `host:port` or `[v6]:port`.
    private struct Place {
        let host: String
        let port: Int?

        init?(_ text: Substring) {
            let isLiteral = text.first == "["
            let end = isLiteral ? text.firstIndex(of: "]").map(text.index(after:)) : text.firstIndex(of: ":")
            let name = text[..<(end ?? text.endIndex)]
            guard isLiteral ? Self.isLiteral(name) : Self.isName(name) else { return nil }
            host = String(name)
            let rest = text[name.endIndex...]
            port = rest.isEmpty ? nil : Int(rest.dropFirst())
            guard rest.isEmpty || rest.first == ":" && port.map((1...65_535).contains) == true else { return nil }
        }

        private static func isLiteral(_ text: Substring) -> Bool {
            guard text.hasSuffix("]"), case .v6? = IPAddress(parsing: text.dropFirst().dropLast()) else { return false }
            return true
        }

        private static func isName(_ text: Substring) -> Bool {
            !text.isEmpty && text.utf8.count <= 255
                && text.utf8.allSatisfy { byte in
                    switch byte {
                    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
                    default: false
                    }
                }
        }
    }
}

extension MailServer: CustomStringConvertible, CustomDebugStringConvertible {
    package var description: String { address }
    package var debugDescription: String { address }
}

/// Who hands in; printing shows neither.
struct MailLogin: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    let user: String
    let password: String

    var description: String { "•••" }
    var debugDescription: String { "•••" }
    var customMirror: Mirror { Mirror(self, children: [:]) }
}
