package import HTTPTransfer
package import OpinionCore

/// What feeds are fetched with, as one configuration says; a reload makes another, with its own connections.
package struct FeedClients: Sendable {
    /// The addresses that feeds may use.
    package let policy: AddressPolicy
    private let usual: HTTPClient
    /// The same where there is no proxy.
    private let direct: HTTPClient
    private let limits: TransferLimits
    /// What goes to a feed's own origin and nowhere else.
    private let headers: [FeedID: [FeedPass.Header]]

    /// - Parameters:
    ///   - allowed: blocks of private addresses that feeds may use.
    ///   - connections: together, and to one server.
    package init(
        _ access: FeedAccess,
        allowed: [String],
        feeds: [Feed],
        secrets: FeedSecrets,
        connections: (total: Int, perHost: Int) = (2 * LookWidth.most, 6)
    ) {
        var configuration = HTTPClientConfiguration(
            userAgent: FeedAgent.name(contact: access.contact),
            maxConnections: connections.total,
            maxConnectionsPerHost: connections.perHost,
            caFile: access.caFile
        )
        direct = HTTPClient(configuration)
        configuration.proxy = secrets.proxy(access)
        usual = configuration.proxy == nil ? direct : HTTPClient(configuration)
        limits = TransferLimits(bodyBytes: access.largestBody)
        policy = .publicOnly(allowing: allowed.compactMap { try? CIDR(parsing: $0) })
        let passes = feeds.filter { $0.pass != FeedPass() }.map { ($0.id, secrets.headers($0.pass)) }
        headers = Dictionary(passes) { first, _ in first }
    }

    /// Sends what is asked for a feed, by the feed's way; for no feed in particular, by the usual one.
    package func send(_ request: HTTPRequest, of feed: Feed? = nil) async throws(HTTPError) -> HTTPResponse {
        try await (feed?.pass.isDirect == true ? direct : usual).send(request)
    }

    /// Whether a proxy stands between this machine and the feed's server.
    package func isProxied(_ feed: Feed) -> Bool { usual !== direct && !feed.pass.isDirect }

    /// A request for a feed's own address, or another one that its answers gave.
    package func request(_ url: String, of feed: Feed, validators: Validators? = nil) -> HTTPRequest {
        var request = HTTPRequest(url: url, limits: limits, addressPolicy: policy, validators: validators)
        if WebOrigin(of: url) == WebOrigin(of: feed.url) {
            request.ownHeaders = (headers[feed.id] ?? []).map { (name: $0.name, value: $0.value) }
        }
        if !request.ownHeaders.contains(where: { $0.name.lowercased() == "accept" }) {
            request.headers = [(name: "Accept", value: FeedAccept.header(feed.form))]
        }
        return request
    }

    /// Closes all connections; what is under way is given up.
    package func shutdown() async {
        await usual.shutdown()
        await direct.shutdown()
    }
}
