import Testing

@testable import TextMatching

/// The fast way through plain text folds as the slow way does, wherever the one gives way to the other.
@Suite struct FoldBufferTests {
    @Test(arguments: UInt64(0)..<60)
    func pieceByPieceFoldsLikeTheWhole(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = (0..<40).map { _ in
            Samples.text(length: Int.random(in: 1...9, using: &generator), using: &generator)
        }
        let buffer = FoldBuffer()
        for count in 1...pieces.count {
            // Han at either side keeps marks and spaces of one piece from meeting those of the next.
            let parts = pieces.prefix(count).map { "地\($0)地" }
            let apart = parts.map { Folding.fold($0).scalars }.joined()
            buffer.fold(parts.joined())
            #expect(buffer.foldedText.scalars == Array(apart), "seed \(seed)")
        }
    }

    @Test(arguments: ["a", "é", "地", "👍", "a地", "地a", "é地", "地é", "👍地", "地 a", "a 地", "\u{3000}", "地\u{301}", "ａ", ""])
    func theLastBytesOfATextAreFoldedToo(_ end: String) {
        for length in 0...5 {
            for letter in ["地", "x", "é", "👍"] {
                let text = String(repeating: letter, count: length) + end
                let expected = text.unicodeScalars.map { Folding.fold(String($0)).scalars }.joined()
                let spaces = end.contains(" ") || end == "\u{301}"
                if !spaces { #expect(Folding.fold(text).scalars == Array(expected), "\(text)") }
                #expect(Folding.fold(text + "地").scalars.last == 0x5730)
            }
        }
    }

    @Test func twoScalarsBeyondTheTextAreZero() {
        let buffer = FoldBuffer()
        for length in [600, 256, 255, 254, 3, 1, 0] {
            buffer.fold(String(repeating: "x", count: length))
            #expect(buffer.count == length)
            #expect(buffer.scalars[length] == 0 && buffer.scalars[length + 1] == 0)
        }
    }
}
