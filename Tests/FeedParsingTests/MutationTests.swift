import Testing

@testable import FeedParsing

@Suite struct MutationTests {
    @Test(arguments: 0..<4) func mutatedFeedsNeverCrash(fixture: Int) {
        var generator = SeededGenerator(seed: 0x6F70_696E_696F_6E00 + UInt64(fixture))
        let original = Array(Fixtures.all[fixture].utf8)
        var read = 0
        for _ in 0..<1250 {
            let bytes = Self.mutated(original, &generator)
            if let feed = try? FeedParser().parse(bytes) {
                read += 1
                #expect(feed.items.allSatisfy { !$0.identity.isEmpty })
            }
        }
        // Most damage is small: a parser that gives up on it would be of no use.
        #expect(read > 200)
    }

    @Test(arguments: 0..<3) func damagedWideAndChineseBytesNeverCrash(kind: Int) {
        var generator = SeededGenerator(seed: UInt64(kind) + 77)
        let original: [UInt8]
        switch kind {
        case 0: original = [0xFF, 0xFE] + Fixtures.rss2.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        case 1: original = EncodingTests.feed((0..<50).flatMap { _ in EncodingTests.gbk }, declared: "gbk")
        default: original = EncodingTests.feed((0..<50).flatMap { _ in EncodingTests.big5 }, declared: "big5")
        }
        for _ in 0..<300 {
            let feed = try? FeedParser().parse(Self.mutated(original, &generator))
            #expect((feed?.items.count ?? 0) <= 10)
        }
    }

    private static func mutated(_ original: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            guard !bytes.isEmpty else { break }
            let at = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.remove(at: at)
            case 2: bytes.insert(Array("<>&\"'/;![]-?\0".utf8).randomElement(using: &generator) ?? 0, at: at)
            case 3: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...30, using: &generator)))
            case 4:
                bytes.insert(
                    contentsOf: bytes[at..<min(bytes.count, at + Int.random(in: 1...60, using: &generator))],
                    at: at
                )
            default: bytes[at] ^= 1 << UInt8.random(in: 0...7, using: &generator)
            }
        }
        return bytes
    }
}
