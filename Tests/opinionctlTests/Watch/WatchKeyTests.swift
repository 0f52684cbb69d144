import Testing

@testable import opinionctl

@Suite struct WatchKeyTests {
    @Test(arguments: [
        ("j", [WatchKey.character("j")]), ("\r", [.enter]), ("\u{3}", [.interrupt]), ("\u{1A}", [.suspend]),
        ("\u{C}", [.redraw]),
        ("\u{7F}\u{8}", [.backspace, .backspace]), ("\u{1B}[A\u{1B}OB", [.up, .down]),
        ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]),
        ("\u{1B}[1;5C", []), ("\u{1B}[200~", []), ("已x", [.character("已"), .character("x")]),
        ("\u{1B}\u{1B}[A", [.escape, .up]), ("\u{1B}a", [.escape, .character("a")]), ("\u{1}", []),
    ])
    func bytesAreKeys(text: String, keys: [WatchKey]) {
        var reader = KeyReader()
        #expect(reader.read(text.utf8) == keys)
        #expect(!reader.isWaiting)
    }

    @Test func keysMayComeInPieces() {
        var reader = KeyReader()
        let keys = Array("\u{1B}[A已\u{1B}[6~".utf8).flatMap { reader.read([$0]) }
        #expect(keys == [.up, .character("已"), .pageDown])
    }

    @Test func anEscapeAloneIsAKeyAfterAMoment() {
        var reader = KeyReader()
        #expect(reader.read([0x1B]).isEmpty)
        #expect(reader.isWaiting)
        #expect(reader.rest() == [.escape])
        #expect(reader.rest().isEmpty)
    }

    @Test func noiseIsDropped() {
        var reader = KeyReader()
        #expect(reader.read([0xFF, 0x6A]) == [.character("j")])
        #expect(reader.read([0xE5, 0x41, 0x42]) == [.character("A"), .character("B")])
        #expect(reader.read([0x1B, 0x5B] + Array(repeating: 0x30, count: 40)).isEmpty)
        #expect(!reader.isWaiting)
    }
}
