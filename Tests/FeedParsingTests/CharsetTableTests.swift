import Testing

@testable import FeedParsing

@Suite struct CharsetTableTests {
    /// A label, iconv's name to write it with, and text that it can hold.
    static let charsets: [(label: String, writer: String, text: String)] = [
        ("gb2312", "GB2312", Sentences.simplified), ("gbk", "GBK", Sentences.simplified + "鎔朱"),
        ("gb18030", "GB18030", Sentences.simplified + Sentences.traditional + "㐀𠀀😀é"),
        ("big5", "BIG5", Sentences.traditional), ("big5-hkscs", "BIG5-HKSCS", Sentences.traditional + "嘅咗喺𠝹Ê̄"),
        ("windows-950", "CP950", Sentences.traditional), ("euc-tw", "EUC-TW", Sentences.traditional),
        ("shift_jis", "CP932", Sentences.japanese + "①ｶﾅ"), ("euc-jp", "EUC-JP-MS", Sentences.japanese + "①ｶﾅ丂"),
        ("iso-2022-jp", "ISO-2022-JP", Sentences.japanese), ("euc-kr", "EUC-KR", Sentences.korean),
        ("ks_c_5601-1987", "CP949", Sentences.korean + "똠방각하"), ("iso-2022-kr", "ISO-2022-KR", Sentences.korean),
        ("iso-2022-cn", "ISO-2022-CN", Sentences.simplified), ("johab", "JOHAB", Sentences.korean),
        ("windows-1251", "CP1251", Sentences.russian + "№"), ("koi8-r", "KOI8-R", Sentences.russian),
        ("koi8-u", "KOI8-U", Sentences.ukrainian), ("iso-8859-5", "ISO-8859-5", Sentences.russian),
        ("ibm866", "CP866", Sentences.russian), ("x-mac-cyrillic", "MAC-CYRILLIC", Sentences.russian),
        ("ibm855", "CP855", Sentences.russian), ("windows-1253", "CP1253", Sentences.greek),
        ("iso-8859-7", "ISO-8859-7", Sentences.greek), ("windows-1255", "CP1255", Sentences.hebrew),
        ("iso-8859-8", "ISO-8859-8", Sentences.hebrew), ("iso-8859-8-i", "ISO-8859-8", Sentences.hebrew),
        ("windows-1256", "CP1256", Sentences.arabic), ("iso-8859-6", "ISO-8859-6", Sentences.arabic),
        ("tis-620", "TIS-620", Sentences.thai), ("windows-874", "CP874", Sentences.thai),
        ("iso-8859-1", "ISO-8859-1", Sentences.spanish), ("windows-1252", "CP1252", Sentences.french),
        ("iso-8859-15", "ISO-8859-15", Sentences.portuguese + "€œ"), ("macintosh", "MACINTOSH", Sentences.french),
        ("ibm850", "CP850", Sentences.spanish), ("cp437", "CP437", "El ministerio anunció ½"),
        ("hp-roman8", "HP-ROMAN8", Sentences.spanish), ("windows-1250", "CP1250", Sentences.polish),
        ("iso-8859-2", "ISO-8859-2", Sentences.czech), ("iso-8859-16", "ISO-8859-16", "Ședință la țară, „bine”"),
        ("x-mac-ce", "MAC-CENTRALEUROPE", Sentences.czech), ("iso-8859-9", "ISO-8859-9", Sentences.turkish),
        ("windows-1254", "CP1254", Sentences.turkish), ("windows-1257", "CP1257", Sentences.lithuanian),
        ("iso-8859-13", "ISO-8859-13", Sentences.lithuanian), ("iso-8859-4", "ISO-8859-4", "Tallinna lõuna ēģīķļņš"),
        ("iso-8859-10", "ISO-8859-10", "Íslenska þjóðin ūų"), ("iso-8859-14", "ISO-8859-14", "Ŵythnos ẁ ŷ"),
        ("iso-8859-3", "ISO-8859-3", "Ĉiuj homoj, Ħal Għaxaq"), ("windows-1258", "CP1258", Sentences.vietnamese),
        ("viscii", "VISCII", Sentences.vietnamese), ("tcvn", "TCVN", Sentences.vietnamese),
        ("armscii-8", "ARMSCII-8", "Հայաստան"), ("koi8-t", "KOI8-T", "Тоҷикистон ғӯзҳ"),
        ("ptcp154", "PT154", "Қазақстан әү"),
    ]

