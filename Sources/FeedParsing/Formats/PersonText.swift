/// Reads the one-line persons of RSS and Dublin Core: `ann@example.org (Ann)`, `Ann <ann@example.org>`, `Ann`.
enum PersonText {
    /// Nil when nothing is named. `text` is one trimmed line.
    static func author(_ text: String) -> FeedAuthor? {
        // Most are plain names.
        let isStructured = text.utf8.contains { $0 == 0x40 || $0 == 0x28 || $0 == 0x3C }
        guard isStructured else { return text.isEmpty ? nil : FeedAuthor(name: text) }
        let line = trimmed(text)
        guard !line.isEmpty else { return nil }
        if let pair = split(line, open: "(", close: ")"), isEmail(pair.before) {
            return FeedAuthor(name: nonEmpty(pair.inside), email: email(pair.before))
        }
        if let pair = split(line, open: "<", close: ">"), isEmail(pair.inside) {
            return FeedAuthor(name: nonEmpty(unquoted(pair.before)), email: email(pair.inside))
        }
        return isEmail(line) ? FeedAuthor(email: email(line)) : FeedAuthor(name: line)
    }

    private static func split(_ text: String, open: Character, close: Character) -> (before: String, inside: String)? {
        guard let start = text.firstIndex(of: open), text.last == close else { return nil }
        let inside = text[text.index(after: start)...].dropLast()
        return (trimmed(String(text[..<start])), trimmed(String(inside)))
    }

    private static func email(_ text: String) -> String {
        text.lowercased().hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
    }

    private static func isEmail(_ text: String) -> Bool {
        let parts = email(text).split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].utf8.count > 1 && !text.contains(" ")
    }

    private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

    private static func unquoted(_ text: String) -> String {
        trimmed(text.filter { $0 != "\"" })
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
