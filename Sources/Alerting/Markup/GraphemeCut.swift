/// Shortening that never splits what a reader sees as one character.
enum GraphemeCut {
    static let mark = "…"

    /// The text, or its longest beginning that fits with the mark of the cut.
    static func cut(_ text: String, graphemes: Int, bytes: Int) -> String {
        if text.utf8.count <= bytes, text.prefix(graphemes + 1).count <= graphemes { return text }
        return prefix(text, graphemes: max(0, graphemes - 1), cost: bytes - mark.utf8.count) { $0.utf8.count } + mark
    }

    /// The longest beginning of at most so many characters whose cost fits.
    static func prefix(_ text: String, graphemes: Int = .max, cost: Int, _ measure: (Character) -> Int) -> String {
        var (count, spent) = (0, 0)
        var end = text.startIndex
        while end < text.endIndex, count < graphemes {
            spent += measure(text[end])
            if spent > cost { break }
            end = text.index(after: end)
            count += 1
        }
        return String(text[..<end])
    }
}
