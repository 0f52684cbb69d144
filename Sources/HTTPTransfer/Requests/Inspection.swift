/// What a request is to tell of its connection, besides the answer.
package enum Inspection: Hashable, Sendable {
    /// Nothing.
    case none
    /// The version of TLS and the certificates, where a connection is opened for it.
    case connection
    /// The same of whoever answers, trusted or not. Shakes hands and sends no request, so that nothing is given away;
    /// the answer has status 0.
    case handshakeOnly
}
