import ControlAPI
import OpinionCore

/// The ledger as Markdown: one table for each incident, field by field, so that it can be read and printed.
struct LedgerMarkdown: LedgerWriter {
    let words: LedgerWords
    let page: LedgerPage

    var head: String {
        let (from, to) = (words.time(page.from), words.time(page.to))
        let title = Phrase("登記台帳", "登记台帐", "Ledger")[words.language]
        let period = Phrase(
            "立案時間 \(from) 起、\(to) 前；時間均為 \(words.timezone)。",
            "立案时间 \(from) 起、\(to) 前；时间均为 \(words.timezone)。",
            "Opened from \(from) and before \(to); all times in \(words.timezone)."
        )
        return "# \(title)\n\n\(Self.escaped(period[words.language]))\n"
    }

    func text(_ entry: LedgerEntry, isFirst: Bool) -> String {
        let title = Self.escaped(ListTable.title(entry.incident, words.language))
        let heading = "\n## \\#\(entry.incident.number) \(title)\n\n"
        let columns = Phrase("項目 | 內容", "项目 | 内容", "field | value")[words.language]
        let rows = LedgerField.all.dropFirst(2).map { field in
            let values = field.values(entry, words).filter { !$0.isEmpty }
            let text = values.isEmpty ? "—" : values.map(Self.value).joined(separator: "<br>")
            return "| \(field.title[words.language]) | \(text) |\n"
        }
        return heading + "| \(columns) |\n|---|---|\n" + rows.joined()
    }

    var tail: String { "" }

    /// An address that is one stays clickable; everything else is text.
    private static func value(_ text: String) -> String {
        isPlainAddress(text) ? "<\(text)>" : escaped(text)
    }

    private static func isPlainAddress(_ text: String) -> Bool {
        guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
        return text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || Array("-._~:/?#@!$&'()*+,;=%".utf8).contains(byte)
        }
    }

    /// Text that no reader of Markdown takes for markup, in one line.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text.harmless {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "#", "+", "!", "|", "~", "$":
                result += "\\\(character)"
            default: result.append(character)
            }
        }
        return result
    }
}