    @Test(arguments: charsets) func declaredCharsetsAreReadBack(label: String, writer: String, text: String) throws {
        let title = try encoded(text, writer)
        let read = try decoded(titled(title, declared: label))
        #expect(read.title == text)
        #expect(read.replaced == 0 && read.overruled == nil)
        #expect(read.encoding == Charset(label: label)?.name)
        #expect(read.source == .xmlDeclaration)
    }

    @Test(arguments: charsets) func charsetsOfTheServerAreReadBack(label: String, writer: String, text: String) throws {
        let title = try encoded(text, writer)
        let read = try decoded(titled(title, declared: nil), contentType: "text/xml; charset=\(label)")
        #expect(read.title == text)
        #expect(read.source == .http)
    }

    @Test(arguments: [
        ("windows-1252", [0x80, 0x92, 0x96, 0x81] as [UInt8], "€’–\u{81}"), ("iso-8859-1", [0x93, 0xE9], "“é"),
        ("iso-8859-2", [0xB1, 0x96, 0xE8], "ą–č"), ("iso-8859-9", [0x80, 0xFD], "€ı"),
        ("gb2312", [0x80, 0xA3, 0xA0], "€\u{3000}"),
        ("gb18030", [0xA6, 0xD9, 0xFE, 0x59, 0x84, 0x31, 0x82, 0x36], "︐龴︐"), ("big5", [0xF9, 0xD6, 0xC8, 0x7E], "碁䒑"),
        ("shift_jis", [0x5C, 0x7E, 0x81, 0x60, 0xB1], "\\~～ｱ"), ("macintosh", [0xDB, 0x8E, 0xC6], "€é∆"),
        ("euc-jp", [0x8E, 0xB1, 0x8F, 0xB0, 0xA1], "ｱ丂"),
    ])
    func tablesFollowTheEncodingStandard(label: String, bytes: [UInt8], text: String) throws {
        let read = try converted(bytes, label)
        #expect(read.text == text)
        #expect(read.replaced == 0)
    }

    /// A torn character before markup of every kind, in every charset of two bytes.
    @Test(arguments: ["gb18030", "big5", "euc-kr", "shift_jis", "euc-jp"], ["<b>", "]]>", "\"}", "&amp;", "\n", " x"])
    func tornLeadByteKeepsWhatFollows(label: String, tail: String) throws {
        let bytes = [0xC6] + Array(tail.utf8)
        let lead: [UInt8] = label == "shift_jis" ? [0x8A] + Array(tail.utf8) : bytes
        let read = try converted(lead, label)
        #expect(read.text == "\u{FFFD}" + tail)
        #expect(read.replaced == 1)
    }

    @Test func tornFourByteSequencesKeepTheirDigits() throws {
        let bytes: [UInt8] = [0x81, 0x30, 0x3C, 0x84, 0x39, 0x81, 0x20]
        let read = try converted(bytes, "gb18030")
        #expect(read.text == "\u{FFFD}0<\u{FFFD}9\u{FFFD} ")
    }

    @Test func hzIsReadWhereDeclared() throws {
        let text = Array("~{VP9z~} ~~ news".utf8)
        let read = try decoded(titled(text, declared: "hz-gb-2312"))
        #expect(read.title == "中国 ~ news")
        #expect(read.encoding == "hz-gb-2312")
        #expect(try decoded(titled(text, declared: "utf-8")).title == "~{VP9z~} ~~ news")
    }

    @Test func japaneseEscapesAreReadEvenUndeclared() throws {
        let title = try encoded(Sentences.japanese, "ISO-2022-JP")
        let read = try decoded(titled(title, declared: nil))
        #expect(read.title == Sentences.japanese)
        #expect(read.encoding == "iso-2022-jp" && read.source == .guess)
    }
}
