import TextMatching

/// Random queries and documents over few words, so that they often meet.
enum RandomQueries {
    static let lists =
        (try? TermLists(
            ["l": ["地條鋼", "ai", "4K"], "m": ["$l", "河源", "da*"]],
            queries: ["n": "ai OR 钢", "q": "鋼材 NOT title:$l"]
        ))
        ?? .none
    static let words = [
        "地條鋼", "地条", "钢", "鋼材", "AI", "4k", "5G基站", "基站", "河源", "源", "\"big data\"", "data", "$l", "$m", "👍", "a*",
        "$n",
    ]
    static let fields = ["title:", "body:", "tier:", "tag:"]

    static func text(depth: Int, using generator: inout SeededGenerator) -> String {
        let word = words.randomElement(using: &generator) ?? "a"
        guard depth > 0 else { return word }
        let left = text(depth: depth - 1, using: &generator)
        let right = text(depth: depth - 1, using: &generator)
        func choice() -> String { words.randomElement(using: &generator) ?? "a" }
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: return "\(left) AND \(right)"
        case 1: return "\(left) OR \(right)"
        case 2: return "\(left) NOT \(word)"
        case 3: return "(\(left)) \(right)"
        case 4: return "NOT (\(left)) \(right)"
        case 5: return (fields.randomElement(using: &generator) ?? "") + word
        case 6:
            return
                "\(word) \(["NEAR", "ONEAR"].randomElement(using: &generator) ?? "")/\(Int.random(in: 0..<4, using: &generator)) (\(choice()) OR \(choice()))"
        case 7: return "ATLEAST/\(Int.random(in: 1..<4, using: &generator))(\(left) OR \(right) OR \(word))"
        case 8: return "COUNT/\(Int.random(in: 1..<4, using: &generator))(\(word) OR \(choice()))"
        case 9: return "\(word) NEAR/2 \(choice()) ONEAR/1 \(choice())"
        case 10: return "$q OR \(left)"
        default: return word
        }
    }

    static func document(using generator: inout SeededGenerator) -> Document {
        let source =
            words.filter { !$0.hasPrefix("$") }.map { $0.replacing("\"", with: "") } + [" ", "x", "，", "的", "\u{200B}"]
        func text(_ count: Int) -> String {
            (0..<count).map { _ in source.randomElement(using: &generator) ?? "" }.joined()
        }
        return Document(
            title: text(3),
            summary: text(2),
            contentText: text(6),
            tier: text(1),
            tags: [text(1), text(2)]
        )
    }
}
