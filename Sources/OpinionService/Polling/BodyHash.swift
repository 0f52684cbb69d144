/// Tells whether a body is the very one of the last time: its length and 64 bits of FNV-1a. A feed that forges a
/// collision hides only its own news.
enum BodyHash {
    static func of(_ body: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        body.withUnsafeBufferPointer { bytes in
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        return "\(body.count)-\(String(hash, radix: 16))"
    }
}
