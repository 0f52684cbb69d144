/// The 512 bytes in front of a file in a tar archive (POSIX.1-1988, ustar).
struct TarHeader: Sendable, Equatable {
    static let block = 512
    /// Longest name that fits without the prefix field, which this program does not need.
    static let longestName = 100
    /// Eleven octal digits.
    static let largestSize = 0o777_7777_7777

    let name: String
    let size: Int
    /// Seconds since 1970.
    let time: Int64

    init(name: String, size: Int, time: Int64) { (self.name, self.size, self.time) = (name, size, time) }

    /// Nil for what is not byte for byte a header as this program writes them.
    init?(_ block: [UInt8]) {
        guard block.count == Self.block, Array(block[257..<263]) == Array("ustar\0".utf8),
            Self.octal(block[148..<156]) == Self.checksum(block), block[156] == UInt8(ascii: "0"),
            let size = Self.octal(block[124..<136]), let time = Self.octal(block[136..<148]), block[345] == 0
        else { return nil }
        let bytes = block[0..<Self.longestName].prefix { $0 != 0 }
        guard !bytes.isEmpty, bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        self.init(name: String(decoding: bytes, as: UTF8.self), size: size, time: Int64(time))
        guard self.bytes == block else { return nil }
    }

    var bytes: [UInt8] {
        var block = [UInt8](repeating: 0, count: Self.block)
        func put(_ text: String, at offset: Int) {
            block.replaceSubrange(offset..<offset + text.utf8.count, with: text.utf8)
        }
        put(name, at: 0)
        put("0000640\0", at: 100)
        put("0000000\0", at: 108)
        put("0000000\0", at: 116)
        put(Self.octal(Int64(size)) + "\0", at: 124)
        put(Self.octal(max(0, time)) + "\0", at: 136)
        block[156] = UInt8(ascii: "0")
        put("ustar\0", at: 257)
        put("00", at: 263)
        let sum = String(Self.checksum(block), radix: 8)
        put(String(repeating: "0", count: 6 - sum.utf8.count) + sum + "\0 ", at: 148)
        return block
    }

    /// How many zero bytes follow the file.
    static func padding(_ size: Int) -> Int { (block - size % block) % block }

    /// The sum of all bytes, the checksum's own counted as spaces.
    private static func checksum(_ block: [UInt8]) -> Int {
        block.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 32 : Int($1.element)) }
    }

    private static func octal(_ number: Int64) -> String {
        let digits = String(number, radix: 8)
        return String(repeating: "0", count: max(0, 11 - digits.utf8.count)) + digits
    }

    private static func octal(_ bytes: ArraySlice<UInt8>) -> Int? {
        let digits = bytes.prefix { $0 != 0 && $0 != 32 }
        guard !digits.isEmpty, digits.allSatisfy({ (48...55).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 8 + Int($1 - 48) }
    }
}
