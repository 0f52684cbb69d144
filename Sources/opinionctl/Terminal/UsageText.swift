/// ArgumentParser's fixed English words in its help and errors, made Chinese first.
enum UsageText {
    static func chinese(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
    }

    private static func line(_ english: String) -> String {
        let line = english.replacing("<subcommand>", with: "<命令>")
        if line.hasSuffix(groupEnd) { return String(line.dropLast(groupEnd.count)).lowercased() + "：" }
        for (english, chinese) in headings where line.hasPrefix(english) {
            return chinese + phrase(String(line.dropFirst(english.count)))
        }
        return phrase(line)
    }

    private static func phrase(_ line: String) -> String {
        for (english, chinese) in phrases where line.contains(english) {
            return line.replacing(english, with: chinese).replacing(". Please provide one of ", with: "。請用其一 (one of)：")
        }
        return line
    }

    private static let groupEnd = " SUBCOMMANDS:"
    private static let headings: [(String, String)] = [
        ("OVERVIEW: ", ""), ("USAGE: ", "用法 (usage)： "), ("Usage: ", "用法 (usage)： "), ("ARGUMENTS:", "參數 (arguments)："),
        ("OPTIONS:", "選項 (options)："), ("SUBCOMMANDS:", "命令 (commands)："),
        ("Error: Missing expected argument", "錯誤：缺少參數 (missing argument)"),
        ("Error: Missing value for", "錯誤：缺少值 (missing value)"), ("Error: Unknown option", "錯誤：沒有這個選項 (unknown option)"),
        ("Error: Unexpected argument", "錯誤：多餘的參數 (unexpected argument)"),
        ("Error: The value", "錯誤：值不對 (invalid value)"),
        ("Error: Missing one of:", "錯誤：須給出其一 (missing one of)："), ("Error: ", "錯誤："),
    ]
    private static let phrases: [(String, String)] = [
        ("  Show help information.", "  顯示說明 (help)"), ("  Show subcommand help information.", "  顯示某個命令的說明 (help)"),
        (" for detailed help.", " — 詳細說明"), (" for more information.", " — 更多說明"),
        (" is invalid for ", " 不能用於 "),
    ]
}

extension String {
    /// The text with the first occurrence of `part` replaced.
    fileprivate func replacing(_ part: String, with other: String) -> String {
        guard let range = firstRange(of: part) else { return self }
        return self[..<range.lowerBound] + other + self[range.upperBound...]
    }
}
