import Testing

@testable import FeedParsing

@Suite struct EncodingTests {
    /// 地條鋼 in GBK (a character that GB2312 lacks), 地条钢 in GB2312, 地條鋼 in Big5.
    static let gbk: [UInt8] = [0xB5, 0xD8, 0x97, 0x6C, 0xE4, 0x93]
    static let gb2312: [UInt8] = [0xB5, 0xD8, 0xCC, 0xF5, 0xB8, 0xD6]
    static let big5: [UInt8] = [0xA6, 0x61, 0xB1, 0xF8, 0xBF, 0xFB]

    static func feed(_ title: [UInt8], declared: String?) -> [UInt8] {
        let declaration = declared.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? ""
        return Array((declaration + "<rss version=\"2.0\"><channel><title>").utf8) + title
            + Array("</title><item><title>x</title></item></channel></rss>".utf8)
    }

    static func read(_ bytes: [UInt8], contentType: String? = nil) throws(FeedParseError) -> ParsedFeed {
        try FeedParser().parse(bytes, hints: ParseHints(contentType: contentType))
    }

    @Test(arguments: ["gb2312", "GBK", "gb18030", "GB_2312-80", "x-gbk", "cp936"]) func chineseLabelsAreReadAsGB18030(
        label: String
    ) throws {
        let feed = try Self.read(Self.feed(Self.gbk, declared: label))
        #expect(feed.title == "地條鋼")
        #expect(feed.encoding == "gb18030")
        #expect(feed.encodingSource == .xmlDeclaration)
        #expect(!feed.wasRepaired)
    }

    @Test func fourByteSequencesAreRead() throws {
        // U+3400 and U+20000 in GB18030.
        let feed = try Self.read(Self.feed([0x81, 0x39, 0xEE, 0x39, 0x95, 0x32, 0x82, 0x36], declared: "gb2312"))
        #expect(feed.title == "㐀𠀀")
    }

    @Test(arguments: ["big5", "Big5-HKSCS", "x-x-big5"]) func big5LabelsAreReadWithTheHongKongSupplement(label: String)
        throws
    {
        // 地條鋼, then 嘅 (Hong Kong) and 碁 (ETEN).
        let feed = try Self.read(Self.feed(Self.big5 + [0x9D, 0xEF, 0xF9, 0xD6], declared: label))
        #expect(feed.title == "地條鋼嘅碁")
        #expect(feed.encoding == "big5")
    }

    @Test func userDefinedBig5NeverLosesAFeed() throws {
        let feed = try Self.read(Self.feed([0xA6, 0x61, 0x81, 0x40, 0xFA, 0x5D, 0xB1, 0xF8], declared: "big5"))
        #expect(feed.title?.hasPrefix("地\u{FFFD}") == true)
        #expect(feed.title?.hasSuffix("條") == true)
        #expect(feed.repairs.map(\.what) == [.undecodableBytes])
        #expect(feed.items.count == 1)
    }

    @Test func brokenLeadByteDoesNotSwallowMarkup() throws {
        let feed = try Self.read(Self.feed(Self.gb2312 + [0xB5], declared: "gb2312"))
        #expect(feed.title == "地条钢\u{FFFD}")
        #expect(feed.items.count == 1)
    }

    @Test(arguments: [false, true], [false, true]) func utf16IsReadWithAndWithoutMark(isBig: Bool, hasMark: Bool) throws
    {
        let text =
            (hasMark ? "\u{FEFF}" : "")
            + String(decoding: Self.feed(Array("地條鋼😀".utf8), declared: "utf-16"), as: UTF8.self)
        let bytes = text.utf16.flatMap {
            isBig ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
        }
        let feed = try Self.read(bytes)
        #expect(feed.title == "地條鋼😀")
        #expect(feed.encoding == (isBig ? "utf-16be" : "utf-16le"))
        #expect(feed.encodingSource == .bom)
    }

    @Test func byteOrderMarkBeatsEverything() throws {
        let feed = try Self.read(
            [0xEF, 0xBB, 0xBF] + Self.feed(Array("地條鋼".utf8), declared: "big5"),
            contentType: "text/xml; charset=gbk"
        )
        #expect(feed.title == "地條鋼")
        #expect(feed.encodingSource == .bom)
    }

