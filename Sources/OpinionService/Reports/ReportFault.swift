import ControlAPI
import OpinionCore

/// Why a line from another collector is not taken.
enum ReportFault: Error, Sendable, Hashable {
    case tooLong
    case notUTF8
    case notJSON
    case notAnObject
    case missing(String)
    case wrongKind(String)
    case badDate(String)
    case badAddress(String)
    case says(nothing: String)

    var phrase: Phrase {
        switch self {
        case .tooLong:
            let most = ReportLimits.line >> 10
            return Phrase("一行超過 \(most) KiB", "一行超过 \(most) KiB", "the line is longer than \(most) KiB")
        case .notUTF8: return Phrase("不是 UTF-8", "不是 UTF-8", "not UTF-8")
        case .notJSON: return Phrase("不是一個 JSON 值", "不是一个 JSON 值", "not one JSON value")
        case .notAnObject: return Phrase("應為 JSON 對象 {…}", "应为 JSON 对象 {…}", "must be a JSON object {…}")
        case .missing(let key):
            let option =
                key == "outlet" ? Phrase("，或用 --outlet", "，或用 --outlet", ", or give --outlet") : Phrase("", "", "")
            return Phrase(
                "缺少 \(key)" + option.traditional,
                "缺少 \(key)" + option.simplified,
                "\(key) is missing" + option.english
            )
        case .wrongKind(let key): return Phrase("\(key) 的類型不對", "\(key) 的类型不对", "\(key) is of the wrong kind")
        case .badDate(let text):
            return Phrase(
                "published 看不懂「\(text)」：請用 RFC 3339",
                "published 看不懂「\(text)」：请用 RFC 3339",
                "published “\(text)” cannot be read: use RFC 3339"
            )
        case .badAddress(let text):
            return Phrase(
                "url「\(text)」不是 http(s) 網址",
                "url「\(text)」不是 http(s) 网址",
                "url “\(text)” is no http(s) address"
            )
        case .says(let key):
            return Phrase("\(key) 清理後是空的", "\(key) 清理后是空的", "\(key) is empty once it is cleaned")
        }
    }
}
