import Testing

@testable import FeedParsing

@Suite struct CharsetStatisticsTests {
    static let sentences: [(charset: String, writer: String, text: String)] = [
        ("gb18030", "GB18030", Sentences.simplified), ("gb18030", "GB18030", "老旧小区停水三天无人管"),
        ("gb18030", "GB18030", "市长道歉"), ("gb18030", "GB18030", Sentences.traditional), ("gb18030", "GB18030", "央行：降准"),
        ("big5", "BIG5", Sentences.traditional), ("big5", "BIG5", "颱風逼近花蓮停班停課"), ("big5", "BIG5", "立法院今日審議預算"),
        ("shift_jis", "CP932", Sentences.japanese), ("shift_jis", "CP932", "東京で地震、けが人なし"),
        ("shift_jis", "CP932", "ニュース速報"), ("euc-jp", "EUC-JP", Sentences.japanese), ("euc-jp", "EUC-JP", "きょうのニュース"),
        ("euc-jp", "EUC-JP", "市長が謝罪"), ("euc-kr", "EUC-KR", Sentences.korean), ("euc-kr", "EUC-KR", "서울 지하철 운행 중단"),
        ("windows-1251", "CP1251", Sentences.russian), ("windows-1251", "CP1251", "Новости дня"),
        ("koi8-r", "KOI8-R", Sentences.russian), ("koi8-r", "KOI8-R", "Новости дня"),
        ("ibm866", "CP866", Sentences.russian),
        ("iso-8859-5", "ISO-8859-5", Sentences.russian), ("x-mac-cyrillic", "MAC-CYRILLIC", Sentences.russian),
        ("windows-1251", "CP1251", Sentences.ukrainian), ("windows-1253", "CP1253", Sentences.greek),
        ("windows-1255", "CP1255", Sentences.hebrew), ("windows-1256", "CP1256", Sentences.arabic),
        ("windows-874", "TIS-620", Sentences.thai), ("windows-1252", "CP1252", Sentences.french),
        ("windows-1252", "CP1252", Sentences.german), ("windows-1252", "CP1252", Sentences.spanish),
        ("windows-1252", "CP1252", Sentences.portuguese), ("windows-1252", "CP1252", Sentences.swedish),
        ("windows-1252", "CP1252", "It’s “news” – don’t panic"), ("windows-1252", "CP1252", "Café"),
        ("windows-1252", "CP1252", "Zürich"), ("windows-1250", "CP1250", Sentences.polish),
        ("windows-1250", "CP1250", Sentences.czech), ("iso-8859-2", "ISO-8859-2", Sentences.polish),
        ("windows-1254", "CP1254", Sentences.turkish), ("windows-1257", "CP1257", Sentences.lithuanian),
    ]

    @Test(arguments: sentences) func undeclaredSentencesAreRecognised(charset: String, writer: String, text: String)
        throws
    {
        let read = try decoded(titled(encoded(text, writer), declared: nil))
        #expect(read.title == text)
        #expect(read.encoding == charset)
        #expect(read.source == .guess)
        #expect(read.overruled == nil)
    }

    @Test(arguments: sentences.filter { $0.text.count > 30 && !$0.charset.hasPrefix("windows-1252") })
    func longTextBeatsADeclarationOfLatin(charset: String, writer: String, text: String) throws {
        let candidate = Charset(label: charset).flatMap { CharsetCandidate.of($0) }
        if case .letters(let model)? = candidate?.kind, model.script == nil { return }
        let read = try decoded(titled(encoded(text, writer), declared: "iso-8859-1"))
        #expect(read.title == text)
        #expect(read.overruled == "iso-8859-1")
    }

    @Test(arguments: [
        ("gb2312", "BIG5", Sentences.traditional), ("big5", "GBK", Sentences.simplified),
        ("gb2312", "CP932", Sentences.japanese), ("shift_jis", "EUC-JP", Sentences.japanese),
        ("euc-jp", "CP932", Sentences.japanese), ("windows-1251", "KOI8-R", Sentences.russian),
        ("koi8-r", "CP1251", Sentences.russian), ("utf-8", "GBK", Sentences.simplified),
        ("utf-8", "CP1252", Sentences.french),
        ("utf-16", "GBK", Sentences.simplified), ("x-unknown", "BIG5", Sentences.traditional),
        ("ibm037", "CP1251", Sentences.russian), ("utf-7", "GBK", Sentences.simplified),
        ("euc-kr", "GBK", Sentences.simplified),
    ])
    func lyingDeclarationsAreOverruled(declared: String, writer: String, text: String) throws {
        let read = try decoded(titled(encoded(text, writer), declared: declared))
        #expect(read.title == text)
        #expect(read.overruled == declared)
        #expect(read.source == .guess)
    }

