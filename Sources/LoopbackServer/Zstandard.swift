/// Hand-made Zstandard frames (RFC 8878).
package enum Zstandard {
    /// Spaces, 128 KiB for each four bytes of the frame, which asks for a window of 128 MiB to unpack them.
    package static func bomb(blocks: Int) -> [UInt8] {
        let head: [UInt8] = [0x28, 0xb5, 0x2f, 0xfd, 0, 17 << 3]
        let run = UInt32(128 << 10) << 3 | 1 << 1
        let block = [UInt8(run & 255), UInt8(run >> 8 & 255), UInt8(run >> 16), 32]
        return head + (0..<blocks).flatMap { _ in block }
    }
}
