import HTTPTransfer
import OpinionCore

/// One step on the way from an address to an answer, with its verdict.
struct CheckStage: Sendable, Equatable {
    enum Name: String, Sendable { case dns, tcp, tls, http, redirect, conditional }
    enum Verdict: String, Sendable { case ok, warning, failed }

    let name: Name
    let verdict: Verdict
    /// nil where the time is not known.
    let time: Duration?
    let text: String

    init(_ name: Name, _ verdict: Verdict, _ text: String, time: Duration? = nil) {
        (self.name, self.verdict, self.text, self.time) = (name, verdict, text, time)
    }

    /// Where a transfer failed; nil for what never reached the network.
    static func failed(_ code: HTTPError.Code) -> Name? {
        switch code {
        case .dns, .addressRefused: .dns
        case .refused, .unreachable, .connectTimeout, .proxy: .tcp
        case .tlsChainIncomplete, .tlsExpired, .tlsName, .tlsOther: .tls
        case .badURL, .schemeRefused, .invalidRequest, .cancelled: nil
        default: .http
        }
    }

    /// `✓ TLS    60 ms  TLSv1.3 · …`
    func line(_ language: Language, on terminal: Terminal) -> String {
        let marks: [Verdict: (String, Style)] = [.ok: ("✓", .good), .warning: ("!", .warning), .failed: ("✗", .alarm)]
        let (mark, style) = marks[verdict] ?? ("", .plain)
        let time = (time.map(DurationText.text) ?? "").padded(to: 7, right: true)
        return terminal.paint(mark, style) + " " + title[language].padded(to: 9) + time + "  " + text.harmless
    }

    private var title: Phrase {
        switch name {
        case .dns: Phrase("DNS 域名", "DNS 域名", "DNS")
        case .tcp: Phrase("TCP 連接", "TCP 连接", "TCP")
        case .tls: Phrase("TLS 證書", "TLS 证书", "TLS")
        case .http: Phrase("HTTP", "HTTP", "HTTP")
        case .redirect: Phrase("轉址", "转址", "moved")
        case .conditional: Phrase("省流量", "省流量", "304")
        }
    }
}

/// `340 ms`, `1.2 s`
enum DurationText {
    static func milliseconds(_ time: Duration) -> Int64 {
        time.components.seconds * 1_000 + time.components.attoseconds / 1_000_000_000_000_000
    }

    static func text(_ time: Duration) -> String {
        let milliseconds = milliseconds(time)
        return milliseconds < 1_000 ? "\(milliseconds) ms" : "\(Double(milliseconds / 100) / 10) s"
    }
}
