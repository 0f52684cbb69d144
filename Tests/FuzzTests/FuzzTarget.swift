/// What the fuzzer feeds with bytes. Compiled into it by Scripts/fuzz.sh, and into the tests, which replay what was
/// found; so the files beside this one import nothing but the modules that they are for.
enum FuzzTarget: String, CaseIterable {
    /// A feed as it came: XML in any shape and encoding.
    case xml
    /// As above, and as a list by a recipe; what is plainly not JSON is not tried.
    case json
    /// Text with markup, never refused; and as a page: its list, its article, the selectors proposed for it.
    case html
    /// An HTTP Content-Type, a line feed, and a document of any encoding.
    case charset
    /// The text of a date, as feeds, list pages and addresses hold it; before a line feed, if any, a pattern for it.
    case date
    /// A line with a query, and lines of a document that it is held against.
    case query
    /// Lists of terms and named queries, in lines.
    case lists
    /// A text to fold.
    case fold
    /// A line with a regular expression, and a text.
    case regex

    /// What is wrong with the way `bytes` were read; nil when nothing is. Crashes, hangs and leaks speak for themselves.
    func fault(_ bytes: [UInt8]) -> String? {
        switch self {
        case .xml: Self.feedFault(bytes)
        case .json: Self.feedFault(bytes) ?? Self.listFault(bytes)
        case .html: Self.textFault(bytes) ?? Self.pageFault(bytes)
        case .charset: Self.charsetFault(bytes)
        case .date: Self.dateFault(bytes)
        case .query: Self.queryFault(bytes)
        case .lists: Self.listsFault(bytes)
        case .fold: Self.foldFault(bytes)
        case .regex: Self.regexFault(bytes)
        }
    }

    /// How often what is read is read again: a page as text, sanitised, by recipes, for proposals, as an article; a query
    /// strict and loose, alone and with the other, and explained.
    var readings: Int {
        switch self {
        case .html: 5
        case .query: 3
        default: 1
        }
    }

    /// Whether `bytes` are worth a try.
    func wants(_ bytes: [UInt8]) -> Bool {
        guard self == .json else { return true }
        let first = bytes.first { $0 > 0x20 && $0 < 0x80 }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }
}

extension FuzzTarget {
    /// 100 KB (or as many bytes as told) that repeat a piece of `bytes` where it stands: what takes quadratic time shows
    /// itself in large inputs only, which fuzzers do not write. Nil for most inputs, unless `always`, since this costs as
    /// much as a hundred others.
    static func amplified(_ bytes: [UInt8], always: Bool = false, size: Int = 100_000) -> [UInt8]? {
        let mix = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        guard always || mix >> 32 & 127 == 0, !bytes.isEmpty else { return nil }
        let start = Int(mix >> 40) % bytes.count
        let piece = bytes[start..<min(bytes.count, start + 1 + Int(mix & 63))]
        let times = max(1, (size - bytes.count) / piece.count)
        return Array(
            [bytes[..<start], ArraySlice(repeatElement(piece, count: times).joined()), bytes[start...]].joined()
        )
    }
}
