/// What differs between two versions of an article's text.
package struct TextChange: Sendable, Hashable {
    /// The sentences that went, and those that came, in the order of their text.
    package let removed, added: [String]

    /// Pairs of neighbouring letters that differ in so small a number are a corrected typing error.
    private static let typingError = 8

    package init(from before: String, to after: String) {
        let (old, new) = (Self.sentences(before), Self.sentences(after))
        removed = Self.missing(old, in: new)
        added = Self.missing(new, in: old)
    }

    /// True when the article says something else: a figure, or more than a few letters. What moves by itself
    /// (counters, «6 小時前», 責任編輯) never counts.
    package static func isMaterial(from before: String, to after: String) -> Bool {
        if before == after { return false }
        let change = TextChange(from: before, to: after)
        if change.removed.isEmpty, change.added.isEmpty { return false }
        let (old, new) = (change.removed.joined(separator: "\n"), change.added.joined(separator: "\n"))
        if figures(old) != figures(new) { return true }
        return pairDifference(old, new) > typingError
    }

    /// The first sentences of a list, for a message.
    package static func passage(_ sentences: [String], letters: Int = 80) -> String {
        let text = sentences.joined()
        return text.count <= letters ? text : text.prefix(letters) + "…"
    }
}

extension TextChange {
    /// Sentences with their marks, without lines that move by themselves.
    private static func sentences(_ text: String) -> [String] {
        var found: [String] = []
        for line in text.split(whereSeparator: \.isNewline) where !isVolatile(line) {
            var current = ""
            for character in line {
                current.append(character)
                if "。！？!?；;".contains(character) {
                    found.append(current)
                    current = ""
                }
            }
            found.append(current)
        }
        return found.map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
    }

    /// Short lines about the page and not about the matter.
    private static func isVolatile(_ line: Substring) -> Bool {
        line.count <= 40 && marks.contains { line.contains($0) }
    }

    private static let marks = [
        "阅读", "閱讀", "浏览", "瀏覽", "点击", "點擊", "评论", "評論", "点赞", "點讚", "分享", "热度", "熱度", "收藏", "转发", "轉發", "小时前", "小時前",
        "分钟前", "分鐘前", "天前", "刚刚", "剛剛", "责任编辑", "責任編輯", "责编", "責編", "更新时间", "更新時間", "发布时间", "發布時間", "views", "comments",
        "ago",
    ]

    /// What of `some` is not in `others`; a sentence that stands twice must stand there twice.
    private static func missing(_ some: [String], in others: [String]) -> [String] {
        var counts: [String: Int] = [:]
        for sentence in others { counts[sentence, default: 0] += 1 }
        return some.filter { sentence in
            guard let count = counts[sentence], count > 0 else { return true }
            counts[sentence] = count - 1
            return false
        }
    }

    /// The numbers in a text, each as often as it stands there: digits, and Chinese numerals before a counted thing.
    private static func figures(_ text: String) -> [String: Int] {
        var counts: [String: Int] = [:]
        var run = ""
        for character in text + "\n" {
            if character.isNumber || character == "." && !run.isEmpty {
                run.append(character)
            } else if !run.isEmpty {
                counts[run, default: 0] += 1
                run = ""
            }
        }
        return counts
    }

    private static func pairDifference(_ one: String, _ other: String) -> Int {
        var counts = pairs(one)
        for (pair, count) in pairs(other) { counts[pair, default: 0] -= count }
        return counts.values.reduce(0) { $0 + abs($1) }
    }

    private static func pairs(_ text: String) -> [UInt64: Int] {
        var counts: [UInt64: Int] = [:]
        var last: UInt32 = 0
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            counts[UInt64(last) << 32 | UInt64(scalar.value), default: 0] += 1
            last = scalar.value
        }
        return counts
    }
}
