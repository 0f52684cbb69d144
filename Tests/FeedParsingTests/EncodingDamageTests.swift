import Testing

@testable import FeedParsing

@Suite struct EncodingDamageTests {
    private static func feed(_ titles: [[UInt8]], declared: String?) -> [UInt8] {
        let declaration = declared.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? ""
        return titles.reduce(Array((declaration + "<rss><channel>").utf8)) {
            $0 + Array("<item><title>".utf8) + $1 + Array("</title></item>".utf8)
        } + Array("</channel></rss>".utf8)
    }

    private static func titles(_ bytes: [UInt8]) throws -> [String?] {
        try FeedParser().parse(bytes).items.map(\.title)
    }

    @Test(arguments: ["GBK", "BIG5", "EUC-KR", "CP932", "CP1251"]) func itemsInAnotherCharsetAreReadInUTF8(
        writer: String
    ) throws {
        let texts = ["GBK": Sentences.simplified, "BIG5": Sentences.traditional, "EUC-KR": Sentences.korean]
        let text = texts[writer] ?? (writer == "CP932" ? Sentences.japanese : Sentences.russian)
        let plain = Array(Sentences.simplified.utf8)
        let bytes = Self.feed(
            [plain, plain, plain, try encoded(text, writer), plain, plain, plain, plain],
            declared: "utf-8"
        )
        let read = try Self.titles(bytes)
        #expect(read.map { $0 ?? "" } == (0..<8).map { $0 == 3 ? text : Sentences.simplified })
        #expect(try decoded(bytes).encoding == "utf-8")
    }

    @Test(arguments: [
        ("gbk", "GBK", Sentences.simplified), ("big5", "BIG5", Sentences.traditional),
        ("koi8-r", "KOI8-R", Sentences.russian),
    ]) func itemsInUTF8AreReadInAnotherCharset(declared: String, writer: String, text: String) throws {
        let other = try encoded(text, writer)
        let bytes = Self.feed([other, other, Array("繁體中文的標題".utf8), other], declared: declared)
        #expect(try Self.titles(bytes) == [text, text, "繁體中文的標題", text])
        #expect(try decoded(bytes).encoding == declared.replacingGBK)
    }

    @Test(arguments: [
        ([0x64, 0x6F, 0x6E, 0x92, 0x74] as [UInt8], "don’t"), ([0x61, 0x20, 0x96, 0x20, 0x62], "a – b"),
        ([0x63, 0x61, 0x66, 0xE9], "café"), ([0x93, 0x78, 0x94], "“x”"), ([0x61, 0xA0, 0x62], "a\u{A0}b"),
    ]) func singleStrayBytesInUTF8AreWindows(bytes: [UInt8], text: String) throws {
        let title = Array("中文標題，".utf8) + [0x20] + bytes
        let read = try decoded(Self.feed([title, Array(Sentences.simplified.utf8)], declared: "utf-8"))
        #expect(read.title == "中文標題， " + text)
        #expect(read.encoding == "utf-8" && read.replaced == 0 && read.mixed > 0)
    }

    @Test(arguments: [1, 2]) func cutCharactersInUTF8AreReplacedOnce(cut: Int) throws {
        let title = Array("市環保局今日通報".utf8).dropLast(cut) + Array("...".utf8)
        let read = try decoded(Self.feed([title], declared: "utf-8"))
        #expect(read.title == "市環保局今日通\u{FFFD}...")
        #expect(read.replaced == 1 && read.overruled == nil)
    }

    @Test func surrogatesInUTF8AreTheirCharacter() throws {
        let bytes = Self.feed(
            [Array("消息".utf8) + [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80] + Array("消息".utf8)],
            declared: "utf-8"
        )
        #expect(try decoded(bytes).title == "消息😀消息")
    }

    @Test(arguments: ["gb2312", "big5", "iso-8859-1"]) func brokenUTF8IsStillUTF8WhateverIsDeclared(label: String)
        throws
    {
        let title = Array(Sentences.simplified.utf8).dropLast(4) + Array("</title><title>".utf8)
        let read = try decoded(Self.feed([title], declared: label))
        #expect(read.encoding == "utf-8" && read.overruled == label)
        #expect(read.string.contains("市环保局今日通报"))
    }

    @Test(arguments: ["GBK", "BIG5", "CP932", "EUC-KR", "CP1251", "UTF-16LE", "UTF-32BE"]) func everyTruncationIsRead(
        writer: String
    )
        throws
    {
        let texts = ["GBK": Sentences.simplified, "BIG5": Sentences.traditional, "CP932": Sentences.japanese]
        let text =
            "<rss><channel><title>" + (texts[writer] ?? (writer == "EUC-KR" ? Sentences.korean : Sentences.russian))
        let bytes = try encoded(text, writer)
        for length in 30...bytes.count {
            let read = try decoded(Array(bytes.prefix(length)), contentType: "text/xml; charset=\(writer)")
            #expect(read.string.hasPrefix("<rss>"))
            #expect(read.replaced <= 1)
        }
    }

    @Test func latinSignsInUTF8AreNotChinese() throws {
        let read = try decoded(Self.feed([Array("© BBC · News café".utf8)], declared: "gb2312"))
        #expect(read.title == "© BBC · News café")
        #expect(read.encoding == "utf-8")
    }

    /// Any bytes become valid UTF-8, and no damage loses the markup around it.
    @Test(arguments: [
        "GBK", "GB18030", "BIG5-HKSCS", "CP932", "EUC-JP", "CP949", "ISO-2022-JP", "CP1251", "KOI8-R", "CP1252",
        "UTF-8", "UTF-16",
        "UTF-32",
    ]) func damageNeverCrashesAndGivesValidUTF8(writer: String) throws {
        var generator = SeededGenerator(seed: UInt64(writer.utf8.reduce(7) { $0 * 31 + UInt64($1) } & 0xFFFF))
        let texts = ["CP1251": Sentences.russian, "KOI8-R": Sentences.russian, "CP1252": Sentences.french]
        let text = texts[writer] ?? (writer.contains("JP") || writer == "CP932" ? Sentences.japanese : "环保局今日通报")
        let korean = writer == "CP949" ? Sentences.korean : text
        let title = writer == "BIG5-HKSCS" ? Sentences.traditional : korean
        let original = try encoded(
            "<?xml version='1.0' encoding='\(writer)'?><rss><channel><title>\(title)</title></channel></rss>",
            writer
        )
        for _ in 0..<150 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...5, using: &generator) {
                let at = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.remove(at: at)
                case 2: bytes.insert(UInt8.random(in: 0x80...255, using: &generator), at: at)
                default: bytes.removeSubrange(at...min(bytes.count - 1, at + 7))
                }
            }
            let read = try decoded(bytes)
            #expect(String(validating: read.bytes, as: UTF8.self) != nil)
            #expect(!read.encoding.isEmpty)
        }
    }
}

extension String {
    /// The reported name of a label.
    fileprivate var replacingGBK: String { self == "gbk" ? "gb18030" : self }
}
