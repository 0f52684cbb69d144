package import HTTPTransfer
package import OpinionCore

/// What feeds are fetched with, as one configuration says; a reload makes another, with its own connections.
package struct FeedClients: Sendable {
    /// The addresses that feeds may use.
    package let policy: AddressPolicy
    private let usual: HTTPClient
    /// The same where there is no proxy.
    private let direct: HTTPClient
    private let usualRoute: FeedRoute
    private let limits: TransferLimits
    /// What goes to the origin of a feed's address and nowhere else, by that address.
    private let headers: [String: [FeedPass.Header]]

    /// - Parameters:
    ///   - allowed: blocks of private addresses that feeds may use.
    ///   - feeds: those of the configuration.
    ///   - strangers: feeds of other lists: the files that they name are not read, or a list could have secrets sent to it.
    ///   - secrets: nil without a configuration; no file is read then.
    ///   - connections: together, and to one server.
    package init(
        _ access: FeedAccess,
        allowed: [String],
        feeds: [Feed],
        strangers: [Feed] = [],
        secrets: FeedSecrets?,
        connections: (total: Int, perHost: Int) = (2 * LookWidth.most, 6)
    ) {
        var configuration = HTTPClientConfiguration(
            userAgent: FeedAgent.name(contact: access.contact),
            maxConnections: connections.total,
            maxConnectionsPerHost: connections.perHost,
            caFile: access.caFile
        )
        direct = HTTPClient(configuration)
        configuration.proxy = secrets?.proxy(access) ?? access.proxy
        usual = configuration.proxy == nil ? direct : HTTPClient(configuration)
        usualRoute = configuration.proxy == nil ? .direct : configuration.looksUpNames ? .proxyByAddress : .proxyByName
        limits = TransferLimits(bodyBytes: access.largestBody)
        policy = .publicOnly(allowing: allowed.compactMap { try? CIDR(parsing: $0) })
        let own = feeds.filter { $0.pass != FeedPass() }.map { ($0.url, secrets?.headers($0.pass) ?? $0.pass.headers) }
        let others = strangers.filter { !$0.pass.headers.isEmpty }.map { ($0.url, $0.pass.headers) }
        headers = Dictionary(own + others) { first, _ in first }
    }

    /// How requests for a feed go; for no feed in particular, the usual ones.
    package func route(of feed: Feed? = nil) -> FeedRoute {
        feed?.pass.isDirect == true ? .direct : usualRoute
    }

    /// Sends what is asked for a feed, by the feed's way; for no feed in particular, by the usual one.
    package func send(_ request: HTTPRequest, of feed: Feed? = nil) async throws(HTTPError) -> HTTPResponse {
        try await (feed?.pass.isDirect == true ? direct : usual).send(request)
    }

    /// Whether a proxy stands between this machine and the feed's server.
    package func isProxied(_ feed: Feed) -> Bool { route(of: feed) != .direct }

    /// A request for a feed's own address, or another one that its answers gave.
    package func request(_ url: String, of feed: Feed, validators: Validators? = nil) -> HTTPRequest {
        var request = request(url, as: feed.form.kind, validators: validators)
        if WebOrigin(of: url) == WebOrigin(of: feed.url) {
            request.ownHeaders = (headers[feed.url] ?? []).map { (name: $0.name, value: $0.value) }
        }
        if request.ownHeaders.contains(where: { $0.name.lowercased() == "accept" }) { request.headers = [] }
        return request
    }

    /// A request for an address that belongs to no feed.
    package func request(_ url: String, as kind: FeedForm.Kind, validators: Validators? = nil) -> HTTPRequest {
        let accept = [(name: "Accept", value: FeedAccept.header(kind))]
        return HTTPRequest(url: url, headers: accept, limits: limits, addressPolicy: policy, validators: validators)
    }

    /// Closes all connections; what is under way is given up.
    package func shutdown() async {
        await usual.shutdown()
        await direct.shutdown()
    }
}
