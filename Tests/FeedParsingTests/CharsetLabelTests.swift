import CFeedXML
import Testing

@testable import FeedParsing

@Suite struct CharsetLabelTests {
    /// The WHATWG table's groups by their name, and IANA's and toolkits' names beside them.
    static let groups: [(name: String, labels: String)] = [
        (
            "utf-8",
            "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8 UTF8 utf_8 \"utf-8\" utf8mb4"
        ),
        ("ibm866", "866 cp866 csibm866 ibm866 IBM-866 dos-866"),
        ("iso-8859-2", "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"),
        ("iso-8859-3", "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"),
        ("iso-8859-4", "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"),
        ("iso-8859-5", "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5:1988"),
        ("iso-8859-6", "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i"),
        ("iso-8859-7", "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso_8859-7:1987 sun_eu_greek"),
        ("iso-8859-8", "csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-8859-8-i logical visual iso_8859-8:1988"),
        ("iso-8859-10", "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6"),
        ("iso-8859-13", "iso-8859-13 iso8859-13 iso885913"),
        ("iso-8859-14", "iso-8859-14 iso8859-14 iso885914"),
        ("iso-8859-15", "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 latin-9"),
        ("iso-8859-16", "iso-8859-16"),
        ("koi8-r", "cskoi8r koi koi8 koi8-r koi8_r"),
        ("koi8-u", "koi8-ru koi8-u koi8_u"),
        ("macintosh", "csmacintosh mac macintosh x-mac-roman"),
        ("windows-874", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874 tis620"),
        ("windows-1250", "cp1250 windows-1250 x-cp1250 win-1250"),
        ("windows-1251", "cp1251 windows-1251 x-cp1251 win1251 CP-1251"),
        (
            "windows-1252",
            "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 "
                + "iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252 ISO8859_1 Latin-1 US_ASCII"
        ),
        ("windows-1253", "cp1253 windows-1253 x-cp1253"),
        ("windows-1254", "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso88599 iso_8859-9:1989 l5 latin5 windows-1254"),
        ("windows-1255", "cp1255 windows-1255 x-cp1255"),
        ("windows-1256", "cp1256 windows-1256 x-cp1256"),
        ("windows-1257", "cp1257 windows-1257 x-cp1257"),
        ("windows-1258", "cp1258 windows-1258 x-cp1258"),
        ("x-mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"),
        (
            "gb18030",
            "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk gb18030 cp936 GB-2312 euc-cn "
                + "ms936 windows-936 GB18030-2000 zh_CN.GBK"
        ),
        ("hz-gb-2312", "hz hz-gb-2312 HZ-GB2312"),
        ("big5", "big5 big5-hkscs cn-big5 csbig5 x-x-big5 Big5_HKSCS cp950 big5-eten big-5"),
        ("euc-tw", "euc-tw x-euc-tw cns11643"),
        ("euc-jp", "cseucpkdfmtjapanese euc-jp x-euc-jp eucjp ujis eucJP-ms"),
        ("iso-2022-jp", "csiso2022jp iso-2022-jp iso2022jp"),
        ("shift_jis", "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis cp932 Windows-31J"),
        (
            "euc-kr",
            "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 "
                + "cp949 ms949 uhc"
        ),
        ("iso-2022-kr", "csiso2022kr iso-2022-kr"),
        ("utf-16be", "unicodefffe utf-16be UTF-16-BE"),
        ("utf-16le", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le utf16"),
        ("utf-32le", "utf-32 ucs-4 csucs4 iso-10646-ucs-4 utf-32le UCS4"),
        ("utf-32be", "utf-32be ucs-4be"),
        ("ibm037", "cp037 ibm037 ebcdic-cp-us csIBM037 IBM-037"),
        ("ibm500", "cp500 ibm500 ebcdic-cp-be"),
        ("ibm1140", "cp1140 ibm01140 ccsid01140 ebcdic-us-37+euro"),
        ("ibm437", "cp437 437 ibm437 cspc8codepage437"),
        ("hp-roman8", "hp-roman8 roman8 r8 csHPRoman8"),
        ("viscii", "viscii csviscii"),
        ("johab", "johab cp1361"),
    ]

    @Test(arguments: groups) func everyLabelOfAGroupMeansItsCharset(name: String, labels: String) {
        for label in labels.split(separator: " ") { #expect(Charset(label: String(label))?.name == name, "\(label)") }
    }

    @Test func everyKnownLabelHasATable() {
        for charset in Set(CharsetLabels.table.values) {
            #expect(charset.table.map { feedxml_charset_kind($0) != 0 } ?? true, "\(charset.name)")
        }
    }

    @Test(arguments: ["ibm1026", "cp775", "ibm870", "CP10007", "iso-8859-9e", "mac-centraleurope"])
    func namesThatOnlyIconvKnowsAreAsked(label: String) {
        #expect(Charset(label: label) != nil)
    }

    @Test(arguments: [
        "utf-7", "UTF7", "utf-7-imap", "unicode-1-1-utf-7x", "wchar_t", "internal", "iso-2022-cn-ext", "de", "fr", "x",
        "brf", "UTF-8//TRANSLIT", "/etc/passwd", "ibm1390", "cp99999", "\u{0}", "latin1\u{FF}", "中文",
    ])
    func dangerousAndUnknownLabelsAreRefused(label: String) {
        #expect(Charset(label: label)?.isASCIICompatible != true || Charset(label: label) == nil)
    }

    @Test(arguments: [" utf-8 ", "'UTF-8'", "utf-8;", "utf-8, text/html", "UTF - 8"]) func wrappingDoesNotMatter(
        label: String
    ) {
        #expect(Charset(label: label) == .utf8)
    }
}
