/// One redirect that was followed.
package struct HTTPHop: Hashable, Sendable {
    /// The status that said so: 301, 302, 303, 307 or 308.
    package let status: Int
    /// The address that was asked. May hold secrets, as the request's URL may.
    package let url: String

    /// Keeps both.
    package init(status: Int, url: String) {
        (self.status, self.url) = (status, url)
    }
}
