import Glibc

/// A block of addresses such as `10.0.0.0/8`, for checking what people write; a bare address is a block of one.
struct Network: Hashable, Sendable {
    private let base: NumericAddress
    private let bits: Int

    /// nil for what is no block, and for one with bits set behind the prefix.
    init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = NumericAddress(String(parts[0])) else { return nil }
        let width = address.isV4 ? 32 : 128
        if parts.count == 2 {
            guard parts[1].count <= 3, parts[1].allSatisfy({ $0.isASCII && $0.isNumber }), let bits = Int(parts[1]),
                bits <= width
            else { return nil }
            self.bits = bits + 128 - width
        } else {
            bits = 128
        }
        base = address
        guard address.value & Self.mask(bits) == address.value else { return nil }
    }

    func contains(_ address: NumericAddress) -> Bool {
        address.isV4 == base.isV4 && address.value & Self.mask(bits) == base.value & Self.mask(bits)
    }

    private static func mask(_ bits: Int) -> UInt128 { bits == 0 ? 0 : UInt128.max << UInt128(128 - bits) }

    /// What no feed of the public internet stands at, by the registries of IANA. Judged for good when a connection is
    /// opened; a test holds that both judge alike.
    static let privateBlocks: [Network] = [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16", "169.254.0.0/16", "172.16.0.0/12",
        "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "224.0.0.0/3", "2001::/23", "2001:db8::/32", "3fff::/20",
    ].compactMap { Network($0) }

    /// All of IPv6 that is handed out for hosts.
    private static let handedOut = Network("2000::/3")

    /// Whether an address is none of the public internet's.
    static func isPrivate(_ address: NumericAddress) -> Bool {
        if let inner = address.embedded { return isPrivate(inner) }
        return privateBlocks.contains { $0.contains(address) }
            || !address.isV4 && handedOut.map { !$0.contains(address) } ?? true
    }
}

/// An IP address in numbers; IPv4 in the low bits, and IPv4-mapped IPv6 as IPv4.
struct NumericAddress: Hashable, Sendable {
    let value: UInt128
    let isV4: Bool

    private init(v4: UInt32) { (value, isV4) = (0xFFFF << 32 | UInt128(v4), true) }

    /// The IPv4 address that NAT64 (RFC 6052), 6to4 (RFC 3056) or ISATAP (RFC 5214) would lead to.
    var embedded: NumericAddress? {
        if value >> 32 == 0x64_FF9B << 64 { return NumericAddress(v4: UInt32(truncatingIfNeeded: value)) }
        if value >> 112 == 0x2002 { return NumericAddress(v4: UInt32(truncatingIfNeeded: value >> 80)) }
        let isTunnel = value >> 125 == 1 && UInt32(truncatingIfNeeded: value >> 32) & ~0x0200_0000 == 0x5EFE
        return isTunnel ? NumericAddress(v4: UInt32(truncatingIfNeeded: value)) : nil
    }

    /// As `init`, and IPv4 in every form that the resolver reads: `127.1`, `0x7f000001`, `017700000001`. (inet_aton)
    static func spelled(_ text: String) -> NumericAddress? {
        let bare = text.hasSuffix(".") ? String(text.dropLast()) : text
        if let address = NumericAddress(bare) { return address }
        var v4 = in_addr()
        return inet_aton(bare, &v4) == 1 ? NumericAddress(v4: UInt32(bigEndian: v4.s_addr)) : nil
    }

    /// Reads dotted IPv4 and any form of IPv6, without brackets. (inet_pton)
    init?(_ text: String) {
        var v4 = in_addr()
        if inet_pton(AF_INET, text, &v4) == 1 {
            (value, isV4) = (0xFFFF << 32 | UInt128(UInt32(bigEndian: v4.s_addr)), true)
            return
        }
        var v6 = in6_addr()
        guard inet_pton(AF_INET6, text, &v6) == 1 else { return nil }
        value = withUnsafeBytes(of: v6) { $0.reduce(UInt128(0)) { $0 << 8 | UInt128($1) } }
        isV4 = value >> 32 == 0xFFFF
    }
}