    /// What is declared and true stays, however short or odd the text.
    @Test(arguments: [
        ("gb2312", "GBK", "鑫"), ("gbk", "GBK", "饕餮"), ("big5", "BIG5", "魑魅魍魎"), ("shift_jis", "CP932", "ｱｲｳ"),
        ("euc-jp", "EUC-JP", "憂鬱"), ("euc-kr", "CP949", "뷁"), ("windows-1251", "CP1251", "ЁЖ"),
        ("koi8-r", "KOI8-R", "щ"),
        ("iso-8859-1", "CP1252", "þæð"), ("windows-1252", "CP1252", "ÀÈÌ ÒÙ"), ("iso-8859-2", "ISO-8859-2", "ŕĺ"),
        ("windows-1253", "CP1253", "Ω"), ("iso-8859-15", "ISO-8859-15", "ŒŸ€"), ("macintosh", "MACINTOSH", "Ÿ÷"),
    ])
    func shortTextKeepsItsDeclaration(declared: String, writer: String, text: String) throws {
        let read = try decoded(titled(encoded(text, writer), declared: declared))
        #expect(read.title == text)
        #expect(read.overruled == nil)
    }

    @Test func serverKnowsWhenTheDeclarationLies() throws {
        let bytes = try titled(encoded(Sentences.simplified, "GBK"), declared: "utf-8")
        let read = try decoded(bytes, contentType: "text/xml; charset=gb2312")
        #expect(read.title == Sentences.simplified)
        #expect(read.source == .http && read.overruled == "utf-8")
    }

    @Test func namedLanguageDecidesBetweenLatinAlphabets() throws {
        let text = Array("<rss><channel><language>cs</language><title>".utf8) + [0xE8, 0xE1, 0x73, 0x74]
        #expect(try decoded(text + Array("</title></channel></rss>".utf8)).title == "část")
    }

    /// Headlines of two characters, in the feeds that are watched.
    @Test(arguments: ["河源", "快讯", "公告", "污染", "突发", "招标"]) func shortestChineseIsChinese(title: String) throws {
        let bytes = try encoded(title, "GBK")
        let feed = Array("<rss version='2.0'><channel><title>".utf8) + bytes + Array("</title></channel></rss>".utf8)
        #expect(try FeedParser().parse(feed).title == title)
    }

    @Test(arguments: ["서울 날씨", "대통령 발표"]) func shortKoreanIsKorean(title: String) throws {
        let feed =
            Array("<rss version='2.0'><channel><title>".utf8) + (try encoded(title, "CP949"))
            + Array("</title></channel></rss>".utf8)
        #expect(try FeedParser().parse(feed).title == title)
    }

    @Test(arguments: [0xFF, 0xE9, 0xC1, 0xA7] as [UInt8]) func singleLetterAmidASCIIIsNoAlphabet(byte: UInt8) throws {
        let bytes =
            Array("<rss version='2.0'><channel><title>good words ".utf8) + [byte] + Array(" or ".utf8) + [byte]
            + Array(" here</title></channel></rss>".utf8)
        #expect(try FeedParser().parse(bytes).encoding == "windows-1252")
    }

    @Test func bytesThatAreNothingFallBackWithoutLoss() throws {
        let bytes = titled((0..<40).map { $0 % 2 == 0 ? 0xFF : 0xB2 }, declared: nil)
        let read = try decoded(bytes)
        #expect(read.source == .fallback && read.encoding == "windows-1252")
        #expect(read.string.contains("<item><title>x</title></item>"))
    }

    /// Whole real feeds, their declaration taken away, in the encodings that can hold them.
    @Test(.enabled(if: !SharedFeeds.files.isEmpty), arguments: ["GB18030", "UTF-16LE", "BIG5-HKSCS", "GBK"])
    func undeclaredRealFeedsAreRecognised(writer: String) throws {
        for file in SharedFeeds.files {
            let text = SharedFeeds.withoutDeclaration(try decoded(try SharedFeeds.bytes(file)).string)
            guard let bytes = try? encoded(text, writer) else { continue }
            let read = try decoded(bytes)
            let isASCII = bytes.allSatisfy { $0 < 0x80 }
            #expect(read.string == text, "\(file)")
            #expect(isASCII || read.encoding == Charset(label: writer)?.name, "\(file)")
        }
    }
}
