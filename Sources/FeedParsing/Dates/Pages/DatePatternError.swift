/// What is wrong with a date format.
package struct DatePatternError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of fault.
    package enum Code: Sendable, Hashable, CaseIterable {
        case unknownLetter, openQuote, weekYear, dayOfYear, twice, noDate, noMonth, noPart
    }

    package let code: Code
    /// The place in the format, counted from 1 in Unicode scalars; 0 when the whole is meant.
    package let position: Int
    private let letter: Character?

    init(_ code: Code, position: Int = 0, letter: Character? = nil) {
        self.code = code
        self.position = position
        self.letter = letter
    }

    package var description: String { localized(language: "zh-Hant") }

    /// The sentence for people: what is wrong, where, and what to do. `language` is `zh-Hant`, `zh-Hans` or `en`;
    /// anything else counts as `zh-Hant`.
    package func localized(language: String) -> String {
        let (hant, hans, en) = sentence
        switch language {
        case "en": return en + (position > 0 ? " (character \(position))" : "")
        case "zh-Hans": return hans + (position > 0 ? "（第 \(position) 个字符）" : "")
        default: return hant + (position > 0 ? "（第 \(position) 個字符）" : "")
        }
    }

    private var sentence: (hant: String, hans: String, en: String) {
        let name = letter.map(String.init) ?? ""
        switch code {
        case .unknownLetter:
            return (
                "日期格式不認得字母「\(name)」；文字請放進單引號。", "日期格式不认得字母“\(name)”；文字请放进单引号。",
                "The date format has an unknown letter '\(name)'; put text into single quotes."
            )
        case .openQuote:
            return ("日期格式的單引號沒有結束，請補上。", "日期格式的单引号没有结束，请补上。", "A quote in the date format is not closed; close it.")
        case .weekYear:
            return (
                "日期格式的年份請用小寫 yyyy（大寫 Y 是週曆年）。", "日期格式的年份请用小写 yyyy（大写 Y 是周历年）。",
                "Write the year as lower-case yyyy (upper-case Y is the year of weeks)."
            )
        case .dayOfYear:
            return (
                "日期格式的日請用小寫 dd（大寫 D 是年內第幾天）。", "日期格式的日请用小写 dd（大写 D 是年内第几天）。",
                "Write the day as lower-case dd (upper-case D is the day of the year)."
            )
        default: return wholeSentence
        }
    }

    private var wholeSentence: (hant: String, hans: String, en: String) {
        switch code {
        case .twice:
            return (
                "日期格式的同一欄位出現兩次，請刪去一個（月是 MM，分是 mm）。", "日期格式的同一栏位出现两次，请删去一个（月是 MM，分是 mm）。",
                "The date format has the same field twice; remove one (MM is the month, mm the minute)."
            )
        case .noMonth:
            return (
                "日期格式缺月或日，請補上（月是大寫 MM，分是小寫 mm）。", "日期格式缺月或日，请补上（月是大写 MM，分是小写 mm）。",
                "The date format lacks its month or day; add it (upper-case MM is the month, mm the minute)."
            )
        case .noPart:
            return (
                "日期格式用了 hh 而沒有上下午 a；二十四小時制請用 HH。", "日期格式用了 hh 而没有上下午 a；二十四小时制请用 HH。",
                "The date format has hh without a; use HH for 24 hours."
            )
        default:
            return (
                "日期格式中沒有日期，例如 yyyy-MM-dd。", "日期格式中没有日期，例如 yyyy-MM-dd。",
                "The date format holds no date; write for example yyyy-MM-dd."
            )
        }
    }
}
