/// A piece of a title small enough to be shared by titles that say the same in other words: two Han characters side by
/// side, or a word of letters or digits. Equal pieces have equal numbers in every run of the program, since the archive
/// keeps them.
package struct StoryTerm: Hashable, Sendable, Comparable {
    /// Positive. Two Han characters stand in it as they are; a word by a hash.
    package let key: Int64

    package init(key: Int64) { self.key = key }

    /// - Returns: nil for characters that are no pair of content: particles belong to every text.
    init?(_ first: UInt32, _ second: UInt32) {
        guard Self.isContent(first), Self.isContent(second) else { return nil }
        key = Int64(first) << 21 | Int64(second)
    }

    init(word: ArraySlice<UInt32>) {
        let isLatin = word.first.map { !(0x30...0x39 ~= $0) } ?? false
        key = Self.hash(word) & ~Self.marks | 1 << 62 | (isLatin ? 1 << 60 : 0)
    }

    /// A whole title, however it is written.
    init(title: some Sequence<UInt32>) { key = Self.hash(title) & ~Self.marks | 1 << 61 }

    package static func < (one: StoryTerm, other: StoryTerm) -> Bool { one.key < other.key }

    /// Whether it stands for a whole title.
    package var isTitle: Bool { key & Self.marks == 1 << 61 }
    /// Whether it is a word of letters: mostly a name.
    var isLatin: Bool { key & Self.marks == 1 << 62 | 1 << 60 }

    static func isHan(_ scalar: UInt32) -> Bool {
        switch scalar {
        // 丨 parts a column's name from its title.
        case 0x4E28: false
        case 0x3400...0x9FFF, 0x3005, 0x3007, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    private static func isContent(_ scalar: UInt32) -> Bool { isHan(scalar) && !particles.contains(scalar) }

    /// The closed class of characters that join words and ask questions, folded: grammar, not vocabulary.
    private static let particles = Set("的了是在和与及为将被把已也都就对从到等这那其之以于而或但并又再还吗呢吧啊么谁哪何怎".unicodeScalars.map(\.value))
    private static let marks: Int64 = .min | 1 << 62 | 1 << 61 | 1 << 60

    /// FNV-1a, 64 bit.
    private static func hash(_ scalars: some Sequence<UInt32>) -> Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for scalar in scalars { hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01b3 }
        return Int64(bitPattern: hash ^ hash >> 32)
    }
}
