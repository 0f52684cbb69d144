import Glibc

extension StringProtocol {
    /// The first place where `text` stands, byte for byte. (The standard library's search compares characters by what they
    /// mean, at a hundred times the cost.)
    func firstPlace(of text: String) -> Range<Index>? {
        var text = text
        let found = utf8.withContiguousStorageIfAvailable { bytes in text.withUTF8 { Self.offset(of: $0, in: bytes) } }
        guard let offset = found ?? nil else { return nil }
        let start = utf8.index(startIndex, offsetBy: offset)
        return start..<utf8.index(start, offsetBy: text.utf8.count)
    }

    /// All places, from the first on, that do not overlap.
    func places(of text: String) -> [Range<Index>] {
        var places: [Range<Index>] = []
        var rest = self[...]
        while !text.isEmpty, let place = rest.firstPlace(of: text) {
            places.append(place)
            rest = rest[place.upperBound...]
        }
        return places
    }

    /// With every `place` replaced.
    func replacingPlace(_ place: String, with text: String) -> String {
        var result = ""
        var start = startIndex
        for range in places(of: place) {
            result += self[start..<range.lowerBound] + text
            start = range.upperBound
        }
        return start == startIndex ? String(self) : result + self[start...]
    }

    private static func offset(of text: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let base = bytes.baseAddress, let start = text.baseAddress, !text.isEmpty else { return nil }
        var at = 0
        while at + text.count <= bytes.count, let found = memchr(base + at, Int32(start[0]), bytes.count - at) {
            at = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            guard at + text.count <= bytes.count else { return nil }
            if memcmp(base + at, start, text.count) == 0 { return at }
            at += 1
        }
        return nil
    }
}
