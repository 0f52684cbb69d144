/// How a connection is secured, as a request with an ``Inspection`` tells it.
package struct TLSReport: Hashable, Sendable {
    /// For example `TLSv1.3`; nil when libcurl does not say.
    package let version: String?
    /// What the server sent, its own certificate first.
    package let certificates: [Certificate]

    /// One certificate; every text is the server's own and hostile.
    package struct Certificate: Hashable, Sendable {
        /// Whom it is for, as `CN = example.com`.
        package let subject: String
        /// Who signed it.
        package let issuer: String
        /// The names and addresses that it holds for.
        package let names: [String]
        /// Seconds since 1970; nil when they cannot be read.
        package let validFrom: Int64?
        /// Seconds since 1970; nil when they cannot be read.
        package let validUntil: Int64?

        /// Takes everything as it is.
        package init(subject: String, issuer: String, names: [String], validFrom: Int64?, validUntil: Int64?) {
            (self.subject, self.issuer, self.names) = (subject, issuer, names)
            (self.validFrom, self.validUntil) = (validFrom, validUntil)
        }

        /// Reads the lines that libcurl makes of a certificate: `Subject:CN = example.com` (CURLINFO_CERTINFO).
        init(lines: [String]) {
            func value(_ name: String) -> String? {
                lines.first { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) }
            }
            let alternatives = value("X509v3 Subject Alternative Name") ?? ""
            self.init(
                subject: value("Subject") ?? "",
                issuer: value("Issuer") ?? "",
                names: alternatives.split(separator: ",").map { Self.name($0) }.filter { !$0.isEmpty },
                validFrom: value("Start date").flatMap(CertificateDate.seconds),
                validUntil: value("Expire date").flatMap(CertificateDate.seconds)
            )
        }

        /// `DNS:example.com` and `IP Address:127.0.0.1` without what kind of name it is.
        private static func name(_ text: Substring) -> String {
            let parts = text.split(separator: ":", maxSplits: 1)
            let isKnown = parts.count == 2 && ["DNS", "IP Address", "IP"].contains(parts[0].drop { $0 == " " })
            return String((isKnown ? parts[1] : text).drop { $0 == " " })
        }
    }

    /// Takes both as they are.
    package init(version: String?, certificates: [Certificate]) {
        (self.version, self.certificates) = (version, certificates)
    }
}
