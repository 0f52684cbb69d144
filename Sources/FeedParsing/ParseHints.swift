/// What is known about the bytes from how they arrived.
package struct ParseHints: Sendable, Hashable {
    /// One HTTP header line.
    package struct Header: Sendable, Hashable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The HTTP Content-Type, whole.
    package var contentType: String?
    /// The address the bytes came from, after redirects.
    package var baseURL: String?
    /// Further HTTP headers; Content-Type and Content-Location are used when the fields above are nil.
    package var headers: [Header]

    package init(contentType: String? = nil, baseURL: String? = nil, headers: [Header] = []) {
        self.contentType = contentType
        self.baseURL = baseURL
        self.headers = headers
    }

    var effectiveContentType: String? { contentType ?? header("content-type") }

    var effectiveBase: String? {
        guard let location = header("content-location") else { return baseURL }
        guard let baseURL else { return location }
        return LinkResolver.resolve(location, base: baseURL)
    }

    private func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name }?.value
    }
}
