/// How feeds are fetched: under which name, by which way, how gently and how much of each at most.
package struct FeedAccess: Sendable, Hashable {
    /// A mail address or a page for those who wonder who asks; nil: none is named.
    package var contact: String?
    /// `http://host:port`, also `https`, `socks5` and `socks5h`, without a password; nil: none.
    package var proxy: String?
    /// Name of the file whose one line is `user:password` for the proxy.
    package var proxyLoginFile: String?
    /// Path of a PEM file of authorities to trust in place of the system's.
    package var caFile: String?
    /// Towards servers of the public internet.
    package var manners = PollQueue.Manners.polite
    /// Bytes of one answer, after decompression.
    package var largestBody = 10 << 20

    package init() {}
}
