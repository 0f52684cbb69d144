/// What a person reads when a command line cannot be taken: what is wrong, that nothing was done, the usage, an example of
/// the whole command, and where there is more.
struct UsageError: Sendable {
    static let head = "Error: "

    /// As ArgumentParser says it.
    private let english: [String]
    private let typed: TypedCommand?

    init(lines: [String], typed: TypedCommand?) { (english, self.typed) = (lines, typed) }

    var lines: [String] {
        let rest = english.dropFirst(message.count).filter { !$0.isEmpty }
        let usage = rest.filter { !$0.hasPrefix("  See '") }.map { Self.short(translated($0)) }
        let example = typed?.mistake == nil ? typed?.example.map { "例 (example)：" + $0 } : nil
        let more = typed.map { "詳細說明 (more)：\($0.path.joined(separator: " ")) --help" }
        return [said] + usage + [example, more].compactMap { $0 }
    }

    /// The lines that say what is wrong: all up to the help of the option, or the usage.
    private var message: [String] {
        Array(english.prefix { !$0.hasPrefix("Help: ") && !$0.hasPrefix("Usage: ") })
    }

    private var said: String {
        if let mistake = typed?.mistake { return unknown(mistake.word, mistake.suggestion) }
        let text = Self.chinese(message.filter { !$0.isEmpty })
        let nothing = "什麼都沒有做"
        return text.contains(nothing) ? text : "\(text)\(text.hasSuffix("？") ? "" : "。")\(nothing)。"
    }

    private func unknown(_ word: String, _ suggestion: String?) -> String {
        let path = typed?.path.joined(separator: " ") ?? "opinionctl"
        let guess = suggestion.map { "是不是 \(path) \($0)？" } ?? ""
        return "錯誤：沒有「\(word.harmless)」這個命令 (unknown command)，什麼都沒有做。\(guess)"
    }

    private func translated(_ line: String) -> String {
        guard line.hasPrefix("Help: ") else { return UsageText.line(line) }
        return "說明 (help)：" + line.dropFirst("Help: ".count).drop { $0 == " " }
    }

    /// `-m` is what people type.
    private static func short(_ line: String) -> String { line.replacing("--message <", with: "-m <") }

    // MARK: What is wrong

    private static func chinese(_ lines: [String]) -> String {
        let first = String(lines[0].dropFirst(head.count))
        let listed = lines.dropFirst().compactMap { $0.hasPrefix("  - ") ? String($0.dropFirst(4)) : nil }
        return "錯誤：" + values(short(worded(first)), listed)
    }

    private static func worded(_ text: String) -> String {
        if text.contains("unexpected arguments: ") || text.hasPrefix("Unexpected argument ") {
            let words = text.drop { $0 != "'" }
            return "多餘的參數 (unexpected) \(words)"
        }
        for (english, chinese) in openings where text.hasPrefix(english) {
            return phrases.reduce(chinese + text.dropFirst(english.count)) { $0.replacing($1.0, with: $1.1) }
        }
        return text
    }

    /// `Please provide one of 'a', 'b' or 'c'.`, or the list below it.
    private static func values(_ text: String, _ listed: [String]) -> String {
        guard let range = text.firstRange(of: ". Please provide one of ") else { return text }
        let quoted = text[range.upperBound...].split(separator: "'").enumerated()
            .compactMap { $0.offset % 2 == 0 ? String($0.element) : nil }
        return text[..<range.lowerBound] + "。可寫 (one of)：" + (listed.isEmpty ? quoted : listed).joined(separator: "、")
    }

    private static let openings: [(String, String)] = [
        ("Missing expected argument", "缺少參數 (missing argument)"), ("Missing value for", "缺少值 (missing value)"),
        ("Unknown option", "沒有這個選項 (unknown option)"), ("The value", "值不對 (invalid value)"),
        ("Missing one of:", "須給出其一 (missing one of)："), ("The option", "選項 (option)"),
        ("Value to be set with", "選項衝突 (conflicting options)"),
    ]
    private static let phrases: [(String, String)] = [
        (" is invalid for ", " 不能用於 "), (". Did you mean ", "，是不是 "), (" does not take any value, but ", " 不帶值，卻寫了 "),
        (" was specified.", ""), ("'?", "'？"),
    ]
}
