extension PreparedRequest {
    /// Finds the address to name to a proxy: one that the policy permits, of version 4 where there is any, since not
    /// every proxy has a way to the others. libcurl would look the name up as well, and show nobody what it found.
    /// - Throws: `dns`; `addressRefused` when no address is permitted.
    mutating func lookUp() async throws(HTTPError) {
        let found = await HostLookup.addresses(of: url.text)
        guard let first = found.first else { throw HTTPError(.dns, context: url.host) }
        let permitted = found.filter(request.addressPolicy.permits)
        guard let address = permitted.first(where: { $0.bitWidth == 32 }) ?? permitted.first else {
            throw HTTPError(.addressRefused, context: url.host, detail: first.description)
        }
        proxyTarget = address
    }
}
