/// What a word is looked up by: a hash (FNV-1a) of its folded letters, made as they are read.
struct WordKey: Sendable, Hashable {
    private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    /// Folded letters so far.
    private(set) var count = 0
    /// The first three letters when all are ASCII, the first in the highest byte.
    private(set) var head: UInt32 = 0

    init() {}

    init(_ word: Substring) {
        for scalar in word.unicodeScalars { append(scalar.value) }
    }

    /// Adds a letter, folded.
    mutating func append(_ scalar: UInt32) {
        let letter = LetterFolding.fold(scalar)
        guard letter != 0 else { return }
        hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
        if count < 3 { head = head << 8 | (letter < 0x80 ? letter : 0) }
        count += 1
    }
}
