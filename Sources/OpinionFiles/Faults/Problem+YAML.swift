// The form of a YAML file.
extension Problem {
    /// - Parameter parser: what the YAML parser says, in English.
    static func yamlSyntax(_ parser: String) -> Problem {
        let chinese = parserWords.first { parser.contains($0.english) }?.chinese ?? parser
        return Problem(
            .yamlSyntax,
            "YAML 格式有誤（" + chinese + "），請檢查這一行及上一行的縮進、冒號、引號和括號。",
            "YAML syntax: %1; check indentation, colons, quotes and brackets here and one line up.",
            [parser]
        )
    }

    /// What libyaml says most often.
    private static let parserWords: [(english: String, chinese: String)] = [
        ("did not find expected ',' or '}'", "缺少「,」或「}」"), ("did not find expected ',' or ']'", "缺少「,」或「]」"),
        ("did not find expected key", "這裏應是鍵，或縮進不齊"), ("did not find expected '-'", "這裏應是「- 」，或縮進不齊"),
        ("did not find expected node content", "這裏應有值"), ("mapping values are not allowed", "這裏不能出現「: 」"),
        ("could not find expected ':'", "鍵後面缺少「: 」"), ("unexpected end of stream", "引號沒有結束"),
        ("cannot start any token", "值不能以這個符號開頭"), ("escape", "雙引號裏有不認識的轉義"),
    ]

    static let tab = Problem(.tab, "YAML 不能用製表符（Tab）縮進，請改用空格。", "YAML does not allow tabs here; use spaces.")

    /// A value that YAML misreads, and the line as it should stand.
    static func mustQuote(_ why: QuoteHazard, _ corrected: String) -> Problem {
        let corrected = Secrecy.masked(corrected)
        return switch why {
        case .startsWithQuote:
            Problem(
                .mustQuote,
                "以引號開頭的值，YAML 只取引號內的部分。請把整個值放進單引號：%1",
                "a value that starts with a quote ends at the closing quote in YAML; put all of it in single quotes: %1",
                [corrected]
            )
        case .holdsColon:
            Problem(
                .mustQuote,
                "值裏有「冒號加空格」，YAML 會當作新的鍵。請把整個值放進單引號：%1",
                "a value that holds “: ” is read as a new key by YAML; put all of it in single quotes: %1",
                [corrected]
            )
        case .startsWithSign:
            Problem(
                .mustQuote,
                "以這個符號開頭的值，在 YAML 裏另有含義。請把整個值放進單引號：%1",
                "this sign has a meaning of its own at the start of a YAML value; put all of it in single quotes: %1",
                [corrected]
            )
        }
    }

    /// - Parameter first: the place of the one that came first; nil when it is the place of this fault.
    static func duplicateKey(_ key: String, first: String?) -> Problem {
        guard let first else {
            return Problem(.duplicateKey, "鍵「%1」重複。", "the key “%1” stands here more than once.", [key])
        }
        return Problem(.duplicateKey, "鍵「%1」重複，前一處在 %2。", "the key “%1” stands here again; first at %2.", [key, first])
    }

    static let alias = Problem(
        .alias,
        "不支持 YAML 的錨點與別名（& 和 *），請直接寫出內容；若是文字，請加引號。",
        "YAML anchors and aliases (& and *) are not used here; write the content out, or quote it if it is text."
    )
    static let tag = Problem(
        .tag,
        "不支持 YAML 標籤（!），若是文字，請加引號。",
        "YAML tags (!) are not used here; quote it if it is text."
    )
    static let keyNotText = Problem(.keyNotText, "鍵必須是文字。", "a key must be text.")
    static let tooDeep = Problem(.tooDeep, "嵌套過深。", "the file is nested too deeply.")
    static let severalDocuments = Problem(
        .severalDocuments,
        "一個文件只能有一份文檔，請刪去這裏的「---」或拆成兩個文件。",
        "a file holds one document; remove this “---” or split the file."
    )
}

/// Why a value must stand in quotes.
enum QuoteHazard: Hashable, Sendable {
    case startsWithQuote, holdsColon, startsWithSign
}
