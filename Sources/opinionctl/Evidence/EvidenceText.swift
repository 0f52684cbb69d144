import ControlAPI
import OpinionCore

/// What was kept of pages, for people.
struct EvidenceText: Sendable {
    let moment: Moment

    private var language: Language { moment.language }

    func lines(_ items: [EvidenceItemView], on terminal: Terminal) -> [String] {
        guard !items.isEmpty else { return [Self.nothing[language]] }
        return items.flatMap { lines($0, on: terminal) }
    }

    /// The article, each version of its page, and what comes next.
    func lines(_ item: EvidenceItemView, on terminal: Terminal) -> [String] {
        let head = "\(item.item)  \(item.outlet)  \(item.title)".harmless
        var lines = [terminal.paint(head, .bold)]
        if let url = item.url { lines.append("    \(url.harmless)") }
        lines += item.versions.map { "    " + version($0, on: terminal) }
        return lines + waiting(item).map { "    " + terminal.paint($0, .warning) }
    }

    /// One line for `show`: the latest version, and how many there are. Nil where none is kept yet.
    func brief(_ versions: [EvidenceVersionView]) -> Styled? {
        guard let last = versions.last else { return nil }
        var parts = [name(last), moment.time(last.at)]
        if last.kind != .kept, let cause = last.cause { parts.append(cause.text.harmless) }
        if let letters = last.letters { parts.append("\(letters)\(Self.letters[language])") }
        if versions.count > 1 { parts.append("\(versions.count)\(Self.count[language])") }
        return Styled(parts.joined(separator: " · "), last.kind == .kept ? .dim : .warning)
    }

    /// `1  11-23 10:02  已存證  HTTP 200  1,204 字  58 KB  3f9a…`
    private func version(_ version: EvidenceVersionView, on terminal: Terminal) -> String {
        let isProof = version.kind == .kept && version.removed == nil
        var parts = [
            "\(version.number)", moment.time(version.at), terminal.paint(name(version), isProof ? .good : .warning),
        ]
        parts += [version.status.map { "HTTP \($0)" }, version.cause?.text.harmless].compactMap { $0 }
        if let letters = version.letters { parts.append("\(letters)\(Self.letters[language])") }
        if let hash = version.sha256 { parts += [Self.size(version.size), String(hash.prefix(12)) + "…"] }
        if version.confirmed > version.at { parts.append(Self.seen[language] + moment.time(version.confirmed)) }
        return parts.joined(separator: "  ")
    }

    private func name(_ version: EvidenceVersionView) -> String {
        guard version.removed == nil else { return Self.removed[language] }
        switch version.kind {
        case .kept: return Phrase("已存證", "已存证", "kept")[language]
        case .unread: return Phrase("已存，無正文", "已存，无正文", "kept, no text")[language]
        case .gone: return Phrase("已撤下", "已撤下", "gone")[language]
        case .refused: return Phrase("被拒", "被拒", "refused")[language]
        case .failed: return Phrase("失敗", "失败", "failed")[language]
        }
    }

    private func waiting(_ item: EvidenceItemView) -> [String] {
        if let fault = item.fault, let next = item.nextLook, item.doubts != nil, item.attempts == 0 {
            let again = Phrase(
                "疑已撤下，\(moment.time(next)) 再看一次才作數：",
                "疑已撤下，\(moment.time(next)) 再看一次才作数：",
                "it seems to be gone; looked at once more at \(moment.time(next)) before that counts: "
            )
            return [again[language] + fault.text.harmless]
        }
        if let fault = item.fault, let next = item.nextLook {
            let again = Phrase(
                "第 \(item.attempts) 次未成，\(moment.time(next)) 再試：",
                "第 \(item.attempts) 次未成，\(moment.time(next)) 再试：",
                "attempt \(item.attempts) failed, again at \(moment.time(next)): "
            )
            return [again[language] + fault.text.harmless]
        }
        guard item.versions.isEmpty else { return [] }
        return [item.url == nil ? Self.noAddress[language] : Self.notYet[language]]
    }

    /// `58 KB`
    static func size(_ bytes: Int) -> String {
        if bytes < 1 << 10 { return "\(bytes) B" }
        return bytes < 1 << 20 ? "\((bytes + 512) >> 10) KB" : "\((bytes + (1 << 19)) >> 20) MB"
    }

    private static let nothing = Phrase("沒有報道。", "没有报道。", "No articles.")
    private static let letters = Phrase(" 字", " 字", " characters")
    private static let count = Phrase(" 版", " 版", " versions")
    private static let seen = Phrase("末次相同 ", "末次相同 ", "last seen ")
    private static let removed = Phrase("已到期移除", "已到期移除", "removed")
    private static let noAddress = Phrase("沒有網址，無從取頁", "没有网址，无从取页", "it has no address")
    private static let notYet = Phrase("尚未取頁", "尚未取页", "not fetched yet")
}
