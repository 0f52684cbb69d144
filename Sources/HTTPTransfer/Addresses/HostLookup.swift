import Glibc

/// The addresses of a host as the system's resolver gives them, for telling people; transfers look names up themselves.
package enum HostLookup {
    private static let threads = BlockingThreads(limit: 16)

    /// The addresses of a URL's host in the resolver's order, each once; none when the name is unknown or the URL is none.
    package static func addresses(of url: String) async -> [IPAddress] {
        guard let host = RequestURL(url)?.host else { return [] }
        let name = String(host.filter { $0 != "[" && $0 != "]" })
        return await threads.run { resolve(name) } ?? []
    }

    /// Blocks. (getaddrinfo)
    private static func resolve(_ name: String) -> [IPAddress] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(name, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var found: [IPAddress] = []
        var entry = list
        while let current = entry?.pointee {
            if let address = address(current), !found.contains(address) { found.append(address) }
            entry = current.ai_next
        }
        return found
    }

    private static func address(_ entry: addrinfo) -> IPAddress? {
        guard let raw = UnsafeRawPointer(entry.ai_addr) else { return nil }
        switch entry.ai_family {
        case AF_INET:
            var v4 = raw.loadUnaligned(as: sockaddr_in.self).sin_addr
            return withUnsafeBytes(of: &v4) { IPAddress(bytes: Array($0)[...]) }
        case AF_INET6:
            var v6 = raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr
            return withUnsafeBytes(of: &v6) { IPAddress(bytes: Array($0)[...]) }
        default: return nil
        }
    }
}
