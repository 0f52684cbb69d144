/// One request with all that bounds it; a plain value, checked when it is sent.
package struct HTTPRequest: Sendable {
    /// GET unless said otherwise.
    package var method: HTTPMethod
    /// The absolute URL as a person wrote it; Chinese host names and paths are encoded on sending.
    package var url: String
    /// Sent in this order after the client's own; a line break in a name or value refuses the request.
    package var headers: [(name: String, value: String)]
    /// Sent likewise, but to the URL's own origin only: a redirect that leaves it goes on without them.
    package var ownHeaders: [(name: String, value: String)] = []
    /// Sent with its length, never chunked.
    package var body: [UInt8]?
    /// Bytes, times and redirects.
    package var limits: TransferLimits
    /// For the URL and every redirect.
    package var allowedSchemes: Set<Scheme>
    /// For every address that is connected to.
    package var addressPolicy: AddressPolicy
    /// The path of a Unix socket to talk to in place of the URL's host.
    package var unixSocket: String?
    /// Sent as `If-None-Match` and `If-Modified-Since`.
    package var validators: Validators?
    /// Whether 3xx answers with a Location are followed. Of `headers` only `Authorization` and `Cookie` are withheld from
    /// another host, so other secrets belong in `ownHeaders`.
    package var followRedirects: Bool
    /// Sent on a connection of its own, and so at most once: on a kept connection that breaks before the answer libcurl
    /// sends the request again, unasked.
    package var isSentOnce: Bool
    /// What the answer tells of the connection.
    package var inspection = Inspection.none

    /// Addresses are the public internet's unless a policy says otherwise.
    package init(
        method: HTTPMethod = .get,
        url: String,
        headers: [(name: String, value: String)] = [],
        body: [UInt8]? = nil,
        limits: TransferLimits = TransferLimits(),
        allowedSchemes: Set<Scheme> = [.http, .https],
        addressPolicy: AddressPolicy = .publicOnly(allowing: []),
        unixSocket: String? = nil,
        validators: Validators? = nil,
        followRedirects: Bool = true,
        isSentOnce: Bool = false
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.limits = limits
        self.allowedSchemes = allowedSchemes
        self.addressPolicy = addressPolicy
        self.unixSocket = unixSocket
        self.validators = validators
        self.followRedirects = followRedirects
        self.isSentOnce = isSentOnce
    }
}
