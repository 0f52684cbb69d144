import Testing

@testable import FeedParsing

@Suite struct WideEncodingTests {
    private static let feed = "<?xml version=\"1.0\"?><rss><channel><title>地條鋼😀</title></channel></rss>"
    private static let json = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"地條鋼😀\",\"items\":[]}"

    private static func utf32(_ text: String, _ order: [Int]) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar in
            let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: scalar.value >> UInt32($0)) }
            return order.map { bytes[$0] }
        }
    }

    private static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
        text.utf16.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
    }

    @Test(
        arguments: [
            ("utf-32be", [0, 1, 2, 3]), ("utf-32le", [3, 2, 1, 0]), ("utf-32-2143", [1, 0, 3, 2]),
            ("utf-32-3412", [2, 3, 0, 1]),
        ],
        [false, true]
    )
    func utf32IsReadInEveryOrder(order: (String, [Int]), hasMark: Bool) throws {
        for text in [Self.feed, Self.json] {
            let read = try decoded(Self.utf32((hasMark ? "\u{FEFF}" : "") + text, order.1))
            #expect(read.string == text)
            #expect(read.encoding == order.0 && read.source == .bom)
        }
    }

    @Test(arguments: [false, true], [false, true]) func utf16IsReadWhateverComesFirst(isBig: Bool, isJSON: Bool) throws
    {
        for start in ["", "\u{FEFF}", "\n ", "\u{FEFF}\u{FEFF}"] {
            let text = start + (isJSON ? Self.json : Self.feed)
            let read = try decoded(Self.utf16(text, isBig: isBig))
            #expect(read.string == String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0xFEFF })))
            #expect(read.encoding == (isBig ? "utf-16be" : "utf-16le"))
        }
    }

    @Test func utf16WithNonASCIIStartIsRecognised() throws {
        let text = "警告" + Self.feed + String(repeating: " ", count: 30)
        #expect(try decoded(Self.utf16(text, isBig: false)).string == text)
        #expect(try decoded(Self.utf16(text, isBig: true)).string == text)
    }

    @Test func unpairedSurrogatesAndTornEndsAreReplaced() throws {
        let bytes = Self.utf16("<a>", isBig: true) + [0xD8, 0x3D, 0x00, 0x3C, 0xDE, 0x00, 0x00, 0x2F, 0xD8, 0x3D]
        let read = try decoded(bytes + [0x00])
        #expect(read.string == "<a>\u{FFFD}<\u{FFFD}/\u{FFFD}")
        #expect(read.replaced == 3)
        let wide = Self.utf32("<a>", [0, 1, 2, 3]) + [0x00, 0x11, 0x00, 0x00, 0x00, 0x00, 0xD8, 0x00, 0x00]
        #expect(try decoded(wide).string == "<a>\u{FFFD}\u{FFFD}\u{FFFD}")
    }

    @Test(arguments: ["utf-16", "utf-16le", "utf-32", "iso-10646-ucs-2", "ucs-4", "cp037"])
    func wideDeclarationsOnNarrowBytesAreLies(label: String) throws {
        for text in ["news", "新聞", "Zür"] {
            let read = try decoded(titled(Array(text.utf8), declared: label), contentType: "text/xml; charset=\(label)")
            #expect(read.title == text)
            #expect(read.encoding == "utf-8" && read.source == .utf8Valid && read.overruled == label)
        }
    }

    @Test func utf7IsReadAsWhatItsBytesAre() throws {
        let read = try decoded(titled(Array("+ADw-script+AD4-".utf8), declared: "utf-7"))
        #expect(read.title == "+ADw-script+AD4-")
        #expect(read.encoding == "utf-8" && read.overruled == "utf-7")
    }

    @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF]] as [[UInt8]]) func falseMarksAreNotBelieved(
        mark: [UInt8]
    ) throws {
        let gbk = try titled(encoded(Sentences.simplified, "GBK"), declared: "gb2312")
        let read = try decoded(mark + gbk)
        #expect(read.title == Sentences.simplified)
        #expect(read.encoding == "gb18030" && read.source == .xmlDeclaration)
    }

    @Test func markOverrulesTheDeclaration() throws {
        let read = try decoded([0xEF, 0xBB, 0xBF] + titled(Array("新聞".utf8), declared: "big5"))
        #expect(read.title == "新聞" && read.bytes.first == UInt8(ascii: "<"))
        #expect(read.overruled == "big5")
        let wide = try decoded(Self.utf16("\u{FEFF}<?xml version='1.0' encoding='gbk'?><rss/>", isBig: false))
        #expect(wide.overruled == "gbk")
        let honest = try decoded(Self.utf16("\u{FEFF}<?xml version='1.0' encoding='UTF-16'?><rss/>", isBig: true))
        #expect(honest.overruled == nil)
    }

    @Test(arguments: [
        ("cp037", "CP037", "ibm037"), ("ibm500", "CP500", "ibm500"), ("cp1140", "CP1140", "ibm1140"),
        ("ibm1047", "CP1047", "ibm1047"),
        ("ebcdic-de-273", "CP037", "ibm037"), ("utf-8", "CP037", "ibm037"),
    ]) func ebcdicIsReadByItsDeclaredPage(label: String, writer: String, name: String) throws {
        let text =
            "<?xml version=\"1.0\" encoding=\"\(label)\"?>\n<rss><channel><title>Café [x] | ñ</title></channel></rss>"
        let read = try decoded(encoded(text, writer))
        #expect(read.string == text)
        #expect(read.encoding == name)
        #expect(try FeedParser().parse(encoded(text, writer)).title == "Café [x] | ñ")
    }
}
