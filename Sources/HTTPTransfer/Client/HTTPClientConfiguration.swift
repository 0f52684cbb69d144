/// What all transfers of one client share.
package struct HTTPClientConfiguration: Hashable, Sendable {
    /// Sent with every request.
    package var userAgent: String
    /// Transfers at work at once, and connections; more requests wait in the client.
    package var maxConnections: Int
    /// The same for one scheme, host and port.
    package var maxConnectionsPerHost: Int
    /// How long an address that DNS gave is used; whole seconds.
    package var dnsCacheTime: Duration
    /// `http://host:port`, `socks5h://host:port` …, possibly with a password; nil goes direct, whatever the environment
    /// says. A proxy resolves names itself, so that address policies then only see numeric and local host names; for
    /// `socks5:` names are looked up here and judged, and the proxy is told the address.
    package var proxy: String?
    /// A PEM file of the certificate authorities to trust in place of the system's.
    package var caFile: String?

    /// The defaults suit polling: 128 connections, 6 to a host.
    package init(
        userAgent: String = "opinion/1",
        maxConnections: Int = 128,
        maxConnectionsPerHost: Int = 6,
        dnsCacheTime: Duration = .seconds(60),
        proxy: String? = nil,
        caFile: String? = nil
    ) {
        self.userAgent = userAgent
        self.maxConnections = max(1, maxConnections)
        self.maxConnectionsPerHost = max(1, maxConnectionsPerHost)
        self.dnsCacheTime = dnsCacheTime
        self.proxy = proxy
        self.caFile = caFile
    }

    /// Whether names are looked up on behalf of the proxy.
    package var looksUpNames: Bool { proxy?.lowercased().hasPrefix("socks5:") ?? false }
}
