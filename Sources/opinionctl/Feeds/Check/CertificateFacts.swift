import HTTPTransfer
import OpinionCore

/// A server's certificate for people: whose, by whom, until when.
struct CertificateFacts: Sendable, Equatable {
    /// Fewer days than this are told as a warning.
    static let soon = 14

    let version: String?
    let subject: String
    let issuer: String
    let names: [String]
    let validUntil: Instant?
    /// How many certificates came.
    let chain: Int

    /// nil without a certificate.
    init?(_ report: TLSReport?) {
        guard let report, let own = report.certificates.first else { return nil }
        version = report.version
        (subject, issuer) = (Self.commonName(own.subject), Self.commonName(own.issuer))
        names = own.names
        validUntil = own.validUntil.map { Instant(seconds: $0) }
        chain = report.certificates.count
    }

    /// Whole days until it ends, negative when it has.
    func daysLeft(_ now: Instant) -> Int? {
        validUntil.map { Int((Double(($0 - now).milliseconds) / 86_400_000).rounded(.down)) }
    }

    func endsSoon(_ now: Instant) -> Bool { daysLeft(now).map { $0 < Self.soon } ?? false }

    /// `TLSv1.3 · example.com · 簽發 R3 · 2027-01-02 到期（剩 40 天）`
    func text(_ now: Instant, _ language: Language) -> String {
        let signed = Phrase("簽發者 \(issuer)", "签发者 \(issuer)", "issued by \(issuer)")[language]
        return [version, subject, signed, ending(now, language)].compactMap(\.self).joined(separator: " · ")
    }

    private func ending(_ now: Instant, _ language: Language) -> String? {
        guard let validUntil, let days = daysLeft(now) else { return nil }
        let date = CivilTime(validUntil, offset: .zero).date
        guard days >= 0 else {
            return Phrase("\(date) 已到期", "\(date) 已到期", "expired on \(date)")[language]
        }
        let left = Phrase("\(date) 到期（剩 \(days) 天）", "\(date) 到期（剩 \(days) 天）", "valid until \(date) (\(days) days)")
        return left[language] + (days < Self.soon ? Self.renew[language] : "")
    }

    private static let renew = Phrase("，請提醒網站更換", "，请提醒网站更换", ": remind the site to renew it")

    /// `C = CN, O = X, CN = example.com` → `example.com`; the whole without one.
    private static func commonName(_ name: String) -> String {
        for mark in ["CN = ", "CN="] {
            guard let range = name.firstRange(of: mark) else { continue }
            return String(name[range.upperBound...].prefix { $0 != "," && $0 != ";" && $0 != "/" })
        }
        return name
    }
}
