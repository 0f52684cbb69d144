/// Where the Unicode scalars of a text begin in its UTF-8: a count for each 64 bytes, the rest by looking.
struct ScalarOffsets {
    private static let step = 64

    private let utf8: [UInt8]
    /// For each step how many scalars begin before it.
    private let counts: [UInt32]

    /// Counts the scalars of `text`.
    init(_ text: String) {
        let utf8 = Array(text.utf8)
        var counts: [UInt32] = []
        counts.reserveCapacity(utf8.count / Self.step + 1)
        var count: UInt32 = 0
        utf8.withUnsafeBufferPointer { bytes in
            for start in stride(from: 0, through: bytes.count, by: Self.step) {
                counts.append(count)
                count += Self.scalars(bytes, start..<min(start + Self.step, bytes.count))
            }
        }
        self.utf8 = utf8
        self.counts = counts
    }

    /// The text of a range of scalars.
    func text(_ range: Range<Int>) -> String {
        String(decoding: utf8[offset(of: range.lowerBound)..<offset(of: range.upperBound)], as: UTF8.self)
    }

    /// The byte that the scalar of that number begins with, or the number of bytes when there are not so many.
    func offset(of scalar: Int) -> Int {
        var (low, high) = (0, counts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(counts[middle]) <= scalar { low = middle } else { high = middle }
        }
        var (offset, rest) = (low * Self.step, scalar - Int(counts[low]))
        while offset < utf8.count {
            if Self.begins(utf8[offset]) {
                if rest == 0 { return offset }
                rest -= 1
            }
            offset += 1
        }
        return offset
    }

    private static func scalars(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
        var count: UInt8 = 0
        for index in range { count &+= begins(bytes[index]) ? 1 : 0 }
        return UInt32(count)
    }

    @inline(__always)
    private static func begins(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
