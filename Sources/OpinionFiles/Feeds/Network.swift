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

    /// What is not reachable over the internet: RFC 1122, 1918, 3927, 6598, 4193, 4291.
    static let privateBlocks: [Network] = [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
        "192.168.0.0/16", "::/128", "::1/128", "fc00::/7", "fe80::/10",
    ].compactMap { Network($0) }
}

/// An IP address in numbers; IPv4 in the low bits, and IPv4-mapped IPv6 as IPv4.
struct NumericAddress: Hashable, Sendable {
    let value: UInt128
    let isV4: Bool

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
