import Glibc

/// An IPv4 or IPv6 address as a number, without zone and port.
package enum IPAddress: Hashable, Sendable {
    /// Host order: 127.0.0.1 is `0x7f00_0001`.
    case v4(UInt32)
    /// Host order: `::1` is `1`.
    case v6(UInt128)
}

extension IPAddress {
    /// Reads the textual form of RFC 4291 or four decimal numbers; nil for everything else, also for host names.
    package init?(parsing text: some StringProtocol) {
        let text = String(text)
        guard text.utf8.count < Int(INET6_ADDRSTRLEN), !text.utf8.contains(0) else { return nil }
        var bytes = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, text, &bytes) == 1 {
            self.init(bytes: bytes[..<4])
        } else if inet_pton(AF_INET6, text, &bytes) == 1 {
            self.init(bytes: bytes[...])
        } else {
            return nil
        }
    }

    /// Reads 4 or 16 bytes in network order; nil for any other count.
    package init?(bytes: ArraySlice<UInt8>) {
        switch bytes.count {
        case 4: self = .v4(bytes.reduce(0) { $0 << 8 | UInt32($1) })
        case 16: self = .v6(bytes.reduce(0) { $0 << 8 | UInt128($1) })
        default: return nil
        }
    }

    /// 32 or 128.
    package var bitWidth: Int {
        switch self {
        case .v4: 32
        case .v6: 128
        }
    }

    /// The address with an IPv4-mapped one (`::ffff:a.b.c.d`) as the IPv4 address it means.
    package var unmapped: IPAddress {
        guard case .v6(let bits) = self, bits >> 32 == 0xffff else { return self }
        return .v4(UInt32(truncatingIfNeeded: bits))
    }

    /// The number of the address, IPv4 in the low 32 bits.
    var bits: UInt128 {
        switch self {
        case .v4(let bits): UInt128(bits)
        case .v6(let bits): bits
        }
    }
}

extension IPAddress: CustomStringConvertible {
    /// The usual text form, for example `127.0.0.1` or `2001:db8::1`.
    package var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        switch self {
        case .v4(let bits):
            var address = in_addr(s_addr: bits.bigEndian)
            inet_ntop(AF_INET, &address, &text, socklen_t(text.count))
        case .v6(let bits):
            var address = bits.bigEndian
            inet_ntop(AF_INET6, &address, &text, socklen_t(text.count))
        }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
