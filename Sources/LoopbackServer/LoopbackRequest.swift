/// A request as the server received it.
package struct LoopbackRequest: Sendable {
    /// For example `GET`.
    package let method: String
    /// The request target with its query, for example `/feed?page=2`.
    package let path: String
    /// In the order sent.
    package let headers: [(name: String, value: String)]
    /// Empty when there was none.
    package let body: [UInt8]
    /// Counts the server's connections from 1, so that a test sees which requests shared one.
    package let connection: Int

    /// The first header of that name, compared without case.
    package func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
