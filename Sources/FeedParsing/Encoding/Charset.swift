/// A character encoding: how it is reported, and what iconv(3) calls the table it is read with.
struct Charset: Hashable, Sendable {
    /// Lower-case, as reported.
    let name: String
    /// iconv's name; nil for UTF-8, which needs no conversion.
    let table: String?

    static let utf8 = Charset(name: "utf-8", table: nil)
    static let utf16LittleEndian = Charset(name: "utf-16le", table: "UTF-16LE")
    static let utf16BigEndian = Charset(name: "utf-16be", table: "UTF-16BE")
    static let utf32LittleEndian = Charset(name: "utf-32le", table: "UTF-32LE")
    static let utf32BigEndian = Charset(name: "utf-32be", table: "UTF-32BE")
    /// Superset of GB2312 and GBK, which are read with it.
    static let gb18030 = Charset(name: "gb18030", table: "GB18030")
    /// Big5 with Hong Kong's supplement, a superset of Big5.
    static let big5 = Charset(name: "big5", table: "BIG5-HKSCS")
    /// What browsers read for Latin-1 and ASCII.
    static let windows1252 = Charset(name: "windows-1252", table: "CP1252")

    /// Whether the encoding is one that this one-byte-per-ASCII look at a document contradicts.
    var isWide: Bool { name.hasPrefix("utf-16") || name.hasPrefix("utf-32") }
    /// Whether Han characters take two bytes.
    var isChineseDoubleByte: Bool { self == .gb18030 || self == .big5 }
}

extension Charset {
    /// The encoding behind a label, as the WHATWG Encoding Standard groups them; nil for one that nobody knows.
    init?(label: String) {
        let key = String(decoding: label.utf8.filter { $0 > 0x20 }.map(Self.lowered), as: UTF8.self)
        if let known = Self.labels[key] {
            self = known
            return
        }
        // UTF-7 can hide markup; other names go to iconv, letters and digits only so that no option rides along.
        let isPlain = key.utf8.allSatisfy { Self.isNameByte($0) }
        guard !key.isEmpty, key.utf8.count <= 30, isPlain, !key.hasPrefix("utf-7"), !key.hasPrefix("utf7") else {
            return nil
        }
        self = Charset(name: key, table: key.uppercased())
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || [0x2D, 0x5F, 0x2E, 0x3A].contains(byte)
    }

    private static let labels: [String: Charset] = {
        let groups: [(Charset, [String])] = [
            (.utf8, ["utf-8", "utf8", "unicode-1-1-utf-8", "utf_8", "x-unicode20utf8", "utf8mb4"]),
            (.utf16LittleEndian, ["utf-16", "utf16", "utf-16le", "ucs-2", "iso-10646-ucs-2", "unicode", "csunicode"]),
            (.utf16BigEndian, ["utf-16be", "unicodefffe"]),
            (
                .gb18030,
                [
                    "gb2312", "gb_2312-80", "gb_2312", "gb-2312", "gbk", "x-gbk", "gb18030", "gb-18030", "chinese",
                    "cp936", "ms936", "windows-936", "936", "euc-cn", "euccn", "x-euc-cn", "iso-ir-58", "csgb2312",
                    "csiso58gb231280", "zh_cn.gbk", "gb2312-80",
                ]
            ),
            (
                .big5,
                [
                    "big5", "big-5", "big5-hkscs", "big5hkscs", "big5_hkscs", "cn-big5", "csbig5", "x-x-big5", "x-big5",
                    "big5-eten", "cp950", "ms950", "windows-950", "950",
                ]
            ),
            (
                .windows1252,
                [
                    "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1",
                    "l1", "us-ascii", "ascii", "ansi_x3.4-1968", "iso-ir-100", "cp819",
                ]
            ),
        ]
        var table: [String: Charset] = [:]
        for (charset, names) in groups { for name in names { table[name] = charset } }
        table["shift_jis"] = Charset(name: "shift_jis", table: "CP932")
        table["shift-jis"] = table["shift_jis"]
        table["sjis"] = table["shift_jis"]
        table["euc-kr"] = Charset(name: "euc-kr", table: "CP949")
        table["ks_c_5601-1987"] = table["euc-kr"]
        return table
    }()
}
