/// ArgumentParser's fixed English words in its help and errors, made Chinese first.
enum UsageText {
    /// - Parameter typed: the command that was refused; its example stands below the usage line.
    static func chinese(_ text: String, typed: TypedCommand? = nil) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.first?.hasPrefix(UsageError.head) == true else {
            return lines.map(line).joined(separator: "\n")
        }
        return UsageError(lines: lines, typed: typed).lines.joined(separator: "\n")
    }

    static func line(_ english: String) -> String {
        let line = english.replacing("<subcommand>", with: "<命令>").replacing(" <options>", with: " <選項>")
        if line.hasSuffix(groupEnd) { return String(line.dropLast(groupEnd.count)).lowercased() + "：" }
        for (english, chinese) in headings where line.hasPrefix(english) {
            return chinese + phrase(String(line.dropFirst(english.count)))
        }
        return phrase(line)
    }

    private static func phrase(_ line: String) -> String {
        if line.hasPrefix("  See '"), let end = line.firstRange(of: "' for ") {
            let command = line[..<end.lowerBound].dropFirst("  See '".count)
            return "  詳細說明：\(command)"
        }
        return phrases.reduce(line) { $0.replacing($1.0, with: $1.1) }
    }

    private static let groupEnd = " SUBCOMMANDS:"
    private static let headings: [(String, String)] = [
        ("OVERVIEW: ", ""), ("USAGE: ", "用法 (usage)："), ("Usage: ", "用法 (usage)："), ("ARGUMENTS:", "參數 (arguments)："),
        ("OPTIONS:", "選項 (options)："), ("SUBCOMMANDS:", "命令 (commands)："),
    ]
    private static let phrases: [(String, String)] = [
        ("  Show help information.", "  顯示說明 (help)"), ("  Show subcommand help information.", "  顯示某個命令的說明 (help)"),
        ("(values: ", "(可寫："), ("(default: ", "(默認："),
    ]
}
