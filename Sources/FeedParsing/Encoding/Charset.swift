import CFeedXML

/// A character encoding: how it is reported, and which table feedxml_convert reads it with.
package struct Charset: Hashable, Sendable {
    /// The preferred name of the WHATWG Encoding Standard or of IANA, lower-case, as reported.
    package let name: String
    /// The name that feedxml_convert knows; nil for UTF-8, which needs no conversion.
    let table: String?

    static let utf8 = Charset(name: "utf-8", table: nil)
    static let utf16LittleEndian = Charset(name: "utf-16le", table: "UTF-16LE")
    static let utf16BigEndian = Charset(name: "utf-16be", table: "UTF-16BE")
    static let utf32LittleEndian = Charset(name: "utf-32le", table: "UTF-32LE")
    static let utf32BigEndian = Charset(name: "utf-32be", table: "UTF-32BE")
    /// UTF-32 in the byte orders 2143 and 3412 of XML 1.0, appendix F; no name is registered.
    static let utf32Swapped = Charset(name: "utf-32-2143", table: "UTF-32-2143")
    static let utf32Middle = Charset(name: "utf-32-3412", table: "UTF-32-3412")
    /// Superset of GB2312 and GBK, which are read with it.
    static let gb18030 = Charset(name: "gb18030", table: "GB18030")
    /// Big5 with Hong Kong's supplement, a superset of Big5.
    static let big5 = Charset(name: "big5", table: "BIG5")
    static let shiftJIS = Charset(name: "shift_jis", table: "SHIFT_JIS")
    static let eucJP = Charset(name: "euc-jp", table: "EUC-JP")
    static let iso2022JP = Charset(name: "iso-2022-jp", table: "ISO-2022-JP")
    static let hz = Charset(name: "hz-gb-2312", table: "HZ")
    /// Read as windows-949, its superset.
    static let eucKR = Charset(name: "euc-kr", table: "EUC-KR")
    /// What browsers read for Latin-1 and ASCII.
    static let windows1252 = Charset(name: "windows-1252", table: "CP1252")
    /// The page that EBCDIC declarations without a known label are read with.
    static let ebcdic = Charset(name: "ibm037", table: "CP037")

    /// Whether the encoding takes two or four bytes for an ASCII character.
    var isWide: Bool { name.hasPrefix("utf-16") || name.hasPrefix("utf-32") }
    /// Whether all its bytes are below 0x80, so that it looks like ASCII.
    var isSevenBit: Bool { name.hasPrefix("iso-2022") || self == .hz }
    /// Whether its characters beyond ASCII take two bytes and more.
    var isMultiByte: Bool { [.gb18030, .big5, .shiftJIS, .eucJP, .eucKR].contains(self) }
    /// Whether bytes below 0x80 are ASCII, so that markup can be read before the encoding is known.
    var isASCIICompatible: Bool {
        guard let table, !isMultiByte, !table.hasPrefix("CP125"), !table.hasPrefix("ISO-8859") else { return true }
        return feedxml_charset_kind(table) == 1
    }
}

extension Charset {
    /// The encoding behind a label as documents and servers write it; nil for one that nobody knows, and for UTF-7,
    /// which can hide markup.
    ///
    /// Case, blanks, quotes, hyphens and underscores do not matter, nor does a leading `x-` or `cs`.
    package init?(label: String) {
        let key = Self.key(label)
        guard !key.isEmpty, key.utf8.count <= 40, !key.hasPrefix("utf7") else { return nil }
        let labels = CharsetLabels.table
        if let known = labels[key] ?? labels[Self.shortened(key)] {
            self = known
        } else if let known = Self.codePage(key) ?? Self.asked(label, key) {
            self = known
        } else {
            return nil
        }
    }

    /// Lower-case letters and digits of the label; empty when it holds what no label holds.
    static func key(_ label: String) -> String {
        var key: [UInt8] = []
        for byte in label.utf8 {
            switch byte {
            case 0x41...0x5A: key.append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39: key.append(byte)
            case 0x2B: key.append(byte)
            case 0...0x20, 0x22, 0x27, 0x2D, 0x5F, 0x3A, 0x2E, 0x28, 0x29: continue
            case 0x2C, 0x3B: return String(decoding: key, as: UTF8.self)
            default: return ""
            }
        }
        return String(decoding: key, as: UTF8.self)
    }

    private static func shortened(_ key: String) -> String {
        for prefix in ["x", "cs"] where key.hasPrefix(prefix) { return String(key.dropFirst(prefix.utf8.count)) }
        return key
    }

    /// IBM's pages by number: `cp437`, `ibm-437`, `ibm01140`, `ccsid01140`, `cp00858`.
    private static func codePage(_ key: String) -> Charset? {
        for prefix in ["ccsid", "ibm", "cp"] where key.hasPrefix(prefix) {
            let digits = key.dropFirst(prefix.utf8.count)
            guard let number = Int(digits), (37...9999).contains(number) else { return nil }
            let written = (number < 100 ? "0" : "") + String(number)
            let charset = Charset(name: "ibm" + written, table: "CP" + written)
            return charset.isKnown ? charset : nil
        }
        return nil
    }

    /// A charset of one byte that iconv knows by this very name, with a digit in it: bare words are languages.
    private static func asked(_ label: String, _ key: String) -> Charset? {
        let name = label.utf8.filter { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 }
        let text = String(decoding: name, as: UTF8.self)
        guard key.utf8.contains(where: { (0x30...0x39).contains($0) }), !key.contains("11548"), !key.contains("+")
        else {
            return nil
        }
        let charset = Charset(name: text.lowercased(), table: text.uppercased())
        return charset.isKnown ? charset : nil
    }

    private var isKnown: Bool { table.map { feedxml_charset_kind($0) != 0 } ?? true }
}
