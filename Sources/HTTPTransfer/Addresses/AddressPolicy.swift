/// Which addresses a request may talk to, asked when a connection is opened and again before each request on it.
package enum AddressPolicy: Hashable, Sendable {
    /// Every address, for what the operator has configured, such as a webhook in the house.
    case any
    /// Addresses of the public internet, and these blocks besides.
    case publicOnly(allowing: [CIDR])

    /// Whether a connection to the address may be used.
    package func permits(_ address: IPAddress) -> Bool {
        switch self {
        case .any: true
        case .publicOnly(let allowed):
            AddressKind(of: address) == .global || allowed.contains { $0.contains(address) }
        }
    }

    /// Whether a name that needs no DNS may be used: a proxy looks names up itself, so the client must judge these.
    func permits(host: String) -> Bool {
        let name = host.hasSuffix(".") ? String(host.dropLast()) : host
        let bare = name.hasPrefix("[") ? name.dropFirst().prefix { $0 != "]" && $0 != "%" } : Substring(name)
        if let address = IPAddress(parsing: bare) { return permits(address) }
        let lowered = name.lowercased()
        return lowered != "localhost" && !lowered.hasSuffix(".localhost") || permits(.v4(0x7f00_0001))
    }
}
