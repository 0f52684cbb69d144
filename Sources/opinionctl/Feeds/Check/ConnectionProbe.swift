import FeedRequests
import HTTPTransfer
import OpinionCore

/// A second look at what failed, for the report: which addresses a name has, and what certificate is shown.
struct ConnectionProbe: Sendable {
    /// An address of a host, and whether the policy lets a feed use it.
    struct FoundAddress: Sendable, Equatable {
        let text: String
        let isPermitted: Bool
    }

    let clients: FeedClients
    /// nil for an address of no feed.
    let feed: Feed?

    /// None where a proxy looks the name up: it may find others.
    func addresses(_ url: String) async -> [FoundAddress] {
        guard clients.route(of: feed) != .proxyByName else { return [] }
        return await HostLookup.addresses(of: url).map {
            FoundAddress(text: $0.description, isPermitted: clients.policy.permits($0))
        }
    }

    /// The certificate that was not trusted; nil when something else was wrong. No request is sent.
    func certificate(_ url: String, _ error: HTTPError) async -> TLSReport? {
        guard CheckStage.failed(error.code) == .tls else { return nil }
        let isFirst = WebOrigin(of: url)?.text.contains("//\(error.context):") ?? false
        let limits = TransferLimits(totalTime: .seconds(15), connectTime: .seconds(10))
        var request = HTTPRequest(
            url: isFirst ? url : "https://\(error.context)/",
            limits: limits,
            addressPolicy: clients.policy
        )
        request.inspection = .handshakeOnly
        return try? await clients.send(request, of: feed).tls
    }
}
