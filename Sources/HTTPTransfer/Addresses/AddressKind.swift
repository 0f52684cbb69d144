/// What an address is for, after the IANA special-purpose registries (RFC 6890) and RFC 4291.
package enum AddressKind: String, Hashable, Sendable, CaseIterable {
    /// Reachable over the internet; the only kind that a feed may use by default.
    case global
    /// 0.0.0.0/8, `::`
    case unspecified
    /// 127.0.0.0/8, `::1`
    case loopback
    /// RFC 1918; fc00::/7 and the old fec0::/10
    case privateUse
    /// 169.254.0.0/16, fe80::/10: also where clouds keep their metadata, as one does at 168.63.129.16
    case linkLocal
    /// 100.64.0.0/10, RFC 6598
    case carrierShared
    /// 224.0.0.0/4, ff00::/8
    case multicast
    /// Examples in documents: RFC 5737, RFC 3849, RFC 9637
    case documentation
    /// 198.18.0.0/15
    case benchmarking
    /// All else that is not handed out for hosts
    case reserved

    /// The kind of an address; mapped, NAT64, 6to4 and ISATAP addresses are judged by the IPv4 address inside them.
    package init(of address: IPAddress) {
        switch address {
        case .v4(let bits): self = Self.kind(of: bits)
        case .v6(let bits): self = Self.kind(of: bits)
        }
    }

    private static func kind(of bits: UInt32) -> AddressKind {
        v4Blocks.first { bits >> $0.shift == $0.prefix }?.kind ?? .global
    }

    private static func kind(of bits: UInt128) -> AddressKind {
        if bits == 0 { return .unspecified }
        if bits == 1 { return .loopback }
        if let inner = embeddedV4(in: bits) { return kind(of: inner) }
        let outer = v6Blocks.first { bits >> $0.shift == $0.prefix }?.kind
        return outer ?? (bits >> 125 == 0b001 ? isatapKind(of: bits) : .reserved)
    }

    /// RFC 4291 mapped, RFC 6052 NAT64 well-known prefix, RFC 3056 6to4.
    private static func embeddedV4(in bits: UInt128) -> UInt32? {
        if bits >> 32 == 0xffff || bits >> 32 == 0x64_ff9b << 64 { return UInt32(truncatingIfNeeded: bits) }
        if bits >> 112 == 0x2002 { return UInt32(truncatingIfNeeded: bits >> 80) }
        return nil
    }

    /// RFC 5214: the interface of a global prefix may be a tunnel to an IPv4 host (`…:0:5efe:a.b.c.d`, `…:200:5efe:…`).
    private static func isatapKind(of bits: UInt128) -> AddressKind {
        let marker = UInt32(truncatingIfNeeded: bits >> 32) & ~0x0200_0000
        return marker == 0x5efe ? kind(of: UInt32(truncatingIfNeeded: bits)) : .global
    }

    private static let v4Blocks: [(prefix: UInt32, shift: UInt32, kind: AddressKind)] = [
        (0, 24, .unspecified),
        (10, 24, .privateUse),
        (0x6440 >> 6, 22, .carrierShared),
        (127, 24, .loopback),
        (0xa83f_8110, 0, .linkLocal),  // 168.63.129.16, Azure's metadata
        (0xa9fe, 16, .linkLocal),
        (0xac10 >> 4, 20, .privateUse),
        (0xc0_0000, 8, .reserved),  // 192.0.0.0/24, IETF protocol assignments
        (0xc0_0002, 8, .documentation),
        (0xc0_5863, 8, .reserved),  // 192.88.99.0/24, the former 6to4 relay
        (0xc0a8, 16, .privateUse),
        (0xc612 >> 1, 17, .benchmarking),
        (0xc6_3364, 8, .documentation),
        (0xcb_0071, 8, .documentation),
        (0xe, 28, .multicast),
        (0xf, 28, .reserved),
    ]

    private static let v6Blocks: [(prefix: UInt128, shift: UInt128, kind: AddressKind)] = [
        (0xff, 120, .multicast),
        (0xfe80 >> 6, 118, .linkLocal),
        (0xfec0 >> 6, 118, .privateUse),
        (0xfc >> 1, 121, .privateUse),
        (0x2001_0db8, 96, .documentation),
        (0x3fff_0, 108, .documentation),
        (0x2001_0000 >> 9, 105, .reserved),  // 2001::/23, IETF protocol assignments with Teredo
    ]
}
