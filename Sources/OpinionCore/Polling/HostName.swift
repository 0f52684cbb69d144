/// Whom requests go to: one server, by scheme, host and port, such as `https://news.example:443`.
package struct HostName: Sendable, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
