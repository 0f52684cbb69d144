import ControlAPI
import OpinionCore

/// The ledger as Excel and WPS read it: UTF-8 with a byte order mark, CRLF, every cell quoted (RFC 4180).
struct LedgerCSV: LedgerWriter {
    let words: LedgerWords

    /// The zone of all times stands in the heading of the number's column, where nobody sorts it away.
    var head: String {
        let zone = Phrase("時間為 ", "时间为 ", "times in ")[words.language] + words.timezone
        let titles = LedgerField.all.enumerated().map { index, field in
            field.title[words.language] + (index == 0 ? "（\(zone)）" : "")
        }
        return "\u{FEFF}" + Self.row(titles)
    }

    func text(_ entry: LedgerEntry, isFirst: Bool) -> String {
        Self.row(LedgerField.all.map { $0.values(entry, words).map(\.harmless).joined(separator: "\n") })
    }

    var tail: String { "" }

    private static func row(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    /// One cell: quotes doubled, and what a spreadsheet would compute made text.
    static func cell(_ text: String) -> String {
        let safe = isFormula(text) ? "'" + text : text
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    /// What Excel, WPS and LibreOffice take for a formula or a command (OWASP, CSV injection), the full-width forms
    /// among them, also behind spaces.
    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.first(where: { $0 != " " && $0 != "　" }) else { return false }
        return "=+-@＝＋－＠\t\r".contains(first)
    }
}
