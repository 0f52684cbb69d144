/// A piece of text small enough to be shared by titles that say the same in other words: two Han characters side by
/// side, or a word of letters or digits. Equal pieces have equal numbers in every run of the program, since the archive
/// keeps them.
package struct StoryTerm: Hashable, Sendable, Comparable {
    /// Positive. Two Han characters stand in it as they are; a word by a hash.
    package let key: Int64

    package init(key: Int64) { self.key = key }

    init(_ first: UInt32, _ second: UInt32) { key = Int64(first) << 21 | Int64(second) }

    init(word: some Sequence<UInt32>) { key = Self.hash(word) & ~Self.marks | 1 << 62 }

    /// A whole title, however it is written.
    init(title: some Sequence<UInt32>) { key = Self.hash(title) & ~Self.marks | 1 << 61 }

    package static func < (one: StoryTerm, other: StoryTerm) -> Bool { one.key < other.key }

    /// Whether it stands for a whole title.
    package var isTitle: Bool { key & Self.marks == 1 << 61 }

    private static let marks: Int64 = .min | 1 << 62 | 1 << 61

    /// FNV-1a, 64 bit.
    private static func hash(_ scalars: some Sequence<UInt32>) -> Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for scalar in scalars { hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01b3 }
        return Int64(bitPattern: hash ^ hash >> 32)
    }
}
