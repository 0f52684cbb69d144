/// A request that has been checked and is ready for the loop.
struct PreparedRequest: Sendable {
    let request: HTTPRequest
    let url: RequestURL
    /// Complete header lines, the client's own included.
    let headerLines: [String]
    /// Whether a proxy stands between, which then looks up names and opens connections.
    let isProxied: Bool
    /// The address that the proxy is told in place of the name, where names are looked up here.
    var proxyTarget: IPAddress?

    /// Refuses what must not reach the network.
    init(_ request: HTTPRequest, _ configuration: HTTPClientConfiguration) throws(HTTPError) {
        guard let url = RequestURL(request.url) else { throw HTTPError(.badURL, context: "") }
        guard let scheme = Scheme(rawValue: url.scheme), request.allowedSchemes.contains(scheme) else {
            throw HTTPError(.schemeRefused, context: url.host, detail: url.scheme)
        }
        self.request = request
        self.url = url
        self.isProxied = configuration.proxy != nil && request.unixSocket == nil
        self.headerLines = try Self.lines(request, url, configuration)
        try checkAddress()
    }

    private func checkAddress() throws(HTTPError) {
        if let path = request.unixSocket {
            // sun_path holds 108 bytes with the closing zero.
            guard (1...107).contains(path.utf8.count), !path.utf8.contains(0) else {
                throw HTTPError(.invalidRequest, context: url.host, detail: "Unix socket path")
            }
        } else if !request.addressPolicy.permits(host: url.host) {
            throw HTTPError(.addressRefused, context: url.host)
        }
    }

    private static func lines(
        _ request: HTTPRequest,
        _ url: RequestURL,
        _ configuration: HTTPClientConfiguration
    ) throws(HTTPError) -> [String] {
        var lines: [String] = []
        for field in [(name: "User-Agent", value: configuration.userAgent)] + request.headers + request.ownHeaders {
            guard let line = HeaderRules.line(name: field.name, value: field.value) else {
                throw HTTPError(.invalidRequest, context: url.host, detail: HeaderRules.printable(field.name))
            }
            lines.append(line)
        }
        // Validators are a server's words: one that cannot be sent back costs a full answer, not the feed.
        return lines
            + (request.validators?.headers ?? []).compactMap { HeaderRules.line(name: $0.name, value: $0.value) }
    }
}

extension HeaderRules {
    /// A header's name fit to stand in an error: short, and only token characters.
    static func printable(_ name: String) -> String {
        String(name.prefix(40).map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "?" })
    }
}
