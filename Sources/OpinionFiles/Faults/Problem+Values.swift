import OpinionCore

// Keys and values.
extension Problem {
    static func unknownKey(_ key: String, meant: String?) -> Problem {
        Problem(.unknownKey, "沒有「%1」這個鍵。", "unknown key “%1”.", [key], meant: meant)
    }

    static func laterKey(_ key: String) -> Problem {
        Problem(.laterKey, "本版本還沒有「%1」這項功能，請刪去。", "this version does not have “%1” yet; remove it.", [key])
    }

    static func missingKey(_ key: String) -> Problem {
        Problem(.missingKey, "缺少「%1」。", "“%1” is missing.", [key])
    }

    static func emptyValue(_ what: String) -> Problem {
        Problem(
            .emptyValue,
            "「%1」沒有值。以 # 開頭的值須加引號。",
            "“%1” has no value; a value that starts with # must be quoted.",
            [what]
        )
    }

    /// - Parameter wanted: the expected kind of value.
    static func wrongType(_ what: String, _ wanted: ValueKind) -> Problem {
        Problem(.wrongType, "「%1」應是" + wanted.chinese + "。", "“%1” must be " + wanted.english + ".", [what])
    }

    static func severalLines(_ what: String) -> Problem {
        Problem(.severalLines, "「%1」只能是一行文字。", "“%1” must be a single line of text.", [what])
    }

    static func unknownChoice(_ text: String, _ choices: [String], meant: String?) -> Problem {
        Problem(
            .unknownChoice,
            "沒有「%1」，可選：%2。",
            "“%1” is none of %2.",
            [text, choices.joined(separator: " | ")],
            meant: meant
        )
    }

    static func badDuration(_ text: String) -> Problem {
        Problem(
            .badDuration,
            "「%1」不是時長，請寫成 90s、15m、5h、2d 或 1h30m。",
            "“%1” is no duration; write 90s, 15m, 5h, 2d or 1h30m.",
            [text]
        )
    }

    static func badSize(_ text: String) -> Problem {
        Problem(
            .badSize,
            "「%1」不是字節數，請寫成 512K、5M、10G 或 1T。",
            "“%1” is no number of bytes; write 512K, 5M, 10G or 1T.",
            [text]
        )
    }

    static func outOfRange(_ text: String, _ least: String, _ most: String) -> Problem {
        Problem(
            .outOfRange,
            "「%1」超出範圍，應在 %2 與 %3 之間。",
            "“%1” is out of range: from %2 to %3.",
            [text, least, most]
        )
    }

    static func badPercent(_ text: String) -> Problem {
        Problem(.badPercent, "「%1」不是 1% 到 99% 的百分數。", "“%1” is no percentage from 1% to 99%.", [text])
    }

    static func duplicateValue(_ text: String, first: String) -> Problem {
        Problem(.duplicateValue, "「%1」重複，前一處在 %2。", "“%1” stands here again; first at %2.", [text, first])
    }

    static func emptyList(_ what: String) -> Problem {
        Problem(.emptyList, "「%1」是空的，至少要有一項。", "“%1” is empty; it needs at least one entry.", [what])
    }
}

/// What a value was expected to be.
enum ValueKind: Hashable, Sendable {
    case text, list, map, flag, number

    var chinese: String {
        switch self {
        case .text: "一段文字（若以 [ 或 { 開頭，請加引號）"
        case .list: "列表，即 [甲, 乙] 或每行一個「- 」"
        case .map: "一組「鍵: 值」"
        case .flag: " true 或 false"
        case .number: "整數"
        }
    }

    var english: String {
        switch self {
        case .text: "text (quote it if it starts with [ or {)"
        case .list: "a list: [a, b], or one “- ” a line"
        case .map: "a map of “key: value”"
        case .flag: "true or false"
        case .number: "a whole number"
        }
    }
}
