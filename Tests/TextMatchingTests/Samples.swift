/// Random text out of pieces that are hard for folding, parsing and matching.
enum Samples {
    static let pieces: [String] = [
        "地", "条", "條", "钢", "鋼", "地條鋼", "中頻爐", "河源", "產業", "产业", "後", "a", "B", "AI", "ai", "4K", "4", "k", "Ｋ",
        "é", "e\u{301}", "ß", " ", "  ", "\u{3000}", "\n", "\u{200B}", "\u{200D}", "\u{00AD}", "\u{FE0F}", "👍",
        "👨\u{200D}👩",
        "，", "。", "-", "_", ".", "㎡", "①", "ｶﾞ", "か\u{3099}", "가", "𠮷", "\u{2F800}", "\u{301}", "\u{FDFA}", "5G", "基站",
    ]

    static func text(length: Int, using generator: inout SeededGenerator) -> String {
        (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
}
