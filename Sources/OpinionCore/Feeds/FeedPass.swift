/// What the requests of one feed carry besides the usual, and the way that they take.
package struct FeedPass: Hashable, Sendable {
    /// A header field for the feed's own origin.
    package struct Header: Hashable, Sendable, Codable {
        package let name: String
        package let value: String

        package init(name: String, value: String) { (self.name, self.value) = (name, value) }
    }

    /// Those that anybody may see.
    package var headers: [Header] = []
    /// Name of the file with those that nobody may see, a line each.
    package var headersFile: String?
    /// Name of the file whose one line is the value of `Cookie`.
    package var cookieFile: String?
    /// The proxy of the configuration is passed by.
    package var isDirect = false

    package init() {}
}