    @Test func declarationBeatsTheHeader() throws {
        let feed = try Self.read(Self.feed(Self.big5, declared: "big5"), contentType: "text/xml; charset=gbk")
        #expect(feed.title == "地條鋼")
    }

    @Test(arguments: [
        "text/xml; charset=GBK", "text/xml;charset=\"gb2312\"", "application/rss+xml ; boundary=x ; Charset = 'gbk'",
    ])
    func headerCountsWhenNothingIsDeclared(contentType: String) throws {
        let feed = try Self.read(Self.feed(Self.gb2312, declared: nil), contentType: contentType)
        #expect(feed.title == "地条钢")
        #expect(feed.encodingSource == .http)
    }

    @Test(arguments: ["gb2312", "big5", "iso-8859-1", "utf-16", "no-such-charset"])
    func validUTF8BeatsALyingDeclaration(label: String) throws {
        let feed = try Self.read(Self.feed(Array("地條鋼".utf8), declared: label))
        #expect(feed.title == "地條鋼")
        #expect(feed.encoding == "utf-8")
    }

    @Test func shortGBKThatLooksLikeUTF8StaysGBK() throws {
        // 聯通's simplified form, whose four bytes are also two characters of UTF-8.
        let feed = try Self.read(Self.feed([0xC1, 0xAA, 0xCD, 0xA8], declared: "gb2312"))
        #expect(feed.title == "联通")
        let other = try Self.read(Self.feed([0xD1, 0xA7, 0xCF, 0xB0], declared: "gb2312"))
        #expect(other.title == "学习")
    }

    @Test func bytesThatAreNotTheDeclaredUTF8AreGuessed() throws {
        let text = (0..<10).flatMap { _ in Self.gb2312 }
        let feed = try Self.read(Self.feed(text, declared: "utf-8"))
        #expect(feed.title == String(repeating: "地条钢", count: 10))
        #expect(feed.encodingSource == .guess)
        #expect(feed.repairs.map(\.what) == [.wrongCharset])
    }

    @Test func undeclaredBig5IsGuessed() throws {
        // 香港文匯報今日在港報道
        let text: [UInt8] = [
            0xAD, 0xBB, 0xB4, 0xE4, 0xA4, 0xE5, 0xB6, 0xD7, 0xB3, 0xF8, 0xA4, 0xB5, 0xA4, 0xE9, 0xA6, 0x62, 0xB4, 0xE4,
            0xB3, 0xF8, 0xB9, 0x44, 0xA4, 0x40, 0xA4, 0x47, 0xA4, 0x54,
        ]
        #expect(try Self.read(Self.feed(text, declared: nil)).title == "香港文匯報今日在港報道一二三")
    }

    @Test func fewBrokenBytesInUTF8AreReplaced() throws {
        let feed = try Self.read(Self.feed(Array("地條鋼死灰復燃".utf8) + [0xFF] + Array("死灰".utf8), declared: "utf-8"))
        #expect(feed.title == "地條鋼死灰復燃\u{FFFD}死灰")
        #expect(feed.repairs.map(\.what) == [.undecodableBytes])
    }

    @Test func latinIsReadAsWindows1252() throws {
        let feed = try Self.read(Self.feed([0x93, 0x63, 0x61, 0x66, 0xE9, 0x94], declared: "iso-8859-1"))
        #expect(feed.title == "“café”")
    }

    @Test(arguments: ["utf-7", "UTF-8//IGNORE", "../../x", "", String(repeating: "a", count: 200)])
    func oddLabelsAreNotAsked(label: String) {
        #expect(Charset(label: label) == nil)
    }

    @Test func declarationBehindJunkCounts() throws {
        let bytes = Array("Warning: x\n".utf8) + Self.feed(Self.gbk, declared: "gbk")
        let feed = try Self.read(bytes)
        #expect(feed.title == "地條鋼")
        #expect(feed.encodingSource == .xmlDeclaration)
    }

    @Test func declarationWithoutQuotesIsUnderstood() throws {
        let bytes =
            Array("<?xml version=1.0 encoding=gbk ?><rss><channel><title>".utf8) + Self.gbk
            + Array("</title></channel></rss>".utf8)
        #expect(try Self.read(bytes).title == "地條鋼")
    }
}
