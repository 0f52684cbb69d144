/// The request methods that feeds, robots and the control socket need.
package enum HTTPMethod: String, Hashable, Sendable, CaseIterable {
    /// Read.
    case get = "GET"
    /// Read the headers only.
    case head = "HEAD"
    /// Send a body, have it processed.
    case post = "POST"
    /// Send a body, have it stored.
    case put = "PUT"
    /// Send a partial change.
    case patch = "PATCH"
    /// Remove.
    case delete = "DELETE"
}
