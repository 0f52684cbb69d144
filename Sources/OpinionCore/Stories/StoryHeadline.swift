/// What of a folded title says what happened: without the name of a column around it (【早報】, 財報見聞|) and without
/// the closing question to the reader (「哪些信息值得關注？」).
struct StoryHeadline: Hashable, Sendable {
    let scalars: [UInt32]
    /// The title lists several happenings; it belongs to none of them.
    let isDigest: Bool

    init(folded title: [UInt32]) {
        let (rest, hasColumn) = Self.withoutBracket(title[...])
        let semicolons = rest.reduce(0) { $0 + ($1 == Self.semicolon ? 1 : 0) }
        isDigest = semicolons >= 2 || hasColumn && semicolons == 1
        scalars = Array(Self.withoutQuestion(Self.withoutColumns(rest)))
    }

    private static let semicolon: UInt32 = 0x3B
    /// A longer name is no column's.
    private static let longestColumn = 8
    /// Fewer letters than this beside a bar are a column's name.
    private static let shortestPart = 7

    private static func withoutBracket(_ title: ArraySlice<UInt32>) -> (ArraySlice<UInt32>, hasColumn: Bool) {
        guard let first = title.first, [0x3010, 0x5B, 0x3014].contains(first),
            let close = title.prefix(longestColumn + 2).firstIndex(where: { [0x3011, 0x5D, 0x3015].contains($0) }),
            close + 1 < title.endIndex, close > title.startIndex + 1
        else { return (title, false) }
        return (title[(close + 1)...], true)
    }

    private static func withoutColumns(_ title: ArraySlice<UInt32>) -> [UInt32] {
        let parts = title.split { $0 == 0x7C || $0 == 0x4E28 }
        guard parts.count > 1 else { return Array(title) }
        let said = parts.filter { letters($0) >= shortestPart }
        let kept = said.isEmpty ? [parts.max { $0.count < $1.count } ?? title] : said
        return Array(kept.joined(separator: [0x2C]))
    }

    private static func letters(_ part: ArraySlice<UInt32>) -> Int {
        part.reduce(0) { $0 + (StoryTerm.isHan($1) || StoryText.isWord($1) ? 1 : 0) }
    }

    /// Without clauses at the end that ask, as long as another clause stands before them.
    private static func withoutQuestion(_ title: [UInt32]) -> ArraySlice<UInt32> {
        var end = title.count
        while let last = title[..<end].lastIndex(where: { !closing.contains($0) }), title[last] == 0x3F,
            let before = title[..<last].lastIndex(where: { ends.contains($0) })
        {
            end = before + 1
        }
        return title[..<end]
    }

    /// `,` `。` `!` `?` `;`
    private static let ends: Set<UInt32> = [0x2C, 0x3002, 0x21, 0x3F, 0x3B]
    /// Quotation marks and spaces after the question mark.
    private static let closing: Set<UInt32> = [0x201D, 0x22, 0x300D, 0x300F, 0x20]
}
