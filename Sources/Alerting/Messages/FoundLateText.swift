import OpinionCore

extension BodyText {
    /// At most this many items stand in one notice.
    static let shownItems = 100

    /// One line for each item, and how many more there are.
    var foundLate: [Message.Section] {
        guard case .foundLate(let items, let total) = alert.reason else { return [] }
        return list(items, total: total, atMost: Self.shownItems, of: .entries(at: nil), line: line)
    }

    /// `【較大】東源縣… · 中國新聞網 · 11-20 09:00 · 領域 → opinionctl open --item 123`
    private func line(_ item: FoundLateItem) -> Line {
        let title = Outside.title(item.title)
        let linked: Line.Run = SafeLink.of(item.url).map { .link(title, url: $0) } ?? .outside(title)
        var facts: [Line] = ["\(item.outlet)"]
        if let published = item.published { facts.append(wording.time(published)) }
        if let area = item.area { facts.append("\(area)") }
        let level: Line = "【\(Outside.short(item.level, graphemes: 12, bytes: 60))】"
        return level + Line(runs: [linked]) + " · " + facts.joined(separator: " · ")
            + " → opinionctl open --item \(item.item)"
    }
}
