package import OpinionCore

/// The id of a feed that has none: its host, readable, and a hash of its address, so that it stays from one reading to
/// the next.
package enum DerivedID {
    package static func of(_ url: String) -> FeedID {
        let host = FeedAddress.authority(url).map(String.init) ?? "feed"
        let slug = host.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let name = String(slug.drop { $0 == "-" }.prefix(40))
        let hash = String(UInt32(truncatingIfNeeded: fnv1a(url) ^ (fnv1a(url) >> 32)), radix: 16)
        return name + "-" + String(repeating: "0", count: 8 - hash.count) + hash
    }

    /// FNV-1a, 64 bits (the authors' reference parameters).
    private static func fnv1a(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
