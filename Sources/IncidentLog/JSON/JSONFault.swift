/// Why a text is not JSON as the incident log writes it, and at which byte.
package struct JSONFault: Error, Sendable, Equatable {
    /// What is wrong.
    package enum Reason: Sendable {
        case syntax, float, range, depth, duplicate, text, trailing
    }

    package let reason: Reason
    /// Counted from 0.
    package let offset: Int
}

extension JSONFault: CustomStringConvertible {
    /// One sentence with the place.
    package var description: String {
        let cause =
            switch reason {
            case .syntax: "不是合法的 JSON"
            case .float: "只收整數，不收小數"
            case .range: "整數超出 64 位範圍"
            case .depth: "嵌套超過 \(JSONParser.maximumDepth) 層"
            case .duplicate: "同一對象裏有重複的鍵"
            case .text: "字符串不是合法的 Unicode 文字"
            case .trailing: "值之後還有多餘內容"
            }
        return "第 \(offset) 字節：\(cause)"
    }
}
