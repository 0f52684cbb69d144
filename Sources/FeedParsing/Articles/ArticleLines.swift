/// Takes lines out of an article's text that do not belong to it.
enum ArticleLines {
    /// The text without its title, its line of source and time in front, and buttons behind; nil when nothing is left.
    static func text(_ text: String?, title: String?) -> String? {
        // Chinese paragraphs are indented by two spaces of full width.
        var lines = (text ?? "").split(separator: "\n").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
        var front = 0
        while front < min(6, lines.count), isHead(lines[front], title) { front += 1 }
        lines.removeFirst(front)
        while let last = lines.last, isButton(last) { lines.removeLast() }
        lines.removeAll { isButton($0) && $0.count < 12 }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    private static func isHead(_ line: String, _ title: String?) -> Bool {
        if let title, line == title { return true }
        guard line.count < 120, !line.contains("。") else { return false }
        return isButton(line) || ArticleLabels.all.contains { ArticleLabels.value(of: [$0], in: line) != nil }
    }

    /// Nothing but buttons: 【打印】【關閉】, 分享到, 字號：大 中 小.
    private static func isButton(_ line: String) -> Bool {
        guard line.count < 40 else { return false }
        var rest = line
        for word in buttons { rest = rest.replacingPlace(word, with: "") }
        return rest.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic } && rest != line
    }

    private static let buttons = [
        "扫一扫在手机打开当前页", "扫一扫在手机上查看当前页面", "打印本页", "关闭窗口", "關閉窗口", "分享到", "返回顶部", "返回頂部", "打印", "列印", "关闭", "關閉", "分享",
        "收藏", "字体", "字體", "字号", "字號",
        "大", "中", "小", "上一篇", "下一篇", "Share", "Print", "微信", "微博",
    ]
}
