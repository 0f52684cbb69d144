/// What came back, as far as a verdict needs it.
package struct ChannelAnswer: Sendable {
    /// The HTTP status.
    package let status: Int
    /// As received, in any case.
    package let headers: [(name: String, value: String)]
    /// Complete, at most 64 KiB.
    package let body: [UInt8]

    package init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        (self.status, self.headers, self.body) = (status, headers, body)
    }

    package init(status: Int, headers: [(name: String, value: String)] = [], text: String) {
        self.init(status: status, headers: headers, body: Array(text.utf8))
    }

    /// The first header of this name, without regard to case.
    subscript(header name: String) -> String? {
        let wanted = name.lowercased()
        return headers.first { $0.name.lowercased() == wanted }?.value
    }
}
