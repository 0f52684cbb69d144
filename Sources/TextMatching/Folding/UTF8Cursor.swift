/// Reads Unicode scalar values from UTF-8 that a `String` vouches for.
struct UTF8Cursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    /// Starts at the first byte of `bytes`, which are valid UTF-8.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// How many bytes are left.
    var remaining: Int { bytes.count - offset }

    /// The next scalar value, or `nil` at the end.
    @inline(__always)
    mutating func next() -> UInt32? {
        guard offset < bytes.count else { return nil }
        let first = UInt32(bytes[offset])
        if first < 0x80 {
            offset += 1
            return first
        }
        if first >= 0xE0, first < 0xF0 { return take(3, first & 0x0F) }
        return first < 0xE0 ? take(2, first & 0x1F) : take(4, first & 0x07)
    }

    /// The next scalar value and its bytes when these are one or three and not the last four of the text, which are
    /// read at once; otherwise `nil`, and `next` knows better.
    @inline(__always)
    func peekPlain() -> (value: UInt32, length: Int)? {
        guard bytes.count &- offset >= 4, let start = bytes.baseAddress else { return nil }
        let word = UInt32(littleEndian: UnsafeRawPointer(start + offset).loadUnaligned(as: UInt32.self))
        if word & 0xF0 == 0xE0 { return ((word & 0x0F) << 12 | (word >> 2) & 0xFC0 | (word >> 16) & 0x3F, 3) }
        return word & 0x80 == 0 ? (word & 0x7F, 1) : nil
    }

    /// The byte after the next one, where `peekPlain` tells of something.
    @inline(__always)
    var following: UInt8 { bytes[offset &+ 1] }

    /// Goes past what `peekPlain` told of.
    @inline(__always)
    mutating func advance(_ length: Int) { offset &+= length }

    @inline(__always)
    private mutating func take(_ length: Int, _ bits: UInt32) -> UInt32? {
        guard offset + length <= bytes.count else {
            offset = bytes.count
            return nil
        }
        var value = bits
        for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
        offset += length
        return value
    }
}
