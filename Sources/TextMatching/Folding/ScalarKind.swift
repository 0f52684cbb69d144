/// What matching needs to know of a folded scalar.
enum ScalarKind {
    /// Whether this is a Han character, the kind that words are made of without spaces between them.
    @inline(__always)
    static func isHan(_ value: UInt32) -> Bool {
        guard value >= 0x3005 else { return false }
        switch value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x3005, 0x3007, 0x3021...0x3029, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            return true
        default:
            return false
        }
    }

    /// Whether this belongs to a word that spaces and punctuation delimit: a letter, digit or mark of a script that
    /// is written with spaces. Han, kana, Hangul, Thai and the like are not; neither are `-`, `_`, `.` and `'`.
    static func isWord(_ value: UInt32) -> Bool {
        if value < 0x80 { return isASCIIWord(value) }
        guard !isUnspaced(value), let scalar = Unicode.Scalar(value) else { return false }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .decimalNumber: return true
        default: return properties.isAlphabetic
        }
    }

    /// Whether this counts as a word by itself: a character of a script written without spaces.
    static func isUnit(_ value: UInt32) -> Bool {
        if isHan(value) { return true }
        return isUnspaced(value) && Unicode.Scalar(value)?.properties.isAlphabetic == true
    }

    /// `value` with a (half-)voiced sound mark, when it is kana that can carry it: か by 1 is が, は by 2 is ぱ.
    static func voiced(_ value: UInt32, by step: UInt32) -> UInt32 {
        let base = value >= 0x30A1 ? value - 0x60 : value
        switch base {
        case 0x3046 where step == 1: return value + 0x4E
        case 0x304B...0x3061 where step == 1 && base % 2 == 1: return value + 1
        case 0x3064...0x3068 where step == 1 && base % 2 == 0: return value + 1
        case 0x306F...0x307B where base % 3 == 0x306F % 3: return value + step
        default: return value
        }
    }

    private static func isASCIIWord(_ value: UInt32) -> Bool {
        0x30...0x39 ~= value || 0x61...0x7A ~= value || 0x41...0x5A ~= value
    }

    /// Scripts written without spaces between words, and Korean, whose particles stick to its words.
    private static func isUnspaced(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E00...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x3005...0x31FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFF:
            return true
        default:
            return false
        }
    }
}
