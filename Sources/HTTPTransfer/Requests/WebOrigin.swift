/// Whom a URL belongs to, read by the parser that will also fetch it.
package struct WebOrigin: Hashable, Sendable {
    /// Scheme, host and port: `https://news.example:443`. Names in `xn--` form, numbers in every form as a dotted quad.
    package let text: String
    /// The address where the URL names one instead of a host.
    package let address: IPAddress?

    /// nil when it is no absolute URL.
    package init?(of url: String) {
        guard let parsed = RequestURL(url) else { return nil }
        text = parsed.origin
        address = IPAddress(parsing: parsed.host.filter { $0 != "[" && $0 != "]" })
    }
}
