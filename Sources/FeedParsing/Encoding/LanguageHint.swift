/// Encodings of the language that a document names near its start (`<language>`, `xml:lang`, `lang`).
enum LanguageHint {
    /// Names of encodings; empty when no language is named, or one that is written in several.
    static func charsets(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
        let head = TagScanner(bytes: UnsafeBufferPointer(rebasing: bytes.prefix(4096)))
        for mark: StaticString in ["<language>", "lang=\"", "lang='", "<dc:language>", "\"language\":"] {
            guard let at = head.find(mark, from: 0) else { continue }
            let value = head.bytes[(at + mark.utf8CodeUnitCount)...].drop { $0 <= 0x20 || $0 == 0x22 }
            let letters = value.prefix(8).prefix { $0 == 0x2D || $0 == 0x5F || (0x41...0x5A).contains($0 & 0xDF) }
            let tag = String(decoding: letters, as: UTF8.self).lowercased()
            if let found = table[tag] ?? table[String(tag.prefix(2))] { return found }
        }
        return []
    }

    private static let cyrillic = ["windows-1251", "koi8-r", "koi8-u", "ibm866", "iso-8859-5", "x-mac-cyrillic"]
    private static let western = ["windows-1252", "macintosh", "ibm850"]
    private static let central = ["windows-1250", "iso-8859-2"]

    private static let table: [String: [String]] = {
        var table: [String: [String]] = [
            "zh-tw": ["big5"], "zh-hk": ["big5"], "zh-mo": ["big5"], "zh-hant": ["big5"], "zh-cn": ["gb18030"],
            "zh": ["gb18030", "big5"], "ja": ["shift_jis", "euc-jp"], "ko": ["euc-kr"],
            "el": ["windows-1253", "iso-8859-7"],
            "he": ["windows-1255"], "iw": ["windows-1255"], "tr": ["windows-1254"], "az": ["windows-1254"],
            "ar": ["windows-1256", "iso-8859-6"], "fa": ["windows-1256"], "ur": ["windows-1256"], "th": ["windows-874"],
            "vi": ["windows-1258"],
        ]
        for tag in ["ru", "uk", "bg", "be", "mk", "sr", "kk", "mn"] { table[tag] = cyrillic }
        for tag in ["pl", "cs", "sk", "hu", "ro", "hr", "sl", "bs", "sq"] { table[tag] = central }
        for tag in ["lt", "lv", "et"] { table[tag] = ["windows-1257"] }
        for tag in ["en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "no", "nb", "fi", "is", "ca"] {
            table[tag] = western
        }
        return table
    }()
}
