import HTTPTransfer

/// A second look at what failed, for the report: which addresses a name has, and what certificate is shown.
struct ConnectionProbe: Sendable {
    /// An address of a host, and whether the policy lets a feed use it.
    struct FoundAddress: Sendable, Equatable {
        let text: String
        let isPermitted: Bool
    }

    let client: HTTPClient
    let policy: AddressPolicy

    func addresses(_ url: String) async -> [FoundAddress] {
        await HostLookup.addresses(of: url).map {
            FoundAddress(text: $0.description, isPermitted: policy.permits($0))
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
            addressPolicy: policy
        )
        request.inspection = .handshakeOnly
        return try? await client.send(request).tls
    }
}
