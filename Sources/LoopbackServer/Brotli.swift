/// Brotli streams (RFC 7932) of nothing but zeros, without an end.
package enum Brotli {
    /// 128 MiB for each 101 bytes: eight meta-blocks, each one literal and one copy of 16 MiB less one byte.
    package static func bomb(rounds: Int) -> [UInt8] {
        // Only the first round says how far back its copies reach.
        let first = bytes(of: round(0xe2b1_4072_ef))
        let other = bytes(of: round(0xe2b0_0074_ef))
        return first + (1..<max(rounds, 1)).flatMap { _ in other }
    }

    private static func round(_ literal: UInt64) -> String {
        "cfffff7f002400" + String(literal, radix: 16)
            + "fff9ffff0f8004401c1680eefd3fffffff01900088c302d0bdffe7ffff3f0012"
            + "00715800baf7fffcffff074002200e0b40f7fe9fffffff004800c46101e8defff3ffff1f000980382c00ddfb7ffeffff0320"
            + "01108705a07bff"
    }

    private static func bytes(of hex: String) -> [UInt8] {
        let digits = hex.compactMap { $0.hexDigitValue.map(UInt8.init) }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
