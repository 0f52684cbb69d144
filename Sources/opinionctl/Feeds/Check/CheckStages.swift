import FeedRequests
import HTTPTransfer
import OpinionCore

/// What became of a checked address, stage by stage, as far as it came.
struct CheckStages: Sendable {
    let result: FeedCheck.Result
    let now: Instant
    let language: Language

    /// None for a file.
    var all: [CheckStage] {
        guard case .address = result.target.place else { return [] }
        let failed = result.failure.map { CheckStage.failed($0.code) }
        // What never reached the network has no stages.
        if case .some(nil) = failed { return [] }
        let order: [CheckStage.Name] = [.dns, .tcp, .tls, .http, .redirect, .conditional]
        let stop = failed.flatMap { $0 }
        let reached = order.prefix { $0 != stop }.compactMap(passed)
        return reached + (stop.map { [failure(at: $0)] } ?? [])
    }

    private func passed(_ name: CheckStage.Name) -> CheckStage? {
        switch name {
        case .dns: dns
        case .tcp: tcp
        case .tls: tls
        case .http: result.response.map(http)
        case .redirect: result.response.flatMap(redirect)
        case .conditional:
            result.revalidation.map { CheckStage(.conditional, isSparing($0) ? .ok : .warning, $0.text(language)) }
        }
    }

    private func isSparing(_ revalidation: Revalidation) -> Bool {
        if case .honoured = revalidation { true } else { false }
    }

    private var dns: CheckStage {
        if result.route == .proxyByName { return CheckStage(.dns, .ok, Self.lookedUpByProxy[language]) }
        let used = result.response?.address
        let others = result.addresses.filter { $0.text != used }
        let head = used.map { [$0] } ?? []
        let texts = head + others.map { $0.isPermitted ? $0.text : $0.text + Self.refused[language] }
        // Behind a proxy libcurl measures how long the proxy's own name takes.
        let time = result.route == .direct ? result.response?.timings.dns : nil
        return CheckStage(.dns, .ok, texts.joined(separator: "、"), time: time)
    }

    private var tcp: CheckStage {
        let timings = result.response?.timings
        return CheckStage(.tcp, .ok, connection, time: timings.map { max(.zero, $0.connect - $0.dns) })
    }

    private var connection: String {
        guard let response = result.response else { return Self.connected[language] }
        if response.isReused { return Self.reused[language] }
        return result.route == .direct ? response.address : Self.connectedByProxy[language]
    }

    private var tls: CheckStage? {
        guard let facts = CertificateFacts(result.tls) else { return nil }
        let time = result.response.map { max(.zero, $0.timings.tls - $0.timings.connect) }
        return CheckStage(.tls, facts.endsSoon(now) ? .warning : .ok, facts.text(now, language), time: time)
    }

    private func http(_ response: FeedCheck.Response) -> CheckStage {
        let isGood = response.status == 200
        let size = ByteText.text(response.wireBytes)
        let packed = response.encoding.map {
            Phrase(
                "\(size)（\($0)，解壓 \(ByteText.text(response.bodyBytes))）",
                "\(size)（\($0)，解压 \(ByteText.text(response.bodyBytes))）",
                "\(size) (\($0), \(ByteText.text(response.bodyBytes)) unpacked)"
            )[language]
        }
        let texts = ["\(response.status) · \(response.finalURL)", response.contentType, packed ?? size]
        let timings = response.timings
        let time = max(.zero, timings.total - max(timings.tls, timings.connect))
        return CheckStage(
            .http,
            isGood ? .ok : .failed,
            texts.compactMap(\.self).joined(separator: " · "),
            time: time
        )
    }

    private func redirect(_ response: FeedCheck.Response) -> CheckStage? {
        guard response.redirects > 0 else { return nil }
        let way = response.hops.map { "\($0.status) \($0.url) → " }.joined() + response.finalURL
        let count = response.redirects
        let head = Phrase("轉址 \(count) 次：", "转址 \(count) 次：", "\(count) redirects: ")[language]
        let hint = response.isPermanentlyMoved ? Self.moved[language] : ""
        return CheckStage(.redirect, response.isPermanentlyMoved ? .warning : .ok, head + way + hint)
    }

    private func failure(at name: CheckStage.Name) -> CheckStage {
        let text = result.failure.map { $0.localized(language.rawValue) } ?? ""
        let facts = name == .tls ? CertificateFacts(result.tls).map { certificate($0) } : nil
        let refused = result.addresses.filter { !$0.isPermitted }.map { $0.text + Self.refused[language] }
        let details = name == .dns && !refused.isEmpty ? refused.joined(separator: "、") : facts
        return CheckStage(name, .failed, [text, details].compactMap(\.self).joined(separator: " "))
    }

    /// What a person tells the site: the names for a wrong one, the missing issuer for a short chain.
    private func certificate(_ facts: CertificateFacts) -> String {
        let names = facts.names.prefix(5).joined(separator: "、")
        switch result.failure?.code {
        case .tlsName: return facts.text(now, language) + Phrase("；只用於 ", "；只用于 ", "; it holds for ")[language] + names
        case .tlsChainIncomplete where facts.chain == 1:
            let missing = Phrase(
                "；沒有附上簽發者「\(facts.issuer)」的中間證書",
                "；没有附上签发者“\(facts.issuer)”的中间证书",
                "; the certificate of its issuer “\(facts.issuer)” was not sent"
            )
            return facts.text(now, language) + missing[language]
        default: return facts.text(now, language)
        }
    }

    private static let refused = Phrase("（內網，已拒絕）", "（内网，已拒绝）", " (private, refused)")
    private static let lookedUpByProxy = Phrase(
        "由代理查找，本機不查",
        "由代理查找，本机不查",
        "the proxy looks the name up, this machine does not"
    )
    private static let connectedByProxy = Phrase(
        "已連上代理，由它連接對方",
        "已连上代理，由它连接对方",
        "connected to the proxy, which connects to the server"
    )
    private static let reused = Phrase("沿用已有連接", "沿用已有连接", "a connection was used again")
    private static let connected = Phrase("已連上", "已连上", "connected")
    private static let moved = Phrase(
        "（已永久遷移，請更新地址，把 url 改成最後這個）",
        "（已永久迁移，请更新地址，把 url 改成最后这个）",
        " (moved for good: write the last one as url)"
    )
}

/// `512 B`, `48.2 KB`, `1.3 MB`
enum ByteText {
    static func text(_ count: Int) -> String {
        if count < 1_000 { return "\(count) B" }
        let (value, unit) = count < 1_000_000 ? (Double(count) / 1e3, "KB") : (Double(count) / 1e6, "MB")
        return "\(Double(Int(value * 10)) / 10) \(unit)"
    }
}
