/// A block of addresses such as `10.0.0.0/8`; a bare address is a block of one.
package struct CIDR: Hashable, Sendable {
    /// The first address of the block.
    package let base: IPAddress
    /// How many leading bits are fixed.
    package let prefixLength: Int

    /// Reads `ADDRESS/BITS` or `ADDRESS`; an address with bits set behind the prefix is refused as a likely slip.
    package init(parsing text: String) throws(CIDRError) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let address = IPAddress(parsing: first) else { throw .notAnAddress(text) }
        guard let bits = parts.count == 2 ? Self.prefix(parts[1]) : address.bitWidth, bits <= address.bitWidth
        else { throw .badPrefix(text, longest: address.bitWidth) }
        let base = Self.masked(address, to: bits)
        guard base == address else { throw .hostBitsSet(text, base: "\(base)/\(bits)") }
        self.base = address
        self.prefixLength = bits
    }

    /// Whether the address lies in the block; an IPv4-mapped address counts as IPv4.
    package func contains(_ address: IPAddress) -> Bool {
        let candidate = base.bitWidth == 32 ? address.unmapped : address
        return candidate.bitWidth == base.bitWidth && Self.masked(candidate, to: prefixLength) == base
    }

    private static func prefix(_ text: Substring) -> Int? {
        guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }

    private static func masked(_ address: IPAddress, to bits: Int) -> IPAddress {
        switch address {
        case .v4(let value): .v4(bits == 0 ? 0 : value & (UInt32.max << UInt32(32 - bits)))
        case .v6(let value): .v6(bits == 0 ? 0 : value & (UInt128.max << UInt128(128 - bits)))
        }
    }
}

extension CIDR: CustomStringConvertible {
    /// `10.0.0.0/8`
    package var description: String { "\(base)/\(prefixLength)" }
}
