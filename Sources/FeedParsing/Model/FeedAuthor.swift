/// Who wrote something, as far as the feed says.
package struct FeedAuthor: Sendable, Hashable {
    package let name: String?
    package let email: String?
    package let url: String?

    package init(name: String? = nil, email: String? = nil, url: String? = nil) {
        self.name = name
        self.email = email
        self.url = url
    }

    var isEmpty: Bool { name == nil && email == nil && url == nil }
}
