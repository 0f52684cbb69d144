/// FNV-1a over 128 bits: the same on every machine and in every release, which `Hasher` is not. It tells items
/// apart; it is no defence against somebody who makes collisions on purpose, who could as well copy a guid.
struct StableHash {
    private var state = UInt128(0x6C62_272E_07BB_0142) << 64 | UInt128(0x62B8_2175_6295_C58D)
    private static let prime = UInt128(1) << 88 | UInt128(0x13B)

    /// Adds a field; nil and empty are the same, and fields do not run into each other.
    mutating func add(_ field: String?) {
        for byte in (field ?? "").utf8 { add(byte) }
        add(0xFF)
    }

    /// 32 hexadecimal digits.
    var hex: String {
        let text = String(state, radix: 16)
        return String(repeating: "0", count: 32 - text.utf8.count) + text
    }

    private mutating func add(_ byte: UInt8) {
        state = (state ^ UInt128(byte)) &* Self.prime
    }
}
