/// Hand-made gzip streams (RFC 1951, 1952), so that the tests need no compressor.
package enum Gzip {
    private static let header: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]

    /// The bytes, stored, with their checksum.
    package static func stored(_ bytes: [UInt8]) -> [UInt8] {
        let starts = Array(stride(from: 0, to: max(bytes.count, 1), by: 65_535))
        let blocks = starts.flatMap { start in
            block(bytes[start..<min(start + 65_535, bytes.count)], isLast: start == starts.last)
        }
        return header + blocks + little(checksum(bytes)) + little(UInt32(bytes.count))
    }

    private static func block(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> [UInt8] {
        let count = UInt16(bytes.count)
        return [isLast ? 1 : 0] + little(UInt32(count) | UInt32(~count) << 16) + bytes
    }

    /// A stream of zeros about 158 times its own size: one literal, then matches of 258 bytes, 13 bits each.
    package static func bomb(matches: Int) -> [UInt8] {
        var bits = BitWriter()
        bits.put(0b011, count: 3)  // last block, fixed codes
        bits.put(0b0000_1100, count: 8)  // literal 0 is 00110000, first bit first
        for _ in 0..<matches { bits.put(0b0_0000_1010_0011, count: 13) }  // length 258 is 11000101, distance 1 is 00000
        return header + bits.bytes
    }

    private static func little(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> ($0 * 8) & 255) } }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xedb8_8320 : 0) }
        }
    }

    private struct BitWriter {
        private(set) var bytes: [UInt8] = []
        private var pending: UInt32 = 0
        private var count = 0

        mutating func put(_ bits: UInt32, count added: Int) {
            pending |= bits << count
            count += added
            while count >= 8 {
                bytes.append(UInt8(pending & 255))
                pending >>= 8
                count -= 8
            }
        }
    }
}
