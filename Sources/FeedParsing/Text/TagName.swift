/// Packs element names into integers for quick comparison.
enum TagName {
    /// The first eight letters, lower-cased; no two elements of HTML share them.
    static func key(_ name: some Sequence<UInt8>) -> UInt64 {
        var key: UInt64 = 0
        for byte in name.prefix(8) { key = key << 8 | UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
        return key
    }
}
