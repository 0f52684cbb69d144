/// Finds the element that holds an article, by how much running text stands in it and how little of that is links.
struct ArticleBody {
    let tree: HTMLTree
    let skip: [UInt8]

    /// The main element; nil when the page has no paragraphs.
    func main() -> Int? {
        let measures = measure()
        var scores = [Double](repeating: 0, count: tree.all.count)
        for node in tree.all where measures[node].own > 0 {
            let own = Double(measures[node].own), linked = Double(measures[node].ownLinked)
            guard own >= 10, linked < own / 2 else { continue }
            let value = own - linked + 8 * Double(measures[node].marks)
            scores[node] += tree.isElement(node, "p", "li", "blockquote") ? value * 0.2 : value
            guard let parent = tree.parent(node) else { continue }
            scores[parent] += value
            if let grand = tree.parent(parent) { scores[grand] += value * 0.5 }
        }
        return best(scores, measures)
    }
}

extension ArticleBody {
    /// Letters of text: all of them, those in links, and those that no block within holds.
    private struct Measure {
        var all = 0, linked = 0, own = 0, ownLinked = 0, marks = 0
    }

    private func measure() -> [Measure] {
        var measures = [Measure](repeating: Measure(), count: tree.all.count)
        var block = [Int](repeating: 0, count: tree.all.count)
        var inLink = [Bool](repeating: false, count: tree.all.count)
        for node in tree.all {
            guard let parent = tree.parent(node) else { continue }
            inLink[node] = inLink[parent] || tree.isElement(node, "a")
            block[node] = Self.isBlock(node, tree) ? node : block[parent]
            guard tree.isText(node), skip[node] == 0 else { continue }
            let (letters, marks) = Self.count(tree.bytes(node))
            measures[node].all = letters
            measures[node].linked = inLink[node] ? letters : 0
            measures[block[node]].own += letters
            measures[block[node]].ownLinked += inLink[node] ? letters : 0
            measures[block[node]].marks += marks
        }
        for node in tree.all.reversed() {
            guard let parent = tree.parent(node) else { continue }
            measures[parent].all += measures[node].all
            measures[parent].linked += measures[node].linked
        }
        return measures
    }

    private static func isBlock(_ node: Int, _ tree: HTMLTree) -> Bool {
        guard let name = tree.name(node) else { return false }
        switch TagKind.of(TagName.key(name.utf8)) {
        case .block, .cell: return true
        default: return false
        }
    }

    /// Letters without white space, and marks that sentences have.
    private static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> (letters: Int, marks: Int) {
        var letters = 0, marks = 0
        for (index, byte) in bytes.enumerated() {
            if byte > 0x20, byte < 0x80 || byte >= 0xC0 { letters += 1 }
            let isLatinMark = byte == 0x2C || byte == 0x2E || byte == 0x3B
            if isLatinMark, index + 1 < bytes.count, bytes[index + 1] == 0x20 { marks += 1 }
            guard byte == 0xE3 || byte == 0xEF, index + 2 < bytes.count else { continue }
            let second = bytes[index + 1], third = bytes[index + 2]
            // 、 。 and ！ ， ； ？ of full width.
            if byte == 0xE3, second == 0x80, third == 0x81 || third == 0x82 { marks += 1 }
            if byte == 0xEF, second == 0xBC, [0x81, 0x8C, 0x9B, 0x9F].contains(third) { marks += 1 }
        }
        return (letters, marks)
    }

    private func best(_ scores: [Double], _ measures: [Measure]) -> Int? {
        var best: (node: Int, score: Double)?
        for node in tree.all where scores[node] > 0 && !tree.isText(node) {
            let links = Double(measures[node].linked) / Double(max(1, measures[node].all))
            let score = scores[node] * (1 - links) * bonus(node)
            if score > best?.score ?? 0 { best = (node, score) }
        }
        guard let best, measures[best.node].all >= 20 else { return nil }
        return best.node
    }

    /// What content management systems call the element.
    private func bonus(_ node: Int) -> Double {
        if tree.isElement(node, "article", "main") || tree.attribute(node, "itemprop") == "articleBody" { return 1.5 }
        if tree.isElement(node, "body", "html") { return 0.5 }
        let words = ClassNames.words(tree.attribute(node, "class")) + [tree.attribute(node, "id") ?? ""]
        if words.contains(where: { Self.known.contains($0.lowercased()) }) { return 2 }
        return words.contains { ClassNames.parts($0).contains { Self.likely.contains($0) } } ? 1.3 : 1
    }

    private static let known: Set<String> = [
        "trs_editor", "trs_ueditor", "ucap-content", "pages_content", "zoom", "articlecontent", "article-content",
        "article_content", "content_detail", "news_content", "articlebody", "article-body", "detail-content",
        "xl_content",
        "entry-content", "post-content", "rich_media_content", "js_content", "artibody", "main-text",
    ]
    private static let likely: Set<String> = [
        "content", "article", "detail", "text", "editor", "news", "body", "post", "entry",
    ]
}
