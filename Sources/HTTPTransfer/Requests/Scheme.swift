/// A URL scheme that a request may allow; redirects stay within the allowed ones too.
package enum Scheme: String, Hashable, Sendable, CaseIterable {
    /// Plain HTTP.
    case http
    /// HTTP over TLS.
    case https
}
